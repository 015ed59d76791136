import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, startServer } from '../runningServer.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-portal-'))

beforeAll(async () => {
  const { build }: { build(): Promise<void> } = await import(new URL('../../scripts/build.mjs', import.meta.url).href)
  await build()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const portalOf = (output: string) => /練習用ポータル +(http:\S+)\//.exec(output)?.[1] ?? 'none'

const answers = (origin: string) =>
  fetch(`${origin}/login`).then(
    (response) => response.ok,
    () => false,
  )

async function untilSilent(origin: string): Promise<void> {
  while (await answers(origin)) await wait(50)
}

test('the practice portal stands on the next free port, and ends with the service, also when that is killed', async () => {
  const port = await freePort()
  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(port + 1, '127.0.0.1', resolve))
  const environment = { PORT: String(port), DATA_DIR: join(folder, 'data') }
  const killed = await startServer(environment)
  const first = portalOf(killed.output())
  expect(first).toMatch(/^http:\/\/localhost:\d+$/)
  expect(first).not.toBe(`http://localhost:${port + 1}`)
  expect(await answers(first)).toBe(true)
  await killed.end('SIGKILL')
  await untilSilent(first)

  await new Promise((resolve) => squatter.close(resolve))
  const stopped = await startServer(environment)
  const second = portalOf(stopped.output())
  expect(second).toBe(`http://localhost:${port + 1}`)
  expect((await fetch(`${stopped.origin}/mynaportal/start`, { redirect: 'manual' })).headers.get('location')).toMatch(
    `${second}/oidc/authorize`,
  )
  await stopped.end('SIGTERM')
  expect(await answers(second)).toBe(false)
})

test('it refuses to run in production, and by itself', () => {
  const run = (environment: Record<string, string>) =>
    spawnSync(process.execPath, ['build/sandboxPortal.js'], { cwd: ROOT, env: { ...process.env, ...environment } })
  const inProduction = run({ NODE_ENV: 'production' })
  expect([inProduction.status, inProduction.stderr.toString()]).toEqual([1, expect.stringContaining('production')])
  expect(run({ NODE_ENV: '' }).status).toBe(1)
})
