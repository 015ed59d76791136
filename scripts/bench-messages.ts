import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/app/config.ts'
import { createApp } from '../src/app/createApp.tsx'
import { type Foundation, layFoundation } from '../src/app/foundation.ts'
import { randomId } from '../src/basics/randomIds.ts'
import type { Face } from '../src/db/tables/platform.ts'
import { startSession } from '../src/platform/sessions.ts'
import { Timings } from './benchCounter/timings.ts'
import { fillMessageWorld, type World } from './benchMessages/fillMessageWorld.ts'

/**
 * `npm run bench:messages -- [--scale 0.1]`: thirty million messages times the scale, made by SQL in a database of its own;
 * then inboxes, threads and the board of an employer with 5,000 applicants, one request after the other through the whole
 * app, without the network. Inbox and thread must be answered in 15 ms of server time at p95, the board in 30 ms.
 */
const PAGE_MILLISECONDS = 15
const BOARD_MILLISECONDS = 30

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '0.1' }, rounds: { type: 'string', default: '200' } },
})
const folder = mkdtempSync(join(tmpdir(), 'bench-messages-'))
const foundation = await layFoundation({
  ...readConfig({ DATA_DIR: folder, DEMO: '1', LOG_LEVEL: 'silent' }),
  logLevel: 'silent',
})
try {
  const world = await fillMessageWorld(foundation, Number(values.scale))
  const timings = await measure(foundation, world, Number(values.rounds))
  if (!timings.map((one) => one.print()).every(Boolean)) process.exitCode = 1
} finally {
  await foundation.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure({ depsNow, log, metrics }: Foundation, world: World, rounds: number): Promise<Timings[]> {
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
  const origin = depsNow().settings.publicUrl
  const cookieOf = async (face: Face, principalId: number) => {
    const session = { face, principalId, previousSignedInAt: null, deviceLabel: 'bench' }
    const name = face === 'jobSeeker' ? 'seeker' : face
    return `__Host-flow=${randomId()}; __Host-${name}=${await startSession(depsNow(), session)}`
  }
  const pages = new Timings(PAGE_MILLISECONDS)
  const boards = new Timings(BOARD_MILLISECONDS)
  const get = (timings: Timings, name: string, cookie: string, path: string) =>
    timings.take(name, async () => {
      const answer = await app.request(`${origin}${path}`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.headers.get('location') ?? ''}`)
      return answer
    })
  for (let round = 0; round < rounds; round++) {
    const person = world.people[round % world.people.length]!
    const employer = world.employers[round % world.employers.length]!
    const hers = await cookieOf('jobSeeker', person.accountId)
    const theirs = await cookieOf('employer', employer.loginId)
    const large = await cookieOf('employer', world.largeLoginId)
    await get(pages, 'job seeker: inbox', hers, '/my-page/messages')
    await get(pages, 'job seeker: thread', hers, `/my-page/messages/${person.threadId}`)
    await get(pages, 'job seeker: search in messages', hers, '/my-page/messages?words=日程')
    await get(pages, 'employer: inbox', theirs, '/employer/messages')
    await get(pages, 'employer: thread', theirs, `/employer/messages/${employer.threadId}`)
    await get(pages, 'large employer: inbox', large, '/employer/messages')
    await get(pages, 'large employer: inbox, page 20', large, '/employer/messages?page=20')
    await get(pages, 'large employer: thread', large, `/employer/messages/${world.largeThreadId}`)
    await get(boards, 'large employer: list of applicants', large, '/employer/applicants')
    await get(boards, 'large employer: one column', large, '/employer/applicants?state=answering')
    await get(boards, 'large employer: board', large, '/employer/applicant-board')
  }
  return [pages, boards]
}
