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

export interface DueReminder {
  id: number
  email: string
  validUntil: DayString
}

/** People whose registration ends soon, who keep the reminders on and have not had the one of so many days before. */
export async function takeDueReminders(
  db: Db,
  due: { from: DayString; until: DayString; daysBefore: number },
  limit: number,
): Promise<DueReminder[]> {
  return db
    .selectFrom('jobSeeker')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select(['jobSeeker.id', 'account.email', 'jobSeeker.validUntil'])
    .where('account.closedAt', 'is', null)
    .where('jobSeeker.validUntil', '>=', due.from)
    .where('jobSeeker.validUntil', '<=', due.until)
    .where('jobSeeker.lapsedOn', 'is', null)
    .where('jobSeeker.wantsValidityReminders', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('validityReminder')
            .select('jobSeekerId')
            .whereRef('validityReminder.jobSeekerId', '=', 'jobSeeker.id')
            .whereRef('validityReminder.validUntil', '=', 'jobSeeker.validUntil')
            .where('daysBefore', '=', due.daysBefore),
        ),
      ),
    )
    .orderBy('jobSeeker.validUntil')
    .limit(limit)
    .forUpdate('jobSeeker')
    .skipLocked()
    .execute()
}

export async function storeReminders(
  db: Db,
  reminders: { jobSeekerId: number; validUntil: DayString; daysBefore: number }[],
): Promise<void> {
  await db
    .insertInto('validityReminder')
    .values(reminders)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
