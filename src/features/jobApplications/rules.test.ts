import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  type ApplicationAction,
  type ApplicationFacts,
  type ApplicationState,
  canObject,
  ENDED_STATES,
  isOpen,
  objectionLastDay,
  possibleActions,
  STATES,
  stateAfter,
  TRANSITIONS,
  turnNow,
} from './rules.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const NOW = at('2026-11-21T09:00:00')

const facts = (state: ApplicationState, more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  state,
  interview: undefined,
  withdrawnAt: null,
  noShow: undefined,
  ...more,
})

const agreed = (startsAt: string) => ({ interview: { startsAt: at(startsAt), newestProposedAt: at(startsAt) } })

describe('an interview that was agreed on', () => {
  const scheduled = facts('interviewScheduled', agreed('2026-11-21T10:00:00'))
  test.each([
    ['09:59:59', 'inSelection', undefined],
    ['10:00:00', undefined, 'noShow'],
  ])('at %s it can be declined: %s, and a no-show reported: %s', (time, declined, reported) => {
    const now = at(`2026-11-21T${time}`)
    expect(stateAfter(scheduled, 'jobSeeker', 'declineInterview', now)).toBe(declined)
    expect(stateAfter(scheduled, 'employer', 'reportNoShow', now)).toBe(reported)
  })

  test('the turn passes to the employer when it begins', () => {
    const application = {
      state: 'interviewScheduled' as const,
      turnSince: NOW,
      interviewStartsAt: at('2026-11-21T10:00:00'),
    }
    expect(turnNow(application, at('2026-11-21T09:59:59')).turn).toBe('jobSeeker')
    expect(turnNow(application, at('2026-11-21T10:00:00'))).toEqual({
      turn: 'employer',
      since: at('2026-11-21T10:00:00'),
    })
  })

  test.each([
    ['09:59:59', undefined],
    ['10:00:00', 'noShow'],
  ])('who withdrew at %s can be reported: %s', (time, reported) => {
    const withdrawn = { ...scheduled, state: 'withdrawn' as const, withdrawnAt: at(`2026-11-21T${time}`) }
    expect(stateAfter(withdrawn, 'employer', 'reportNoShow', at('2026-11-21T11:00:00'))).toBe(reported)
  })

  test('nobody but the employer can report a no-show', () => {
    for (const actor of ['jobSeeker', 'office', 'service'] as const)
      expect(stateAfter(scheduled, actor, 'reportNoShow', at('2026-11-21T11:00:00'))).toBeUndefined()
  })
})

describe('an objection to a no-show', () => {
  const reportedAt = at('2026-11-21T23:59:59')
  test('is taken through the seventh day after the report', () => {
    expect(objectionLastDay(reportedAt)).toBe('2026-11-28')
    const noShow = { reportedAt, objectedAt: null, decidedAt: null }
    expect(canObject(noShow, at('2026-11-28T23:59:59'))).toBe(true)
    expect(canObject(noShow, at('2026-11-29T00:00:00'))).toBe(false)
  })

  test('is made once, and decided once by the office', () => {
    const objected = facts('noShow', { noShow: { reportedAt: NOW, objectedAt: NOW, decidedAt: null } })
    expect(possibleActions(objected, 'jobSeeker', NOW)).toEqual([])
    expect(possibleActions(objected, 'office', NOW)).toEqual([
      'rejectObjection',
      'upholdObjection',
      'upholdObjectionOfEnded',
    ])
    const decided = facts('noShow', { noShow: { reportedAt: NOW, objectedAt: NOW, decidedAt: NOW } })
    expect(possibleActions(decided, 'office', NOW)).toEqual([])
  })

  test('that was upheld cannot be followed by a second report', () => {
    const again = facts('interviewScheduled', {
      ...agreed('2026-11-20T10:00:00'),
      noShow: { reportedAt: NOW, objectedAt: NOW, decidedAt: NOW },
    })
    expect(stateAfter(again, 'employer', 'reportNoShow', NOW)).toBeUndefined()
  })
})

describe('a proposal of interview times', () => {
  test.each([
    ['08:59:59', 'interviewScheduled'],
    ['09:00:00', undefined],
  ])('whose last time is 9:00 can be taken at %s: %s', (time, to) => {
    const proposed = facts('interviewProposed', {
      interview: { startsAt: null, newestProposedAt: NOW },
    })
    expect(stateAfter(proposed, 'jobSeeker', 'takeInterview', at(`2026-11-21T${time}`))).toBe(to)
  })
})

const actions = Object.keys(TRANSITIONS) as ApplicationAction[]
const actors: Actor[] = ['jobSeeker', 'employer', 'office', 'service']

/** A second, plainer description of the same life, to hold the table against. */
function expectedAfter(state: ApplicationState, actor: Actor, action: ApplicationAction): ApplicationState[] {
  const open = isOpen(state)
  if (actor === 'jobSeeker') {
    if (action === 'withdraw') return open ? ['withdrawn'] : []
    if (action === 'takeInterview') return state === 'interviewProposed' ? ['interviewScheduled'] : []
    if (action === 'askToMove')
      return state === 'interviewProposed' || state === 'interviewScheduled' ? ['interviewMoveAsked'] : []
    if (action === 'declineInterview') return open && state.startsWith('interview') ? ['inSelection'] : []
    return action === 'objectToNoShow' && state === 'noShow' ? ['noShow'] : []
  }
  if (action === 'cancel') return open ? ['cancelled'] : []
  if (actor === 'service') return action === 'withdraw' && open ? ['withdrawn'] : []
  if (action === 'hire') return open ? ['hired'] : []
  if (action === 'reject') return open ? ['notHired'] : []
  if (actor === 'office') {
    if (state !== 'noShow') return []
    if (action === 'rejectObjection') return ['noShow']
    if (action === 'upholdObjection') return ['inSelection']
    return action === 'upholdObjectionOfEnded' ? ['withdrawn'] : []
  }
  if (action === 'read') return state === 'applied' ? ['inSelection'] : []
  if (action === 'proposeInterview') return open ? ['interviewProposed'] : []
  return action === 'reportNoShow' && (state === 'interviewScheduled' || state === 'withdrawn') ? ['noShow'] : []
}

test('whatever anyone tries in whatever state, the table allows nothing that the model does not', () => {
  const instant = fc.date({ min: at('2026-11-20T00:00:00'), max: at('2026-11-30T00:00:00'), noInvalidDate: true })
  const someFacts = fc.record({
    state: fc.constantFrom(...(Object.keys(STATES) as ApplicationState[])),
    interview: fc.option(fc.record({ startsAt: fc.option(instant), newestProposedAt: fc.option(instant) }), {
      nil: undefined,
    }),
    withdrawnAt: fc.option(instant),
    noShow: fc.option(
      fc.record({ reportedAt: instant, objectedAt: fc.option(instant), decidedAt: fc.option(instant) }),
      { nil: undefined },
    ),
  })
  fc.assert(
    fc.property(
      someFacts,
      fc.constantFrom(...actors),
      fc.constantFrom(...actions),
      instant,
      (facts, actor, action, now) => {
        const to = stateAfter(facts, actor, action, now)
        if (to !== undefined) expect(expectedAfter(facts.state, actor, action)).toEqual([to])
      },
    ),
    { numRuns: 5000 },
  )
})

test('what has ended opens again only by the office, after an objection', () => {
  for (const state of ENDED_STATES)
    for (const actor of actors)
      for (const action of actions) {
        const [to] = expectedAfter(state, actor, action)
        if (to && isOpen(to)) expect([actor, action]).toEqual(['office', 'upholdObjection'])
      }
})
