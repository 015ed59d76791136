import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'

/**
 * The next 求人番号 of an office, `NNNNN-NNNNNNNN`. Taken under the row's lock, so that two clerks never get the same; numbers that
 * postings from files already carry are passed over.
 */
export async function takePostingNumber(db: Db, officeNumber: string): Promise<string> {
  await sql`
    insert into job_posting_number (office_number, last_number)
    select ${officeNumber}, coalesce(max(right(number, 8)::integer), 0)
    from job_posting where number >= ${`${officeNumber}-00000000`} and number <= ${`${officeNumber}-99999999`}
    on conflict (office_number) do nothing`.execute(db)
  for (;;) {
    const { lastNumber } = await db
      .updateTable('jobPostingNumber')
      .set(({ eb }) => ({ lastNumber: eb('lastNumber', '+', 1) }))
      .where('officeNumber', '=', officeNumber)
      .returning('lastNumber')
      .executeTakeFirstOrThrow()
    const number = `${officeNumber}-${String(lastNumber).padStart(8, '0')}`
    const taken = await db.selectFrom('jobPosting').select('id').where('number', '=', number).executeTakeFirst()
    if (!taken) return number
  }
}
