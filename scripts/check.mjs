// Everything that must hold before a change is handed over: format, lint, types, dead code, tests.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const STEPS = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['tests', 'node_modules/vitest/vitest.mjs', 'run'],
]

for (const [name, ...command] of STEPS) {
  console.log(`— ${name}`)
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`${name}: failed`)
    process.exit(status ?? 1)
  }
}
