import { type DayString, formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { readInvitations, type ShownInvitation } from '../invitations/index.ts'
import { type ApplicationRow, findApplicationsOfJobSeeker } from '../jobApplications/index.ts'
import { daysLeft, type JobSeekerSummary } from '../jobSeekers/index.ts'
import { countUnreadOfJobSeeker } from '../messages/index.ts'
import { findOffice, type Office } from '../offices/index.ts'
import { findSavedSearches, searchHref } from '../savedSearches/index.ts'
import { seekerWords as words } from './words.seeker.ts'

/** A line of 次にすること: when, what, and where to do it. */
export interface NeedNow {
  term: string
  what: string
  link: string
  href: string
}

/** One of the three slots of 保存した求人検索条件. */
export interface SavedSlot {
  number: number
  name: string
  href: string
}

export interface HomeView {
  jobSeeker: JobSeekerSummary
  office: Office | undefined
  unreadMessages: number
  applications: ApplicationRow[]
  needs: NeedNow[]
  /** 求人者からのリクエスト求人: how many in all, and the newest. */
  requests: { count: number; invitations: ShownInvitation[] }
  today: DayString
  savedSlots: SavedSlot[]
}

/** The home screen names the end of the validity from this many days before on. */
export const VALIDITY_SHOWN_DAYS = 30

/** At most so many lines of 次にすること. */
export const MOST_NEEDS = 3

function validityNeeds(jobSeeker: JobSeekerSummary, today: DayString): NeedNow[] {
  const href = '/my-page/settings#registration-state'
  if (jobSeeker.registration === 'lapsed')
    return [{ term: words.lapsed, what: words.lapsedLead, link: words.howToRevive, href }]
  if (jobSeeker.validUntil === null) return []
  const days = daysLeft(jobSeeker.validUntil, today)
  if (days > VALIDITY_SHOWN_DAYS) return []
  const what = words.validity(days, formatDay(jobSeeker.validUntil))
  return [{ term: words.daysLeft(days), what, link: words.howToExtend, href }]
}

function messageNeeds(unread: number): NeedNow[] {
  if (unread === 0) return []
  return [{ term: words.unreadTerm, what: words.unread(unread), link: words.toMessages, href: '/my-page/messages' }]
}

/** Everything that 求職者マイページホーム shows of a person (C2 to C5). */
export async function readHome(deps: Deps, jobSeeker: JobSeekerSummary): Promise<HomeView> {
  const { db, now } = deps
  const unreadMessages = await countUnreadOfJobSeeker(db, jobSeeker.id)
  const needs = [...validityNeeds(jobSeeker, japaneseDay(now)), ...messageNeeds(unreadMessages)]
  return {
    jobSeeker,
    office: jobSeeker.officeNumber ? await findOffice(db, jobSeeker.officeNumber) : undefined,
    unreadMessages,
    applications: await findApplicationsOfJobSeeker(db, jobSeeker.id, 'open'),
    needs: needs.slice(0, MOST_NEEDS),
    requests: await readInvitations(deps, jobSeeker.id, 1),
    today: japaneseDay(now),
    savedSlots: (await findSavedSearches(db, jobSeeker.id)).map((saved) => ({
      number: saved.slot,
      name: saved.name,
      href: searchHref(saved),
    })),
  }
}
