import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signedInBrowser,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

vi.setConfig({ testTimeout: 600_000 })

const IS_LONG = process.env.TEST_LONG === '1'
const RUNS = IS_LONG ? 100 : 12
const COMMANDS = IS_LONG ? 50 : 30
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** An application as this test thinks of it, written from the words and not from the service's table. */
interface Model {
  state: string
  slots: number[]
  agreed: number | null
  withdrawnAt: number | null
  report: { at: number; objected: boolean; decided: boolean } | undefined
}

type Kind =
  | 'apply'
  | 'withdraw'
  | 'take'
  | 'move'
  | 'decline'
  | 'object'
  | 'open'
  | 'propose'
  | 'hire'
  | 'reject'
  | 'noShow'
  | 'uphold'
  | 'dismiss'
const KINDS: Kind[] = [
  'apply',
  'withdraw',
  'take',
  'move',
  'decline',
  'object',
  'open',
  'propose',
  'hire',
  'reject',
  'noShow',
  'uphold',
  'dismiss',
]

interface Command {
  kind: Kind
  posting: number
}

const ENDED = ['hired', 'notHired', 'withdrawn', 'noShow', 'cancelled']

/** What a command makes of an application; the same one where it is not possible. */
function after(model: Model | undefined, kind: Kind, now: number): Model | undefined {
  if (kind === 'apply')
    return model ?? { state: 'applied', slots: [], agreed: null, withdrawnAt: null, report: undefined }
  if (!model) return undefined
  const isOpen = !ENDED.includes(model.state)
  const hasBegun = model.agreed !== null && now >= model.agreed
  switch (kind) {
    case 'withdraw':
      return isOpen ? { ...model, state: 'withdrawn', withdrawnAt: now } : model
    case 'open':
      return model.state === 'applied' ? { ...model, state: 'inSelection' } : model
    case 'propose':
      return isOpen ? { ...model, state: 'interviewProposed', slots: [now + HOUR], agreed: null } : model
    case 'take':
      return model.state === 'interviewProposed' && now < model.slots[0]!
        ? { ...model, state: 'interviewScheduled', agreed: model.slots[0]! }
        : model
    case 'move':
      return ['interviewProposed', 'interviewScheduled'].includes(model.state) && !hasBegun
        ? { ...model, state: 'interviewMoveAsked', agreed: null }
        : model
    case 'decline':
      return isOpen && model.state.startsWith('interview') && !hasBegun
        ? { ...model, state: 'inSelection', agreed: null }
        : model
    case 'hire':
      return isOpen ? { ...model, state: 'hired' } : model
    case 'reject':
      return isOpen ? { ...model, state: 'notHired' } : model
    case 'noShow': {
      const waited = model.state === 'withdrawn' && hasBegun && model.withdrawnAt! >= model.agreed!
      return !model.report && hasBegun && (model.state === 'interviewScheduled' || waited)
        ? { ...model, state: 'noShow', report: { at: now, objected: false, decided: false } }
        : // The page that says no shows the application: that is a first look.
          after(model, 'open', now)
    }
    case 'object': {
      const { report } = model
      // All clocks of this test stand in November, Japan time, where a day is a day.
      const dayOf = (at: number) => Math.floor((at + 9 * HOUR) / DAY)
      const isInTime = report && dayOf(now) - dayOf(report.at) <= 7
      return model.state === 'noShow' && report && !report.objected && isInTime
        ? { ...model, report: { ...report, objected: true } }
        : model
    }
    case 'uphold':
    case 'dismiss': {
      const { report } = model
      if (model.state !== 'noShow' || !report?.objected || report.decided) return model
      const decided = { ...model, report: { ...report, decided: true } }
      if (kind === 'dismiss') return decided
      return { ...decided, state: model.withdrawnAt === null ? 'inSelection' : 'withdrawn' }
    }
  }
}

interface Room {
  service: TestService
  hanako: TestJobSeeker
  employer: TestEmployer
  staff: { browser: TestBrowser; principalId: number }
  postings: { id: number; publicId: string }[]
}

async function signEveryoneIn({ service, hanako, employer, staff }: Room): Promise<void> {
  await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
  await signIn(service, employer.browser, 'employer', employer.principalId)
  await signIn(service, staff.browser, 'counter', staff.principalId)
}

