import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'

/**
 * The purpose that a member of the staff gave when they last opened this person's 求職者の状況; lists do not count. Who has just
 * registered or corrected the person has them at the counter.
 */
export async function findLastPurpose(
  db: Db,
  look: { staffId: number; jobSeekerId: number; since: Date },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('auditEntry')
    .select(sql<string>`coalesce(details ->> 'purpose', 'visit')`.as('purpose'))
    .where('subjectKind', '=', 'jobSeeker')
    .where('subjectId', '=', look.jobSeekerId)
    .where('face', '=', 'counter')
    .where('principalId', '=', look.staffId)
    .where('at', '>', look.since)
    .where(sql<boolean>`(action in ('register', 'correct')
      or action = 'view' and details ? 'purpose' and not details ? 'list')`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.purpose
}

/** Whose office a person is, before anything else of them is read. */
export async function findOfficeOfPerson(db: Db, publicId: string) {
  return db
    .selectFrom('jobSeeker')
    .leftJoin('office', 'office.number', 'jobSeeker.officeNumber')
    .select(['jobSeeker.id', 'jobSeeker.officeNumber', 'office.name as officeName'])
    .where('jobSeeker.publicId', '=', publicId)
    .executeTakeFirst()
}
