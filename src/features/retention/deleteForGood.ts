import { addDays, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recipientHash } from '../../platform/mail/queueMail.ts'
import { signInIdHash } from '../signIn/index.ts'
import { appendToLedger, newEntry, subjectOf } from './ledgerFile.ts'
import { CLOSED_ACCOUNT_KEPT_DAYS, type DeletionRule, type LedgerEntry } from './rules.ts'
import {
  deleteLeaving,
  insertLedgerEntry,
  isAddressUsedElsewhere,
  type Leaving,
  takeLeavingAccounts,
  takeLeavingPeople,
} from './store.ts'

/** So many people in one transaction: no lock is held for long. */
const BATCH = 200

/**
 * The nightly work of H7: whoever's registration lapsed five years ago, and closed accounts that nothing stands on.
 * Tables, mails in the queue and the demo's mailbox; what hangs on a person goes with them. Only the ledger's line stays.
 */
export async function deleteForGood(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  const closedBefore = startOfJapaneseDay(addDays(today, -CLOSED_ACCOUNT_KEPT_DAYS))
  while ((await deleteBatch(deps, 'lapsedFiveYears', (deps) => takeLeavingPeople(deps.db, today, BATCH))) === BATCH);
  while (
    (await deleteBatch(deps, 'closedAccount', (deps) => takeLeavingAccounts(deps.db, closedBefore, BATCH))) === BATCH
  );
}

async function deleteBatch(deps: Deps, rule: DeletionRule, take: (deps: Deps) => Promise<Leaving[]>): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const leaving = await take(deps)
    const entries: LedgerEntry[] = []
    for (const one of leaving) entries.push(await deletePerson(deps, rule, one))
    if (entries.length > 0) await appendToLedger(deps, entries)
    return leaving.length
  })
}

/** Deletes one person and writes the ledger's row; the caller writes its line to the file. */
export async function deletePerson(deps: Deps, rule: DeletionRule, leaving: Leaving): Promise<LedgerEntry> {
  const { jobSeeker, account } = leaving
  const isShared = account !== undefined && (await isAddressUsedElsewhere(deps.db, account.id, account.email))
  const mail =
    account === undefined || isShared
      ? undefined
      : {
          recipientHash: recipientHash(deps, account.email),
          signInIdHash: signInIdHash(deps, 'jobSeeker', account.email),
        }
  const counts = await deleteLeaving(deps.db, leaving, mail)
  const subjects = [
    ...(jobSeeker ? [subjectOf(deps, 'jobSeeker', jobSeeker.publicId)] : []),
    ...(account ? [subjectOf(deps, 'account', account.publicId)] : []),
  ]
  const entry = newEntry(deps, { rule, subjects, counts })
  await insertLedgerEntry(deps.db, entry)
  return entry
}
