import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/app/config.ts'
import { createApp } from '../src/app/createApp.tsx'
import { type Foundation, layFoundation } from '../src/app/foundation.ts'
import { randomId } from '../src/basics/randomIds.ts'
import { startSession } from '../src/platform/sessions.ts'
import { fillCounterWorld, readCounterWorld, type World } from './benchCounter/fillCounterWorld.ts'
import { Timings } from './benchCounter/timings.ts'

/**
 * `npm run bench:counter -- [--scale 0.1]`: five million people and 1.2 million postings, times the scale, made by SQL in a
 * database of its own (`--folder PATH` keeps it there for the next run); then the counter's requests one after the other through the whole app, without the network.
 * Find, brief and lists must each be answered in 30 ms of server time at p95.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '200' },
    folder: { type: 'string' },
  },
})
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bench-counter-'))
const isFilled = existsSync(folder) && values.folder !== undefined
const foundation = await layFoundation({
  ...readConfig({ DATA_DIR: folder, DEMO: '1', LOG_LEVEL: 'silent' }),
  logLevel: 'silent',
})
try {
  const world = isFilled ? await readCounterWorld(foundation) : await fillCounterWorld(foundation, Number(values.scale))
  const timings = await measure(foundation, world, Number(values.rounds))
  if (!timings.print()) process.exitCode = 1
} finally {
  await foundation.close()
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}

async function measure({ depsNow, log, metrics }: Foundation, world: World, rounds: number): Promise<Timings> {
  const app = createApp({
    depsNow,
    assets: { css: '', js: '', find: () => undefined } as never,
    log,
    metrics,
    readiness: async () => true,
    eventLoopDelay: () => 0,
    faceOptions: { isDemo: true },
    trustedProxies: [],
    wakeMailWorker: () => {},
  })
  const session = {
    face: 'counter',
    principalId: world.staffId,
    previousSignedInAt: null,
    deviceLabel: 'bench',
  } as const
  const token = await startSession(depsNow(), session)
  const flow = randomId()
  const cookie = `__Host-flow=${flow}; __Host-counter=${token}`
  const origin = depsNow().settings.publicUrl
  const csrf = depsNow().secrets.fingerprint('csrf', flow).toString('base64url')
  const timings = new Timings()
  const get = async (name: string, path: string) =>
    timings.take(name, async () => app.request(`${origin}${path}`, { headers: { cookie } }))
  const find = async (name: string, key: string) => {
    const body = new URLSearchParams({ _csrf: csrf, _operation: randomId(), key, purpose: 'visit' })
    const sent = await app.request(`${origin}/counter/job-seekers`, {
      method: 'POST',
      body,
      headers: { cookie, origin },
    })
    await get(name, sent.headers.get('location')!)
  }
  for (let round = 0; round < rounds; round++) {
    const person = world.people[round % world.people.length]!
    await find('find: number', person.number)
    await find('find: family name (2 signs)', person.familyName)
    await find('find: kana', person.kana)
    await find('find: name and birth day', `${person.familyName} ${person.birthDay}`)
    await find('find: birth day', person.birthDay)
    await find('find: phone', person.phone)
    await find('find: address', person.address)
    await find('find: nobody, near-misses', `${person.kana}ゑ`)
    await get('brief', `/counter/job-seekers/${person.publicId}`)
    await get('home: counts of all lists', '/counter')
    for (const list of world.lists) {
      await get(`list: ${list}`, `/counter/work-lists/${list}`)
      await get(`list of all offices: ${list}`, `/counter/work-lists/${list}?office=all`)
    }
  }
  return timings
}
