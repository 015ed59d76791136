import { normaliseForSearch } from '../../basics/searchText.ts'
import type { Db } from '../../db/open.ts'

/** The next 求職番号 under a prefix; the counter only ever goes up, so none is given twice. */
export async function takeNextSerial(db: Db, prefix: string): Promise<number> {
  const row = await db
    .insertInto('jobSeekerNumberCounter')
    .values({ prefix, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict
        .column('prefix')
        .doUpdateSet((set) => ({ lastNumber: set('jobSeekerNumberCounter.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return row.lastNumber
}

/** Lets the numbers under a prefix begin after one that is taken already. */
export async function raiseLastSerial(db: Db, prefix: string, serial: number): Promise<void> {
  await db
    .insertInto('jobSeekerNumberCounter')
    .values({ prefix, lastNumber: serial })
    .onConflict((conflict) =>
      conflict
        .column('prefix')
        .doUpdateSet({ lastNumber: serial })
        .where('jobSeekerNumberCounter.lastNumber', '<', serial),
    )
    .execute()
}

/** The keys under which a person is found by name and by kana. */
export function searchKeys(person: {
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
}) {
  const key = (text: string) => normaliseForSearch(text).replaceAll(' ', '')
  return {
    searchName: key(person.familyName + person.givenName),
    searchKana: key(person.familyNameKana + person.givenNameKana),
  }
}

/** Replaces the rows of a person in one of the list tables. */
export async function replaceRows(
  db: Db,
  table: 'jobSeekerWishedOccupation' | 'jobSeekerEducation' | 'jobSeekerQualification' | 'jobSeekerCareer',
  jobSeekerId: number,
  rows: readonly object[],
): Promise<void> {
  await db.deleteFrom(table).where('jobSeekerId', '=', jobSeekerId).execute()
  if (rows.length === 0) return
  const numbered = rows.map((row, index) => ({ ...row, jobSeekerId, position: index + 1 }))
  await db
    .insertInto(table)
    .values(numbered as never)
    .execute()
}

export async function storeDisability(db: Db, jobSeekerId: number, sealed: Buffer | undefined): Promise<void> {
  await db.deleteFrom('jobSeekerDisability').where('jobSeekerId', '=', jobSeekerId).execute()
  if (sealed) await db.insertInto('jobSeekerDisability').values({ jobSeekerId, sealed }).execute()
}

export async function insertChange(
  db: Db,
  change: {
    jobSeekerId: number
    changedAt: Date
    changedBy: 'self' | 'staff' | 'system'
    staffMemberId?: number | null
    what: string
    items?: string[]
  },
): Promise<void> {
  await db
    .insertInto('jobSeekerChange')
    .values({ staffMemberId: null, items: [], ...change })
    .execute()
}

/** The newest changes of a registration. */
export async function findChanges(db: Db, jobSeekerId: number, limit: number) {
  return db
    .selectFrom('jobSeekerChange')
    .select(['id', 'changedAt', 'changedBy', 'what', 'items'])
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
