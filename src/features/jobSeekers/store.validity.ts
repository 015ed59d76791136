import { sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'

export interface ValidityRow {
  id: number
  accountId: number | null
  validUntil: DayString
  lapsedOn: DayString | null
  lapseReason: 'self' | 'staff' | 'hired' | null
  registeredOn: DayString
  isPublished: boolean
  wantsValidityReminders: boolean
}

const validityColumns = [
  'id',
  'accountId',
  'validUntil',
  'lapsedOn',
  'lapseReason',
  'registeredOn',
  'isPublished',
  'wantsValidityReminders',
] as const

export async function getValidity(db: Db, jobSeekerId: number): Promise<ValidityRow> {
  return db.selectFrom('jobSeeker').select(validityColumns).where('id', '=', jobSeekerId).executeTakeFirstOrThrow()
}

/** The same, held until the transaction ends. */
export async function lockValidity(db: Db, jobSeekerId: number): Promise<ValidityRow> {
  return db
    .selectFrom('jobSeeker')
    .select(validityColumns)
    .where('id', '=', jobSeekerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function storeValidity(
  db: Db,
  jobSeekerId: number,
  change: Partial<
    Pick<
      ValidityRow,
      'validUntil' | 'lapsedOn' | 'lapseReason' | 'registeredOn' | 'isPublished' | 'wantsValidityReminders'
    >
  >,
): Promise<void> {
  await db.updateTable('jobSeeker').set(change).where('id', '=', jobSeekerId).execute()
}

export interface EndingSoon {
  id: number
  email: string
  validUntil: DayString
  /** Which reminders of this end they have had: so many days before. */
  sent: number[]
  /** Whether they keep the reminders on, are 有効 and can be reached. */
  isOn: boolean
}

/** The next people whose registration ends in these days, soonest first, whatever they have had already. */
export async function findEndingSoon(
  db: Db,
  days: { from: DayString; until: DayString; after: { reachedDay: DayString; reachedId: number } | undefined },
  limit: number,
): Promise<EndingSoon[]> {
  const { from, until, after } = days
  const rows = await db
    .with('ending', (db) =>
      db
        .selectFrom('jobSeeker')
        .select(['id', 'accountId', 'validUntil', 'lapsedOn', 'wantsValidityReminders'])
        .where('validUntil', '>=', from)
        .where('validUntil', '<=', until)
        .$if(after !== undefined, (query) =>
          query.where(({ refTuple, tuple, eb }) =>
            eb(refTuple('validUntil', 'id'), '>', tuple(sql<string>`${after!.reachedDay}::date`, after!.reachedId)),
          ),
        )
        .orderBy('validUntil')
        .orderBy('id')
        .limit(limit),
    )
    .selectFrom('ending')
    .leftJoin('account', (join) => join.onRef('account.id', '=', 'ending.accountId').on('account.closedAt', 'is', null))
    .select(({ selectFrom }) => [
      'ending.id',
      'ending.validUntil',
      'ending.lapsedOn',
      'ending.wantsValidityReminders',
      'account.email',
      selectFrom('validityReminder')
        .whereRef('validityReminder.jobSeekerId', '=', 'ending.id')
        .whereRef('validityReminder.validUntil', '=', 'ending.validUntil')
        .select(sql<number[]>`coalesce(array_agg(days_before), '{}')`.as('sent'))
        .as('sent'),
    ])
    .orderBy('ending.validUntil')
    .orderBy('ending.id')
    .execute()
  return rows.map(({ id, validUntil, lapsedOn, wantsValidityReminders, email, sent }) => ({
    id,
    validUntil,
    email: email ?? '',
    sent: sent ?? [],
    isOn: email !== null && lapsedOn === null && wantsValidityReminders,
  }))
}

/**
 * Notes reminders as sent.
 * @returns whose were new: another process may have been faster
 */
export async function storeReminders(
  db: Db,
  reminders: { jobSeekerId: number; validUntil: DayString; daysBefore: number }[],
): Promise<Set<number>> {
  if (reminders.length === 0) return new Set()
  const stored = await db
    .insertInto('validityReminder')
    .values(reminders)
    .onConflict((conflict) => conflict.doNothing())
    .returning('jobSeekerId')
    .execute()
  return new Set(stored.map(({ jobSeekerId }) => jobSeekerId))
}