/** Any form of the service, sent as it stands: also what no screen offers now. */
function post(room: Room, browser: TestBrowser, path: string, fields: Record<string, string>, operation = randomId()) {
  const csrf = room.service
    .deps()
    .secrets.fingerprint('csrf', browser.cookies.get('__Host-flow')!)
    .toString('base64url')
  const body = new URLSearchParams({ _csrf: csrf, _operation: operation, ...fields })
  return browser.request(path, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
}

const idOf = async ({ service, hanako }: Room, postingId: number) =>
  (
    await service.db
      .selectFrom('jobApplication')
      .select('publicId')
      .where('jobPostingId', '=', postingId)
      .where('jobSeekerId', '=', hanako.jobSeekerId)
      .executeTakeFirst()
  )?.publicId ?? 'A'.repeat(22)

/** How a person would do it, over HTTP. Returns the sending, so that it can be repeated and be sent beside another. */
async function prepared(room: Room, { kind, posting }: Command): Promise<() => Promise<Response>> {
  const { hanako, employer, staff, service } = room
  const { id: postingId, publicId } = room.postings[posting]!
  const id = await idOf(room, postingId)
  const operation = randomId()
  const hers =
    (step: string, fields: Record<string, string> = {}) =>
    () =>
      post(room, hanako.browser, `/my-page/job-applications/${id}/${step}`, fields, operation)
  const theirs =
    (step: string, fields: Record<string, string> = {}) =>
    () =>
      post(room, employer.browser, `/employer/applicants/${id}/${step}`, fields, operation)
  const decided = (decision: string) => () =>
    post(
      room,
      staff.browser,
      `/counter/no-show-objections/${id}`,
      { decision, decisionNote: '確認しました。' },
      operation,
    )
  switch (kind) {
    case 'apply': {
      const path = `/my-page/job-applications/new/${publicId}`
      await post(room, hanako.browser, path, { motive: '志望します。' })
      const confirmation = await hanako.browser.open(`${path}/confirmation`)
      const seenAt = confirmation.document.querySelector('input[name=seenAt]')?.getAttribute('value') ?? ''
      return () => post(room, hanako.browser, `${path}/confirmation`, { seenAt }, operation)
    }
    case 'withdraw':
      return hers('withdrawal', { reason: 'other' })
    case 'take': {
      const application = await service.db
        .selectFrom('interview')
        .innerJoin('jobApplication', 'jobApplication.id', 'interview.jobApplicationId')
        .select('slots')
        .where('jobApplication.publicId', '=', id)
        .orderBy('interview.id', 'desc')
        .executeTakeFirst()
      return hers('interview-times', { slot: application?.slots[0]?.toISOString() ?? '' })
    }
    case 'move':
      return hers('interview', { action: 'askToMove', moveNote: '' })
    case 'decline':
      return hers('interview', { action: 'declineInterview', moveNote: '' })
    case 'object':
      return hers('objection', { objection: '連絡しました。' })
    case 'open':
      return () => employer.browser.request(`/employer/applicants/${id}`, { method: 'GET' })
    case 'propose': {
      const at = new Date(service.now().getTime() + 10 * HOUR).toISOString().slice(0, 16)
      return theirs('interview', { slot1: at, place: '本社' })
    }
    case 'hire':
      return theirs('hire', { differs: 'no', confirmed: 'yes' })
    case 'reject':
      return theirs('rejection', { confirmed: 'yes' })
    case 'noShow':
      return theirs('no-show')
    case 'uphold':
      return decided('upheld')
    case 'dismiss':
      return decided('rejected')
  }
}

/** What the database knows of an application, in the model's words. */
async function actualOf({ service }: Room, postingId: number): Promise<string> {
  const row = await service.db
    .selectFrom('jobApplication')
    .leftJoin('noShowReport', 'noShowReport.jobApplicationId', 'jobApplication.id')
    .select(['jobApplication.id', 'state', 'withdrawnAt', 'reportedAt', 'objectedAt', 'decidedAt'])
    .where('jobPostingId', '=', postingId)
    .executeTakeFirst()
  if (!row) return 'none'
  const interview = await service.db
    .selectFrom('interview')
    .select('agreedStartsAt')
    .where('jobApplicationId', '=', row.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return inOneLine({
    state: row.state,
    agreed: interview?.agreedStartsAt?.getTime() ?? null,
    withdrawnAt: row.withdrawnAt?.getTime() ?? null,
    report: row.reportedAt
      ? { at: row.reportedAt.getTime(), objected: row.objectedAt !== null, decided: row.decidedAt !== null }
      : undefined,
  })
}

const inOneLine = (model: Omit<Model, 'slots'> | undefined) =>
  model === undefined
    ? 'none'
    : [
        model.state,
        model.agreed,
        model.withdrawnAt,
        model.report?.at,
        model.report?.objected,
        model.report?.decided,
      ].join(' ')

const someCommand = fc.record({ kind: fc.constantFrom(...KINDS), posting: fc.nat(1) })
const someTurn = fc.oneof(
  { weight: 8, arbitrary: fc.record({ one: someCommand }) },
  { weight: 2, arbitrary: fc.record({ one: someCommand, repeats: fc.constant(true) }) },
  { weight: 3, arbitrary: fc.record({ one: someCommand, beside: someCommand }) },
  { weight: 2, arbitrary: fc.record({ hours: fc.constantFrom(1, 2, 24, 100) }) },
)

type Turn = typeof someTurn extends fc.Arbitrary<infer T> ? T : never

async function play(turns: Turn[]): Promise<void> {
  const room = await newRoom()
  const models: (Model | undefined)[] = [undefined, undefined]
  for (const turn of turns) {
    if ('hours' in turn) {
      room.service.advanceMinutes(turn.hours * 60)
      await signEveryoneIn(room)
      continue
    }
    const now = room.service.now().getTime()
    const commands = 'beside' in turn ? [turn.one, turn.beside] : [turn.one]
    const sendings: (() => Promise<Response>)[] = []
    for (const command of commands) sendings.push(await prepared(room, command))
    if ('repeats' in turn) sendings.push(sendings[0]!, sendings[0]!)
    const answers = await Promise.all(sendings.map((send) => send()))
    for (const answer of answers) expect(answer.status, JSON.stringify(turn)).toBeLessThan(500)
    const orders = commands.length === 2 ? [commands, commands.toReversed()] : [commands]
    const allowed = orders.map((order) => {
      const next = [...models]
      for (const { kind, posting } of order) next[posting] = after(next[posting], kind, now)
      return next
    })
    const actual = await Promise.all(room.postings.map(({ id }) => actualOf(room, id)))
    const fitting = allowed.find((next) => next.every((model, index) => inOneLine(model) === actual[index]))
    if (!fitting)
      throw new Error(
        `${JSON.stringify(turn)} led to ${actual}, not to ${allowed.map((next) => next.map(inOneLine)).join(' or ')}`,
      )
    models.splice(0, 2, ...fitting)
  }
}

let rooms: Promise<Pick<Room, 'service' | 'staff'>> | undefined

async function newRoom(): Promise<Room> {
  rooms ??= (async () => {
    const service = await startTestService({ now: '2026-11-02T09:00:00+09:00' })
    const { principalId } = await givenStaffMember(service, 'supervisor')
    return { service, staff: { principalId, browser: await signedInBrowser(service, 'counter', principalId) } }
  })()
  const { service, staff } = await rooms
  service.setClock('2026-11-02T09:00:00+09:00')
  const hanako = await givenJobSeeker(service)
  const employer = await givenSignedInEmployer(service)
  const posting = () => givenPosting(service, { employerId: employer.employerId })
  const room = { service, staff, hanako, employer, postings: [await posting(), await posting()] }
  await signEveryoneIn(room)
  for (const { browser } of [hanako, employer]) await browser.open('/')
  await staff.browser.open('/counter')
  return room
}

test('whatever three people press, at once, twice or too late, an application stands where the model says', async () => {
  const turns = fc.array(someTurn, { minLength: COMMANDS, maxLength: COMMANDS })
  await fc.assert(fc.asyncProperty(turns, play), { numRuns: RUNS, endOnFailure: true, seed: IS_LONG ? undefined : 6 })
})
