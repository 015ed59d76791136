import { addDays, type DayString, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { findDailyWork, storeDailyWork } from '../../platform/dailyWork.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recipientHash } from '../../platform/mail/queueMail.ts'
import { signInIdHash } from '../signIn/index.ts'
import { appendToLedger, newEntry, subjectOf } from './ledgerFile.ts'
import { CLOSED_ACCOUNT_KEPT_DAYS, type DeletionRule, type LedgerEntry } from './rules.ts'
import {
  deleteLeaving,
  findSharedAddresses,
  insertLedgerEntries,
  type Leaving,
  type LeavingMail,
  takeLeavingAccounts,
  takeLeavingPeople,
} from './store.ts'

const WORK = 'deleteForGood'

/** So many people in one transaction: no lock is held for long. */
const BATCH = 50

/**
 * The nightly work of H7: whoever's registration lapsed five years ago, and closed accounts that nothing stands on.
 * Tables, mails in the queue and the demo's mailbox; what hangs on a person goes with them. Only the ledger's line stays.
 * Both rules turn with the Japanese day, so a day's work that is done finds nothing more.
 */
export async function deleteForGood(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  if (await findDailyWork(deps.db, WORK, today)) return
  while ((await deleteBatch(deps, 'lapsedFiveYears', (deps) => takeLeavingPeople(deps.db, today, BATCH))) === BATCH);
  await deleteClosedAccounts(deps, today)
  await storeDailyWork(deps.db, WORK, { day: today, doneAt: deps.now })
}

async function deleteClosedAccounts(deps: Deps, today: DayString): Promise<void> {
  const before = startOfJapaneseDay(addDays(today, -CLOSED_ACCOUNT_KEPT_DAYS))
  while ((await deleteBatch(deps, 'closedAccount', (deps) => takeLeavingAccounts(deps.db, before, BATCH))) === BATCH);
}

async function deleteBatch(deps: Deps, rule: DeletionRule, take: (deps: Deps) => Promise<Leaving[]>): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const leaving = await take(deps)
    const entries = await deletePeople(deps, rule, leaving)
    if (entries.length > 0) await appendToLedger(deps, entries)
    return leaving.length
  })
}

/** Deletes people and writes the ledger's rows, one for each; the caller writes their lines to the file. */
export async function deletePeople(deps: Deps, rule: DeletionRule, leaving: Leaving[]): Promise<LedgerEntry[]> {
  if (leaving.length === 0) return []
  const shared = await findSharedAddresses(
    deps.db,
    leaving.flatMap(({ account }) => account ?? []),
  )
  const mailOf = ({ account }: Leaving): LeavingMail | undefined =>
    account === undefined || shared.has(account.email.toLowerCase())
      ? undefined
      : {
          recipientHash: recipientHash(deps, account.email),
          signInIdHash: signInIdHash(deps, 'jobSeeker', account.email),
        }
  const counts = await deleteLeaving(
    deps.db,
    leaving.map((one) => ({ ...one, mail: mailOf(one) })),
  )
  const entries = leaving.map(({ jobSeeker, account }, index) => {
    const subjects = [
      ...(jobSeeker ? [subjectOf(deps, 'jobSeeker', jobSeeker.publicId)] : []),
      ...(account ? [subjectOf(deps, 'account', account.publicId)] : []),
    ]
    return newEntry(deps, { rule, subjects, counts: counts[index]! })
  })
  await insertLedgerEntries(deps.db, entries)
  return entries
}
