import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

/**
 * Do the tests of the account's rules notice when a rule changes? Every rule file is copied once for each small change,
 * with its tests beside it; the copies run in one Vitest of their own. A copy whose tests still pass is a change that
 * nobody would have noticed.
 */
const FEATURES = ['accounts', 'accountClosure', 'verificationKeys', 'signIn', 'secondStep', 'passkeys']

/** The share of changes that the tests must notice, over all of these files. */
const LEAST_NOTICED = 0.9

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What may be changed, and into what. Operators stand between blanks, so that `=>` and types are left alone. */
const CHANGES: [RegExp, (found: string) => string[]][] = [
  [/ >= /g, () => [' > ', ' < ']],
  [/ <= /g, () => [' < ', ' > ']],
  [/ > /g, () => [' >= ', ' < ']],
  [/ < /g, () => [' <= ', ' > ']],
  [/ === /g, () => [' !== ']],
  [/ !== /g, () => [' === ']],
  [/ && /g, () => [' || ']],
  [/ \|\| /g, () => [' && ']],
  [/ \+ /g, () => [' - ']],
  [/ - /g, () => [' + ']],
  [/ \* /g, () => [' / ']],
  [/!(?=[\w(/])/g, () => ['']],
  [/\btrue\b/g, () => ['false']],
  [/\bfalse\b/g, () => ['true']],
  [/\b\d[\d_]*\b/g, (number) => [1, -1].map((by) => String(Number(number.replaceAll('_', '')) + by))],
]

/** Blanks out what is no rule: comments, imports, types, texts and patterns. Positions stay. */
function onlyRules(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, '_')
  return source
    .replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, blank)
    .replace(/^import .*$/gm, blank)
    .replace(/^export type [\s\S]*?(?=\n\n)/gm, blank)
    .replace(/'[^'\n]*'|`[^`]*`/g, blank)
    .replace(/(?<=[(!,] ?)\/[^/\n]+\/[a-z]*/g, blank)
}

interface Mutant {
  feature: string
  line: number
  change: string
  source: string
}

function mutantsOf(feature: string): Mutant[] {
  const source = readFileSync(join(ROOT, 'src/features', feature, 'rules.ts'), 'utf8')
  const rules = onlyRules(source)
  return CHANGES.flatMap(([pattern, into]) =>
    [...rules.matchAll(pattern)].flatMap(({ index, 0: found }) =>
      into(found).map((replacement) => ({
        feature,
        line: source.slice(0, index).split('\n').length,
        change: `${found.trim()} → ${replacement.trim()}`,
        source: source.slice(0, index) + replacement + source.slice(index + found.length),
      })),
    ),
  )
}

mkdirSync(join(ROOT, 'build'), { recursive: true })
/** Inside of the project, so that packages are found. */
const folder = mkdtempSync(join(ROOT, 'build', 'mutation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function writeCopy(name: string, { feature, source }: { feature: string; source: string }): void {
  const home = join(folder, name, 'src/features', feature)
  mkdirSync(home, { recursive: true })
  cpSync(join(ROOT, 'src/basics'), join(folder, name, 'src/basics'), {
    recursive: true,
    filter: (path) => !path.includes('.test.'),
  })
  cpSync(join(ROOT, 'src/features', feature, 'rules.test.ts'), join(home, 'rules.test.ts'))
  writeFileSync(join(home, 'rules.ts'), source)
}

/** Runs every copy's tests. @returns copy → whether they passed */
function runCopies(): Map<string, boolean> {
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    "export default { test: { include: ['**/rules.test.ts'], pool: 'threads', maxWorkers: 2 } }\n",
  )
  const report = join(folder, 'report.json')
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const env = { ...process.env }
  // Of the outer run; the inner one is no part of it.
  for (const name of Object.keys(env)) if (name.startsWith('VITEST') || name === 'TEST_LONG') delete env[name]
  const args = [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`]
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[]
  }
  if (testResults.length === 0) throw new Error(stderr)
  return new Map(
    testResults.map(({ name, status }) => {
      const copy = dirname(name.replaceAll('\\', '/')).split('/').at(-4)!
      return [copy, status === 'passed']
    }),
  )
}

test('of every ten small changes to the rules of the account, its tests notice nine', () => {
  const mutants = FEATURES.flatMap(mutantsOf)
  mutants.forEach((mutant, index) => {
    writeCopy(`mutant${index}`, mutant)
  })
  for (const feature of FEATURES)
    writeCopy(`unchanged-${feature}`, {
      feature,
      source: readFileSync(join(ROOT, 'src/features', feature, 'rules.ts'), 'utf8'),
    })
  const passed = runCopies()
  expect(passed.size).toBe(mutants.length + FEATURES.length)
  for (const feature of FEATURES) expect([feature, passed.get(`unchanged-${feature}`)]).toEqual([feature, true])

  const unnoticed = mutants.filter((_, index) => passed.get(`mutant${index}`))
  const noticed = 1 - unnoticed.length / mutants.length
  const list = unnoticed.map(({ feature, line, change }) => `${feature}/rules.ts:${line}  ${change}`).join('\n')
  process.stdout.write(`${mutants.length} changes, ${(noticed * 100).toFixed(1)} % noticed; not noticed:\n${list}\n`)
  expect(noticed, list).toBeGreaterThanOrEqual(LEAST_NOTICED)
})
