import { sql } from 'kysely'
import { addDays, addYears, type DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import { type LedgerEntry, RETENTION_YEARS } from './rules.ts'

/** A person whose data goes: the registration, the account, or both. */
export interface Leaving {
  jobSeeker: { id: number; publicId: string } | undefined
  account: { id: number; publicId: string; email: string } | undefined
}

/** Five years after the first day on which a registration no longer held, as in the rules of the registration. */
const retentionEnds = sql<DayString>`(coalesce(job_seeker.lapsed_on, job_seeker.valid_until + 1) + make_interval(years => ${sql.lit(RETENTION_YEARS)}))::date`

/** People whose retention is over; held until the transaction ends. */
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

/** Under which fingerprints the mails to a person and their failed logins are found. */
export interface LeavingMail {
  recipientHash: Buffer
  signInIdHash: Buffer
}

/**
 * Deletes rows; what hangs on a registration or an account goes with it by the tables' own rules.
 * @param leaving `mail` is left out where the address still belongs to somebody who stays
 * @returns for each of them, how many rows of each named table went
 */
export async function deleteLeaving(
  db: Db,
  leaving: (Leaving & { mail: LeavingMail | undefined })[],
): Promise<Record<string, number>[]> {
  const jobSeekerIds = leaving.flatMap(({ jobSeeker }) => jobSeeker?.id ?? [])
  const accountIds = leaving.flatMap(({ account }) => account?.id ?? [])
  const mails = leaving.flatMap(({ mail }) => mail ?? [])
  const emails = leaving.flatMap(({ mail, account }) => (mail && account ? [account.email] : []))

  const jobSeekers = await deleteIds(db, 'jobSeeker', jobSeekerIds)
  const sent = await deleteMails(db, mails)
  if (emails.length > 0) await db.deleteFrom('verificationKey').where('email', 'in', emails).execute()
  const sessions = await deleteSessions(db, accountIds)
  const accounts = await deleteIds(db, 'account', accountIds)

  return leaving.map(({ jobSeeker, account, mail }) => {
    const counts: Record<string, number> = {}
    if (jobSeeker) counts.jobSeeker = jobSeekers.get(String(jobSeeker.id)) ?? 0
    if (!account) return counts
    if (mail) Object.assign(counts, sent(mail))
    counts.session = sessions.get(String(account.id)) ?? 0
    counts.account = accounts.get(String(account.id)) ?? 0
    return counts
  })
}

/** How often each value stands in a list. */
function tally(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

async function deleteIds(db: Db, table: 'jobSeeker' | 'account', ids: number[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const gone = await db.deleteFrom(table).where('id', 'in', ids).returning('id').execute()
  return tally(gone.map(({ id }) => String(id)))
}

async function deleteSessions(db: Db, accountIds: number[]): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map()
  const gone = await db
    .deleteFrom('session')
    .where('face', '=', 'jobSeeker')
    .where('principalId', 'in', accountIds)
    .returning('principalId')
    .execute()
  return tally(gone.map(({ principalId }) => String(principalId)))
}

/** Mails in the queue and in the demo's mailbox, and the counts of failed logins. */
async function deleteMails(db: Db, mails: LeavingMail[]): Promise<(mail: LeavingMail) => Record<string, number>> {
  if (mails.length === 0) return () => ({})
  const recipients = mails.map((mail) => mail.recipientHash)
  const queued = await db
    .deleteFrom('outgoingMail')
    .where('recipientHash', 'in', recipients)
    .returning(['messageId', 'recipientHash'])
    .execute()
  const recipientOf = new Map(queued.map(({ messageId, recipientHash }) => [messageId, recipientHash.toString('hex')]))
  const shown = await deleteDemoMails(db, [...recipientOf.keys()])
  const signIns = mails.map((mail) => mail.signInIdHash)
  await db.deleteFrom('signInFailure').where('idHash', 'in', signIns).execute()
  const ofQueue = tally([...recipientOf.values()])
  const ofDemo = tally(shown.map((messageId) => recipientOf.get(messageId)!))
  return ({ recipientHash }) => {
    const key = recipientHash.toString('hex')
    return { demoMail: ofDemo.get(key) ?? 0, outgoingMail: ofQueue.get(key) ?? 0 }
  }
}

async function deleteDemoMails(db: Db, messageIds: string[]): Promise<string[]> {
  if (messageIds.length === 0) return []
  const gone = await db.deleteFrom('demoMail').where('messageId', 'in', messageIds).returning('messageId').execute()
  return gone.map(({ messageId }) => messageId)
}

/** The addresses, in small letters, that also belong to an account which stays: the same person's. */
export async function findSharedAddresses(db: Db, leaving: { id: number; email: string }[]): Promise<Set<string>> {
  if (leaving.length === 0) return new Set()
  const keys = leaving.map(({ email }) => email.toLowerCase())
  const ids = leaving.map(({ id }) => id)
  const rows = await db
    .selectFrom('account')
    .select('emailKey')
    .where('emailKey', 'in', keys)
    .where('id', 'not in', ids)
    .execute()
  return new Set(rows.map(({ emailKey }) => emailKey))
}

export async function insertLedgerEntries(db: Db, entries: LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ counts, deletedAt, ...entry }) => ({
    ...entry,
    counts: JSON.stringify(counts),
    deletedAt: new Date(deletedAt),
  }))
  await db
    .insertInto('deletionLedger')
    .values(rows)
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

/** The registrations joined with the named one, their accounts, and all accounts of these addresses with theirs. */
export async function findFamily(db: Db, named: { number: string } | { email: string }): Promise<Leaving[]> {
  const first =
    'number' in named
      ? sql`select id, account_id, merged_into from job_seeker where number = ${named.number}`
      : sql`select id, account_id, merged_into from job_seeker
          where account_id in (select id from account where email_key = ${named.email.toLowerCase()})`
  const emailKey = 'email' in named ? named.email.toLowerCase() : null
  const { rows } = await sql<FamilyRow>`
    with recursive family as (
      ${first}
      union
      select other.id, other.account_id, other.merged_into from family join job_seeker as other
        on other.merged_into = family.id or other.id = family.merged_into or other.account_id = family.account_id),
    addresses as (select email_key from account where id in (select account_id from family) or email_key = ${emailKey})
    select job_seeker.id, job_seeker.public_id, account.id as account_id, account.public_id as account_public_id, account.email
    from (select * from job_seeker where id in (select id from family)
      or account_id in (select id from account where email_key in (select email_key from addresses))) as job_seeker
    full join (select * from account where id in (select account_id from family)
      or email_key in (select email_key from addresses)) as account on account.id = job_seeker.account_id
    order by job_seeker.id`.execute(db)
  return rows.map(({ id, publicId, accountId, accountPublicId, email }) => ({
    jobSeeker: id === null ? undefined : { id, publicId: publicId! },
    account: accountId === null ? undefined : { id: accountId, publicId: accountPublicId!, email: email! },
  }))
}

interface FamilyRow {
  id: number | null
  publicId: string | null
  accountId: number | null
  accountPublicId: string | null
  email: string | null
}
