// Bundles the server with esbuild: Node does not run .tsx, and one file starts faster than many.
import { cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const BUNDLE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  // `packages: 'external'` would leave our own `#jsx/…` to Node, which cannot read it from build/.
  alias: { '#jsx/jsx-runtime': join(ROOT, 'src/ui/jsx/jsx-runtime.ts') },
  jsx: 'automatic',
  jsxImportSource: '#jsx',
  sourcemap: true,
  logLevel: 'warning',
}

/** Bundles the server, its worker threads, its migrations and what browsers load into build/. */
export async function build() {
  const workers = globSync('src/**/*.worker.ts', { cwd: ROOT })
  // The practice portal is a process of its own.
  const entryPoints = { server: 'src/main.ts', sandboxPortal: 'src/sandboxPortal/main.ts' }
  for (const worker of workers) entryPoints[basename(worker, '.ts')] = worker
  await esbuild.build({ ...BUNDLE, entryPoints, outdir: 'build' })
  copyMigrations()
  await buildBrowserAssets(join(ROOT, 'build/assets'))
  await esbuild.stop()
}

/**
 * Bundles scripts/<name>.ts.
 * @returns the bundle's path, relative to the project's folder
 */
export async function buildScript(name) {
  const outfile = `build/scripts/${name}.js`
  await esbuild.build({ ...BUNDLE, entryPoints: [`scripts/${name}.ts`], outfile })
  await esbuild.stop()
  copyMigrations()
  return outfile
}

/** Bundles what browsers load; does nothing in a tree that has no browser code. */
export async function buildBrowserAssets(outDir) {
  const script = join(ROOT, 'scripts/buildAssets.mjs')
  if (!existsSync(script)) return
  const { buildAssets } = await import(pathToFileURL(script).href)
  await buildAssets(outDir)
}

/** Never leaves the folder empty, not even for a moment: another start may be reading it. */
function copyMigrations() {
  const target = join(ROOT, 'build/migrations')
  mkdirSync(target, { recursive: true })
  const names = globSync('*.sql', { cwd: join(ROOT, 'src/db/migrations') })
  for (const name of names) cpSync(join(ROOT, 'src/db/migrations', name), join(target, name))
  for (const name of globSync('*.sql', { cwd: target })) if (!names.includes(name)) rmSync(join(target, name))
}

/** Bundles what operators run, for a place where nothing can be written later (a container image). */
async function buildOperatorScripts() {
  const forDevelopers = /^(bench-|generate-|numbers|routes|screenshots)/
  const names = globSync('*.ts', { cwd: join(ROOT, 'scripts') }).map((file) => basename(file, '.ts'))
  for (const name of names.filter((name) => !forDevelopers.test(name))) await buildScript(name)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
  if (process.argv.includes('--with-scripts')) await buildOperatorScripts()
}
