import { normaliseForSearch } from '../../basics/searchText.ts'
import type { Db } from '../../db/open.ts'

const LEGAL_FORMS = /株式会社|有限会社|合同会社|合資会社|合名会社|\(株\)|\(有\)|\(同\)/g

/** An employer's name as two spellings of it compare: without blanks, legal form, width and case. */
export function employerNameKey(name: string): string {
  const plain = normaliseForSearch(name).replace(LEGAL_FORMS, '').replaceAll(' ', '')
  return plain || normaliseForSearch(name).replaceAll(' ', '')
}

export async function findExcludedEmployers(db: Db, jobSeekerId: number): Promise<{ nameKey: string; name: string }[]> {
  return db
    .selectFrom('jobSeekerExcludedEmployer')
    .select(['nameKey', 'name'])
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('name')
    .execute()
}

export async function excludeEmployer(db: Db, jobSeekerId: number, name: string): Promise<void> {
  await db
    .insertInto('jobSeekerExcludedEmployer')
    .values({ jobSeekerId, name, nameKey: employerNameKey(name) })
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'nameKey']).doUpdateSet({ name }))
    .execute()
}

export async function includeEmployer(db: Db, jobSeekerId: number, nameKey: string): Promise<void> {
  await db
    .deleteFrom('jobSeekerExcludedEmployer')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('nameKey', '=', nameKey)
    .execute()
}

/** Whether a person keeps their profile from an employer of this name. */
export async function isExcluded(db: Db, jobSeekerId: number, employerName: string): Promise<boolean> {
  const row = await db
    .selectFrom('jobSeekerExcludedEmployer')
    .select('nameKey')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('nameKey', '=', employerNameKey(employerName))
    .executeTakeFirst()
  return row !== undefined
}
