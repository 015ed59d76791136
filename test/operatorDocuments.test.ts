import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentVariables, readConfig } from '../src/app/config.ts'
import type { Deps } from '../src/platform/deps.ts'
import { measureMailQueue } from '../src/platform/mail/mailQueueMetrics.ts'
import { createMetrics } from '../src/platform/metrics.ts'

const read = (path: string) => readFileSync(path, 'utf8')

/** `NAME=value` lines of an environment file. */
function assignments(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]))
}

test('whoever copies .env.example finds every variable, each with the value it has when left out', () => {
  const example = assignments(read('.env.example'))
  expect(Object.keys(example).sort()).toEqual(environmentVariables().sort())
  expect(readConfig(example)).toEqual(readConfig({}))
})

test('the environment that the installation page shows for production starts the service', () => {
  const block = read('docs/operators/install-one.md').match(/```\n(NODE_ENV=production[\s\S]*?)```/)![1]!
  expect(readConfig(assignments(block))).toMatchObject({ isProduction: true, isDemo: false, probesPort: 9464 })
})

/** Every name that Prometheus reads from the service, the parts of histograms included. */
async function knownMetrics(): Promise<Set<string>> {
  const { registry } = createMetrics()
  measureMailQueue(registry, () => ({}) as Deps)
  const all = await registry.getMetricsAsJSON()
  const parts = ['', '_bucket', '_sum', '_count']
  return new Set([
    'up',
    ...all.flatMap(({ name, type }) => (String(type) === 'histogram' ? parts.map((part) => name + part) : [name])),
  ])
}

/** The metrics that a PromQL expression names: identifiers that are no function, keyword, label or text. */
function metricsIn(expression: string): string[] {
  const bare = expression
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring) ?\([^)]*\)/g, '')
  return [...bare.matchAll(/[a-z_:][\w:]*(?!\w|\s*\()/gi)]
    .map((match) => match[0])
    .filter((word) => !['and', 'or', 'unless', 'offset', 'bool'].includes(word) && !/^e\d+$/.test(word))
}

const ALERTS = read('docs/operators/monitoring/alerts.yml')
const DASHBOARD = JSON.parse(read('docs/operators/monitoring/dashboard.json')) as {
  panels: { title: string; targets: { expr: string }[] }[]
}

test('alerts and dashboard name only numbers that the service gives', async () => {
  const known = await knownMetrics()
  const expressions = [
    ...[...ALERTS.matchAll(/^\s+expr: (.+)$/gm)].map((match) => match[1]!),
    ...DASHBOARD.panels.flatMap((panel) => panel.targets.map((target) => target.expr)),
  ]
  expect(expressions.length).toBeGreaterThan(20)
  for (const expression of expressions) {
    const named = metricsIn(expression)
    expect(named, expression).not.toEqual([])
    expect(
      named.filter((name) => !known.has(name)),
      expression,
    ).toEqual([])
  }
})

test('the page about monitoring explains no number that does not exist', async () => {
  const known = await knownMetrics()
  const names = [...read('docs/operators/monitoring.md').matchAll(/`([a-z]+_[a-z0-9_]+)`/g)].map((match) => match[1]!)
  expect(names.filter((name) => !known.has(name) && !/^(scrape_configs|rule_files)$/.test(name))).toEqual([])
})

test('every alert leads to a heading of the incident page', () => {
  const headings = [...read('docs/operators/incidents.md').matchAll(/^## (.+)$/gm)].map((match) => match[1]!)
  const alerts = [...ALERTS.matchAll(/- alert: (\w+)/g)]
  const runbooks = [...ALERTS.matchAll(/runbook: incidents\.md#(.+)$/gm)].map((match) => match[1]!)
  expect(runbooks).toHaveLength(alerts.length)
  expect(runbooks.filter((heading) => !headings.includes(heading))).toEqual([])
})

test('every link between the documents leads somewhere, and every command they name exists', () => {
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  for (const file of ['README.md', ...globSync('docs/{operators,manual}/**/*.md')]) {
    const text = read(file)
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g))
      expect(existsSync(join(dirname(file), target!)), `${file}: ${target}`).toBe(true)
    for (const [, command] of text.matchAll(/npm run ([a-z:-]*[a-z])/g))
      expect(scripts, `${file}: ${command}`).toHaveProperty([command!])
  }
})

test('the container file and the compose file have nothing that their linters complain about', () => {
  const dockerfile = spawnSync(process.execPath, [
    'node_modules/dockerfilelint/bin/dockerfilelint',
    'Dockerfile',
    '-o',
    'json',
  ])
  expect(JSON.parse(dockerfile.stdout.toString())).toMatchObject({ totalIssues: 0 })
  const compose = spawnSync(process.execPath, [
    'node_modules/dclint/bin/dclint.cjs',
    'compose.yaml',
    '--max-warnings',
    '0',
    '--color=false',
  ])
  expect([compose.status, compose.stdout.toString().trim()]).toEqual([0, ''])
})

test('the image runs as nobody special, writes only to its data, and knows when it is not ready', () => {
  const file = read('Dockerfile')
  const lastStage = file.slice(file.lastIndexOf('FROM '))
  expect(lastStage).toMatch(/^FROM node:24-/)
  expect(lastStage.lastIndexOf('USER node')).toBeLessThan(lastStage.lastIndexOf('CMD ['))
  expect(lastStage).toMatch(/^HEALTHCHECK .+ CMD node docker\/healthcheck\.mjs$/m)
  expect(lastStage).not.toMatch(/^COPY --from=build .*(test|\.env)/m)
  const compose = read('compose.yaml')
  expect(compose).toMatch(/read_only: true/)
  expect([...compose.matchAll(/<<: \*service/g)]).toHaveLength(2)
})

test('the settings of the compose file start the service', () => {
  const block = read('compose.yaml').match(/x-settings: &settings\n([\s\S]*?)\nname:/)![1]!
  const settings = Object.fromEntries(
    [...block.matchAll(/^ {2}([A-Z_]+): '?([^'\n]*)'?$/gm)].map((match) => [match[1]!, match[2]!]),
  )
  expect(Object.keys(settings)).toHaveLength(5)
  for (const role of ['web', 'worker'])
    expect(readConfig({ ...settings, ROLE: role, PROBES_PORT: '9464' })).toMatchObject({ isDemo: true, role })
})

test('the shell of the image takes the name of a command as the documents write it', () => {
  const answer = spawnSync('sh', ['docker/madoguchi', 'no:such'], { encoding: 'utf8' })
  expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('no command named no-such')])
  expect(execFileSync('sh', ['-n', 'docker/madoguchi']).toString()).toBe('')
})
