import { sql } from 'kysely'
import { addDays, addYears, type DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import { type LedgerEntry, RETENTION_YEARS } from './rules.ts'

/** A person whose data goes: the registration, the account, or both. */
export interface Leaving {
  jobSeeker: { id: number; publicId: string } | undefined
  account: { id: number; publicId: string; email: string } | undefined
}

/** The first day on which a registration no longer held, as in the rules of the registration. */
const lapsedFrom = sql<DayString>`coalesce(job_seeker.lapsed_on, job_seeker.valid_until + 1)`
const retentionEnds = sql<DayString>`(coalesce(job_seeker.lapsed_on, job_seeker.valid_until + 1) + make_interval(years => ${sql.lit(RETENTION_YEARS)}))::date`

/** People whose retention is over, oldest lapse first; held until the transaction ends. */
export async function takeLeavingPeople(db: Db, today: DayString, limit: number): Promise<Leaving[]> {
  // No registration ends its five years later than one that lapsed on this day: the index cuts the rest away.
  const latest = addDays(addYears(today, -RETENTION_YEARS), 1)
  const rows = await db
    .selectFrom('jobSeeker')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .select([
      'jobSeeker.id',
      'jobSeeker.publicId',
      'account.id as accountId',
      'account.publicId as accountPublicId',
      'account.email',
    ])
    .where(({ or, eb }) => or([eb('jobSeeker.lapsedOn', '<=', latest), eb('jobSeeker.validUntil', '<=', latest)]))
    .where(retentionEnds, '<=', today)
    .orderBy(lapsedFrom)
    .limit(limit)
    .forUpdate('jobSeeker')
    .skipLocked()
    .execute()
  return rows.map(({ id, publicId, accountId, accountPublicId, email }) => ({
    jobSeeker: { id, publicId },
    account: accountId === null ? undefined : { id: accountId, publicId: accountPublicId!, email: email! },
  }))
}

/** Closed accounts without a registration whose owner can no longer come back alone. */
export async function takeLeavingAccounts(db: Db, closedBefore: Date, limit: number): Promise<Leaving[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'publicId', 'email'])
    .where('closedAt', '<', closedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('jobSeeker').select('jobSeeker.id').whereRef('jobSeeker.accountId', '=', 'account.id'))),
    )
    .orderBy('closedAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((account) => ({ jobSeeker: undefined, account }))
}

/**
 * Deletes rows; what hangs on a registration or an account goes with it by the tables' own rules.
 * @returns how many rows of each named table went
 */
export async function deleteLeaving(
  db: Db,
  leaving: Leaving,
  mail: { recipientHash: Buffer; signInIdHash: Buffer } | undefined,
): Promise<Record<string, number>> {
  const { jobSeeker, account } = leaving
  const counts: Record<string, number> = {}
  const count = (table: string, result: { numDeletedRows: bigint }) => {
    counts[table] = Number(result.numDeletedRows)
  }
  if (jobSeeker) count('jobSeeker', await db.deleteFrom('jobSeeker').where('id', '=', jobSeeker.id).executeTakeFirst())
  if (!account) return counts
  if (mail) {
    const sent = db.selectFrom('outgoingMail').select('messageId').where('recipientHash', '=', mail.recipientHash)
    count('demoMail', await db.deleteFrom('demoMail').where('messageId', 'in', sent).executeTakeFirst())
    count(
      'outgoingMail',
      await db.deleteFrom('outgoingMail').where('recipientHash', '=', mail.recipientHash).executeTakeFirst(),
    )
    await db.deleteFrom('signInFailure').where('idHash', '=', mail.signInIdHash).execute()
    await db.deleteFrom('verificationKey').where('email', '=', account.email).execute()
  }
  const sessions = db.deleteFrom('session').where('face', '=', 'jobSeeker').where('principalId', '=', account.id)
  count('session', await sessions.executeTakeFirst())
  count('account', await db.deleteFrom('account').where('id', '=', account.id).executeTakeFirst())
  return counts
}

/** Whether the address still belongs to another account of the same person. */
export async function isAddressUsedElsewhere(db: Db, accountId: number, email: string): Promise<boolean> {
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('emailKey', '=', email.toLowerCase())
    .where('id', '!=', accountId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

export async function insertLedgerEntry(db: Db, { counts, deletedAt, ...entry }: LedgerEntry): Promise<void> {
  await db
    .insertInto('deletionLedger')
    .values({ ...entry, counts: JSON.stringify(counts), deletedAt: new Date(deletedAt) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which of these entries this database has not seen. */
export async function findMissingEntries(db: Db, ids: string[]): Promise<Set<string>> {
  const known = await db.selectFrom('deletionLedger').select('id').where('id', 'in', ids).execute()
  const missing = new Set(ids)
  for (const { id } of known) missing.delete(id)
  return missing
}

/** All people and accounts, in batches by id: for finding those whom a restored backup must forget again. */
export async function* everyone(db: Db, batch: number): AsyncGenerator<Leaving> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('jobSeeker')
      .select(['id', 'publicId'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const jobSeeker of rows) yield { jobSeeker, account: undefined }
    if (rows.length < batch) break
    after = rows.at(-1)!.id
  }
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('account')
      .select(['id', 'publicId', 'email'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const account of rows) yield { jobSeeker: undefined, account }
    if (rows.length < batch) break
    after = rows.at(-1)!.id
  }
}
