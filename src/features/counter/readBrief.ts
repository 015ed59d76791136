import { addDays, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { recipientHash } from '../../platform/mail/queueMail.ts'
import { recordView } from '../audit/index.ts'
import {
  findMerges,
  findOpenAddressChange,
  type OpenAddressChange,
  type StandingMerge,
} from '../identityRepair/index.ts'
import { type ApplicationRow, findApplicationsOfJobSeeker, turnNow } from '../jobApplications/index.ts'
import { registrationOf } from '../jobSeekers/index.ts'
import { type Ban, findBan, findRestriction, noShowWindowBegin } from '../restrictions/index.ts'
import { isSilent, type Purpose, type Staff } from './rules.visit.ts'
import { findAssigned } from './store.assignments.ts'
import {
  type BriefPerson,
  countCountedNoShows,
  findChangesSince,
  findConsultations,
  findLooseEnds,
  findPersonForBrief,
  findRecommendationsSent,
} from './store.brief.ts'
import { type FoundRow, findLikelyDoubles } from './store.people.ts'
import { findNoShowReports, findWishes, type NoShowLine } from './store.ts'

/** Lines of each part: the brief is one screen. */
const NOTES_SHOWN = 5
const CHANGES_SHOWN = 8

export interface BriefApplication extends ApplicationRow {
  isSilent: boolean
}

/** Everything of 求職者の状況. */
export interface Brief {
  person: BriefPerson
  registration: 'active' | 'lapsed'
  today: DayString
  now: Date
  wishes: { occupations: string[]; qualifications: string[] }
  restrictedSince: Date | undefined
  ban: Ban | undefined
  doubles: FoundRow[]
  /** Joined registrations that can still be taken apart. */
  merges: StandingMerge[]
  addressChange: OpenAddressChange | undefined
  assignedTo: string | undefined
  /** The last consultation before today; changes are counted from it. */
  lastVisit: Date | undefined
  changes: Awaited<ReturnType<typeof findChangesSince>>
  open: BriefApplication[]
  ended: ApplicationRow[]
  reports: NoShowLine[]
  countedNoShows: number
  looseEnds: Awaited<ReturnType<typeof findLooseEnds>>
  recommendations: Awaited<ReturnType<typeof findRecommendationsSent>>
  consultations: Awaited<ReturnType<typeof findConsultations>>
}

async function recordLook(deps: Deps, staff: Staff, jobSeekerId: number, purpose: Purpose): Promise<void> {
  const details = { purpose, office: staff.officeNumber }
  const look = { actor: { face: 'counter', principalId: staff.id } as const, jobSeekerId, details }
  await recordView(deps, { ...look, part: 'registration' })
  await recordView(deps, { ...look, part: 'applications' })
}

function withSilence(row: ApplicationRow, now: Date): BriefApplication {
  const { turn, since } = turnNow(row, now)
  return { ...row, isSilent: isSilent({ turn, since: japaneseDay(since) }, japaneseDay(now)) }
}

/** 求職者の状況: one screen, read at once, with a row for the look at the registration and one for the applications. */
export async function readBrief(
  deps: Deps,
  staff: Staff,
  input: { publicId: string; purpose: Purpose },
): Promise<Brief | undefined> {
  const { db, now } = deps
  const person = await findPersonForBrief(db, input.publicId)
  if (!person) return undefined
  const { id } = person
  const today = japaneseDay(now)
  const consultations = await findConsultations(db, id, NOTES_SHOWN)
  const lastVisit = consultations.find((one) => japaneseDay(one.happenedAt) < today)?.happenedAt
  await recordLook(deps, staff, id, input.purpose)
  const restriction = await findRestriction(db, id)
  const mailHash = person.email ? recipientHash(deps, person.email) : undefined
  // One question after the other: the brief takes one connection, not twelve.
  return {
    person,
    registration: registrationOf(person, today),
    today,
    now,
    wishes: await findWishes(db, id),
    restrictedSince: restriction?.beganAt,
    ban: await findBan(db, id),
    doubles: await findLikelyDoubles(db, person),
    merges: await findMerges(db, id, now),
    addressChange: await findOpenAddressChange(db, id),
    assignedTo: await findAssigned(db, id),
    lastVisit,
    changes: await findChangesSince(db, id, lastVisit ?? person.registeredAt, CHANGES_SHOWN),
    open: (await findApplicationsOfJobSeeker(db, id, 'open')).map((row) => withSilence(row, now)),
    ended: await findApplicationsOfJobSeeker(db, id, 'ended'),
    reports: await findNoShowReports(db, id),
    countedNoShows: await countCountedNoShows(db, id, noShowWindowBegin(today)),
    looseEnds: await findLooseEnds(db, { ...person, mailHash }),
    recommendations: await findRecommendationsSent(db, id, NOTES_SHOWN),
    consultations,
  }
}

/** マイページを再開設 is the counter's from the 31st day on; before, the person does it alone (H5, H6). */
export function canReopenHere(brief: Brief, periodDays: number): boolean {
  const closedAt = brief.person.accountClosedAt
  return closedAt !== null && addDays(japaneseDay(closedAt), periodDays) < brief.today
}
