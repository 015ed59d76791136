import { emailKey } from '../../basics/emailAddress.ts'
import { addMinutes, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { SEAL_PURPOSE, type SealedMail } from '../../platform/mail/queueMail.ts'
import { recordViews } from '../audit/index.ts'
import { noShowWindowBegin } from '../restrictions/index.ts'
import type { Staff } from './rules.visit.ts'
import {
  COUNTED_AT_MOST,
  FIRST_FILTER,
  TOLD_DAYS,
  WORK_LIST_KEYS,
  WORK_LIST_SHOWN,
  type WorkListFilter,
  type WorkListKey,
} from './rules.workLists.ts'
import {
  countWorkList,
  findDeadMails,
  findPeopleOfAddresses,
  findWorkList,
  type WorkListLine,
  type WorkListQuestion,
} from './store.workLists.ts'

/** Whose mails came back: the queue knows addresses only sealed, so they are opened here. */
async function findUnreachable(deps: Deps): Promise<number[]> {
  const mails = await findDeadMails(deps.db, addMinutes(deps.now, -TOLD_DAYS * 24 * 60))
  const addresses = mails.map(({ sealed }) => (JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, sealed!)) as SealedMail).to)
  return findPeopleOfAddresses(deps.db, [...new Set(addresses.map(emailKey))])
}

async function questionOf(
  deps: Deps,
  staff: Staff,
  input: { key: WorkListKey; filter: WorkListFilter },
): Promise<WorkListQuestion> {
  const { key, filter } = input
  return {
    key,
    officeNumber: filter.office === 'own' ? (staff.officeNumber ?? undefined) : undefined,
    now: deps.now,
    noShowsFrom: noShowWindowBegin(japaneseDay(deps.now)),
    unreachableIds: key === 'unreachable' ? await findUnreachable(deps) : [],
    staffId: staff.id,
    filter,
  }
}

export interface WorkListCount {
  key: WorkListKey
  count: number
}

/** How many stand on each list of the own office (of all, for staff without an office). */
export async function countWorkLists(deps: Deps, staff: Staff): Promise<WorkListCount[]> {
  const counts: WorkListCount[] = []
  for (const key of WORK_LIST_KEYS)
    counts.push({
      key,
      count: await countWorkList(
        deps.db,
        await questionOf(deps, staff, { key, filter: FIRST_FILTER }),
        COUNTED_AT_MOST,
      ),
    })
  return counts
}

export interface WorkList {
  lines: WorkListLine[]
  hasMore: boolean
}

/** One list; everyone on it has been looked at. */
export async function readWorkList(
  deps: Deps,
  staff: Staff,
  input: { key: WorkListKey; filter: WorkListFilter },
): Promise<WorkList> {
  const found = await findWorkList(deps.db, await questionOf(deps, staff, input))
  const lines = found.slice(0, WORK_LIST_SHOWN)
  const jobSeekerIds = [...new Set(lines.map((line) => line.id))]
  const details = { list: input.key, purpose: 'internal', office: staff.officeNumber }
  const actor = { face: 'counter', principalId: staff.id } as const
  await recordViews(deps, { actor, jobSeekerIds, part: 'registration', details })
  return { lines, hasMore: found.length > WORK_LIST_SHOWN }
}

/** Everyone on a list, for one お知らせ to all of them. */
export async function membersOfWorkList(
  deps: Deps,
  staff: Staff,
  input: { key: WorkListKey; filter: WorkListFilter },
): Promise<number[]> {
  const found = await findWorkList(deps.db, await questionOf(deps, staff, input), COUNTED_AT_MOST)
  return [...new Set(found.map((line) => line.id))]
}
