import type { Db } from '../../db/open.ts'

/** The address change of a person that is asked for or waits for its day. */
export async function findOpenAddressChange(db: Db, jobSeekerId: number) {
  return db
    .selectFrom('addressChange')
    .innerJoin('staffMember', 'staffMember.id', 'addressChange.askedBy')
    .select([
      'addressChange.id',
      'addressChange.newEmail',
      'addressChange.askedBy',
      'addressChange.askedAt',
      'addressChange.identityCheck',
      'addressChange.confirmedAt',
      'addressChange.dueAt',
      'staffMember.name as askedByName',
    ])
    .where('jobSeekerId', '=', jobSeekerId)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}

export type OpenAddressChange = NonNullable<Awaited<ReturnType<typeof findOpenAddressChange>>>

/** The account of a person, if it is open. */
export async function findOpenAccountOf(db: Db, jobSeekerId: number) {
  return db
    .selectFrom('jobSeeker')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select(['account.id', 'account.email'])
    .where('jobSeeker.id', '=', jobSeekerId)
    .where('account.closedAt', 'is', null)
    .executeTakeFirst()
}

/** @returns false where one is under way already, also when two clerks press at the same moment */
export async function insertAddressChange(
  db: Db,
  change: {
    jobSeekerId: number
    newEmail: string
    newEmailKey: string
    askedBy: number
    askedAt: Date
    identityCheck: string
  },
): Promise<boolean> {
  const row = await db
    .insertInto('addressChange')
    .values({ ...change, confirmedBy: null, confirmedAt: null, dueAt: null, doneAt: null, cancelledAt: null })
    .onConflict((conflict) =>
      conflict.column('jobSeekerId').where('doneAt', 'is', null).where('cancelledAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Sets the second person's word; only once, and never the asker's own. */
export async function confirmAddressChange(
  db: Db,
  confirmation: { jobSeekerId: number; confirmedBy: number; confirmedAt: Date; dueAt: Date },
): Promise<{ newEmail: string } | undefined> {
  const { jobSeekerId, ...confirmed } = confirmation
  return db
    .updateTable('addressChange')
    .set(confirmed)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('askedBy', '!=', confirmation.confirmedBy)
    .where('confirmedAt', 'is', null)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('newEmail')
    .executeTakeFirst()
}

/** @returns whether there was one to take back */
export async function cancelOpenAddressChange(db: Db, jobSeekerId: number, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('addressChange')
    .set({ cancelledAt: now })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The next change whose day has come, held until the transaction ends. */
export async function takeDueAddressChange(db: Db, now: Date) {
  return db
    .selectFrom('addressChange')
    .select(['id', 'jobSeekerId', 'newEmail'])
    .where('dueAt', '<=', now)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function endAddressChange(
  db: Db,
  id: number,
  end: { doneAt: Date } | { cancelledAt: Date },
): Promise<void> {
  await db.updateTable('addressChange').set(end).where('id', '=', id).execute()
}

/** Changes that wait for a second person, oldest first. */
export async function findWaitingAddressChanges(db: Db, limit: number) {
  return db
    .selectFrom('addressChange')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'addressChange.jobSeekerId')
    .innerJoin('staffMember', 'staffMember.id', 'addressChange.askedBy')
    .leftJoin('office', 'office.number', 'staffMember.officeNumber')
    .select([
      'jobSeeker.publicId',
      'jobSeeker.familyName',
      'jobSeeker.givenName',
      'jobSeeker.number',
      'addressChange.askedAt',
      'addressChange.askedBy',
      'staffMember.name as askedByName',
      'office.name as officeName',
    ])
    .where('confirmedAt', 'is', null)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('askedAt')
    .limit(limit)
    .execute()
}

export type WaitingAddressChange = Awaited<ReturnType<typeof findWaitingAddressChanges>>[number]
