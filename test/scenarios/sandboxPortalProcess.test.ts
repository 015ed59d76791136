import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../runningServer.ts'

const PROGRAM = fileURLToPath(new URL('../../build/sandboxPortal.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-portal-'))
const started: ChildProcess[] = []

beforeAll(async () => {
  const { build }: { build(): Promise<void> } = await import(new URL('../../scripts/build.mjs', import.meta.url).href)
  await build()
})
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A service with a practice portal, each a process. */
async function startParent(port: number): Promise<{ parent: ChildProcess; portal: string }> {
  const program = fileURLToPath(new URL('../portal/parent.ts', import.meta.url))
  const parent = spawn(process.execPath, [program, PROGRAM, String(port), join(folder, 'state.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(parent)
  const [portal] = await once(createInterface({ input: parent.stdout }), 'line')
  return { parent, portal: String(portal) }
}

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
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))
  const killed = await startParent(port)
  expect(killed.portal).toMatch(/^http:\/\/localhost:\d+$/)
  expect(killed.portal).not.toBe(`http://localhost:${port}`)
  expect(await answers(killed.portal)).toBe(true)
  killed.parent.kill('SIGKILL')
  await untilSilent(killed.portal)

  await new Promise((resolve) => squatter.close(resolve))
  const stopped = await startParent(port)
  expect(stopped.portal).toBe(`http://localhost:${port}`)
  const ended = once(stopped.parent, 'exit')
  stopped.parent.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await answers(stopped.portal)).toBe(false)
})

test('it refuses to run in production, and by itself', () => {
  const run = (environment: Record<string, string>) =>
    spawnSync(process.execPath, [PROGRAM], { env: { ...process.env, ...environment } })
  const inProduction = run({ NODE_ENV: 'production' })
  expect([inProduction.status, inProduction.stderr.toString()]).toEqual([1, expect.stringContaining('production')])
  expect(run({ NODE_ENV: '' }).status).toBe(1)
})
