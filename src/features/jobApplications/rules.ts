import { addDays, type DayString, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'

/** How an application came about. */
export const KINDS = {
  direct: 'オンライン自主応募',
  invited: 'オンライン自主応募（リクエストへの応募）',
  onlineReferral: 'オンラインハローワーク紹介',
  referral: 'ハローワーク紹介',
} as const
export type ApplicationKind = keyof typeof KINDS

/** Only these count for H2, mails 10 and 11 and the bar on 退会; a ハローワーク紹介 never does (S0 9.3(3)). */
export function isDirect(kind: ApplicationKind): boolean {
  return kind === 'direct' || kind === 'invited'
}

/** 志望動機：全角1,000文字まで (our number, domain 4.6). */
export const MOTIVE_MAX_LENGTH = 1000

/** Words to the other side beside a step: a reason, what to bring, an objection. */
export const NOTE_MAX_LENGTH = 500

/** Where an application stands. The words are the job seeker's; each face may add whose turn it is. */
export const STATES = {
  applied: '応募中',
  inSelection: '選考中',
  interviewProposed: '面接日時の提案あり',
  interviewMoveAsked: '面接日時の変更を相談中',
  interviewScheduled: '面接予定',
  hired: '採用',
  notHired: '不採用',
  withdrawn: '辞退',
  noShow: '面接不参加',
  cancelled: '取消',
} as const
export type ApplicationState = keyof typeof STATES

export const OPEN_STATES = [
  'applied',
  'inSelection',
  'interviewProposed',
  'interviewMoveAsked',
  'interviewScheduled',
] as const satisfies readonly ApplicationState[]

export const ENDED_STATES = [
  'hired',
  'notHired',
  'withdrawn',
  'noShow',
  'cancelled',
] as const satisfies readonly ApplicationState[]

export function isOpen(state: ApplicationState): boolean {
  return (OPEN_STATES as readonly ApplicationState[]).includes(state)
}

/** Who takes a step. `service` is the service itself, for example when a posting is withdrawn. */
export type Actor = 'jobSeeker' | 'employer' | 'office' | 'service'

interface Transition {
  by: readonly Actor[]
  from: readonly ApplicationState[]
  to: ApplicationState
  /** What the interview must be like at that moment. */
  interview?: 'proposed' | 'notBegun' | 'begun'
}

/**
 * Every step an application can take, as data: who, from where, to where (issue: one state machine).
 * What a step needs beyond this table (a slot, a reason, a result) stands in the use case of that step.
 */
export const TRANSITIONS = {
  /** The employer opens it for the first time. */
  read: { by: ['employer'], from: ['applied'], to: 'inSelection' },
  proposeInterview: { by: ['employer'], from: OPEN_STATES, to: 'interviewProposed' },
  takeInterview: { by: ['jobSeeker'], from: ['interviewProposed'], to: 'interviewScheduled', interview: 'proposed' },
  askToMove: {
    by: ['jobSeeker'],
    from: ['interviewProposed', 'interviewScheduled'],
    to: 'interviewMoveAsked',
    interview: 'notBegun',
  },
  /** 面接の辞退: the application goes on, and what was declined can no longer be a 面接不参加. */
  declineInterview: {
    by: ['jobSeeker'],
    from: ['interviewProposed', 'interviewMoveAsked', 'interviewScheduled'],
    to: 'inSelection',
    interview: 'notBegun',
  },
  /** 応募の辞退: open to everyone at any time, also with a 無効 registration (H1). */
  withdraw: { by: ['jobSeeker', 'service'], from: OPEN_STATES, to: 'withdrawn' },
  hire: { by: ['employer', 'office'], from: OPEN_STATES, to: 'hired' },
  reject: { by: ['employer', 'office'], from: OPEN_STATES, to: 'notHired' },
  /** From `withdrawn` only where the withdrawal came after the interview had begun: the employer had waited. */
  reportNoShow: { by: ['employer'], from: ['interviewScheduled', 'withdrawn'], to: 'noShow', interview: 'begun' },
  objectToNoShow: { by: ['jobSeeker'], from: ['noShow'], to: 'noShow' },
  rejectObjection: { by: ['office'], from: ['noShow'], to: 'noShow' },
  /** The report is gone as if it had not been made; the selection goes on where it stopped. */
  upholdObjection: { by: ['office'], from: ['noShow'], to: 'inSelection' },
  /** The same for an application that the job seeker had withdrawn, or whose account is closed: nothing opens again. */
  upholdObjectionOfEnded: { by: ['office'], from: ['noShow'], to: 'withdrawn' },
  cancel: { by: ['office', 'employer', 'service'], from: OPEN_STATES, to: 'cancelled' },
} as const satisfies Record<string, Transition>
export type ApplicationAction = keyof typeof TRANSITIONS

/** What decides whether a step is possible now. */
export interface ApplicationFacts {
  state: ApplicationState
  /** The interview agreed on, or proposed, if there is one. */
  interview: { startsAt: Date | null; newestProposedAt: Date | null } | undefined
  /** When the job seeker withdrew. */
  withdrawnAt: Date | null
  noShow: { reportedAt: Date; objectedAt: Date | null; decidedAt: Date | null } | undefined
}

/** 面接不参加への異議：報告の翌日から7日 (our number). */
export const OBJECTION_DAYS = 7

/** The last day on which an objection is taken. */
export function objectionLastDay(reportedAt: Date): DayString {
  return addDays(japaneseDay(reportedAt), OBJECTION_DAYS)
}

export function canObject(noShow: NonNullable<ApplicationFacts['noShow']>, now: Date): boolean {
  return noShow.objectedAt === null && now < startOfJapaneseDay(addDays(objectionLastDay(noShow.reportedAt), 1))
}

function interviewAllows(needed: Transition['interview'], { interview }: ApplicationFacts, now: Date): boolean {
  const startsAt = interview?.startsAt ?? null
  switch (needed) {
    case undefined:
      return true
    case 'proposed':
      return interview?.newestProposedAt != null && now < interview.newestProposedAt
    case 'notBegun':
      return startsAt === null || now < startsAt
    case 'begun':
      return startsAt !== null && now >= startsAt
  }
}

function noShowAllows(action: ApplicationAction, facts: ApplicationFacts, now: Date): boolean {
  const { noShow, interview, withdrawnAt } = facts
  switch (action) {
    case 'reportNoShow': {
      // One report for each application, ever: an upheld objection is the last word on it.
      const declinedInTime = withdrawnAt !== null && withdrawnAt < (interview?.startsAt ?? withdrawnAt)
      return noShow === undefined && (facts.state !== 'withdrawn' || (withdrawnAt !== null && !declinedInTime))
    }
    case 'objectToNoShow':
      return noShow !== undefined && canObject(noShow, now)
    case 'rejectObjection':
    case 'upholdObjection':
    case 'upholdObjectionOfEnded':
      return noShow !== undefined && noShow.objectedAt !== null && noShow.decidedAt === null
    default:
      return true
  }
}

/**
 * Where a step leads, or `undefined` where this actor cannot take it now.
 */
export function stateAfter(
  facts: ApplicationFacts,
  actor: Actor,
  action: ApplicationAction,
  now: Date,
): ApplicationState | undefined {
  const transition: Transition = TRANSITIONS[action]
  if (!transition.by.includes(actor) || !transition.from.includes(facts.state)) return undefined
  if (!interviewAllows(transition.interview, facts, now) || !noShowAllows(action, facts, now)) return undefined
  return transition.to
}

/** Everything this actor can do now, in the table's order. */
export function possibleActions(facts: ApplicationFacts, actor: Actor, now: Date): ApplicationAction[] {
  const actions = Object.keys(TRANSITIONS) as ApplicationAction[]
  return actions.filter((action) => stateAfter(facts, actor, action, now) !== undefined)
}

export type Turn = 'jobSeeker' | 'employer' | 'office' | 'none'

/** Whose turn it is by the state alone; the moment since when is kept with the application. */
export function turnOfState(state: ApplicationState): Turn {
  switch (state) {
    case 'applied':
    case 'inSelection':
    case 'interviewMoveAsked':
      return 'employer'
    case 'interviewProposed':
    case 'interviewScheduled':
      return 'jobSeeker'
    default:
      return 'none'
  }
}

/** Whose turn it is now: after an agreed interview has begun, the employer's, who owes the result. */
export function turnNow(
  application: { state: ApplicationState; turnSince: Date; interviewStartsAt: Date | null },
  now: Date,
): { turn: Turn; since: Date } {
  const { state, turnSince, interviewStartsAt } = application
  if (state === 'interviewScheduled' && interviewStartsAt && now >= interviewStartsAt)
    return { turn: 'employer', since: interviewStartsAt }
  return { turn: turnOfState(state), since: turnSince }
}
