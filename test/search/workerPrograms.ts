import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const FOLDER = 'src/features/jobSearch/memoryIndex'

/** Bundles the search's worker programs, which Node cannot run as sources, since they reach screens of other features. */
export async function buildWorkerPrograms(): Promise<{ programs: (name: string) => URL; remove(): void }> {
  // Inside the project, so that the bundles find the packages.
  const outdir = mkdtempSync(join(process.cwd(), 'build/search-workers-'))
  await esbuild.build({
    entryPoints: ['jobIndexSearcher', 'jobIndexKeeper', 'jobIndexBuilder'].map((name) => `${FOLDER}/${name}.worker.ts`),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    alias: { '#jsx/jsx-runtime': join(process.cwd(), 'src/ui/jsx/jsx-runtime.ts') },
    jsx: 'automatic',
    jsxImportSource: '#jsx',
    logLevel: 'warning',
  })
  return {
    programs: (name) => pathToFileURL(join(outdir, `${name}.worker.js`)),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  }
}
