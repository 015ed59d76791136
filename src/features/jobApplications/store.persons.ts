import type { Db } from '../../db/open.ts'
import type { WholePerson } from './rules.disclosure.ts'

/** Facts of a person from which `disclosePerson` takes what a step allows. */
export async function getWholePerson(db: Db, jobSeekerId: number): Promise<WholePerson> {
  return db
    .selectFrom('jobSeeker')
    .select(['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'birthDay', 'mobilePhone', 'phone'])
    .where('id', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
}
