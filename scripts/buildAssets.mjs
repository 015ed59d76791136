// Bundles the styles and the browser code under names that change with their contents, so that they may be cached for good.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Widely available since about 2023. */
const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4']

/**
 * Writes main-<hash>.css, main-<hash>.js and manifest.json into a folder.
 * @param outDir where to; made if missing
 * @returns the manifest: `{ css, js }`, file names inside the folder
 */
export async function buildAssets(outDir) {
  mkdirSync(outDir, { recursive: true })
  const manifest = {
    css: await bundle('src/ui/styles/main.css', outDir),
    js: await bundle('src/ui/browser/main.ts', outDir),
  }
  // Renamed into place: another process may be reading the old one.
  const path = join(outDir, 'manifest.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(`${path}.new`, path)
  return manifest
}

async function bundle(entryPoint, outdir) {
  const result = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entryPoint],
    outdir,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: BROWSERS,
    metafile: true,
    logLevel: 'warning',
  })
  return basename(Object.keys(result.metafile.outputs)[0])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await buildAssets(process.argv[2] ?? join(ROOT, 'build/assets')))
}
