import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { MinimumWage } from './rules.ts'

/** Every wage known of some prefectures, oldest first. */
export async function findMinimumWages(db: Db, prefectureCodes: readonly string[]): Promise<MinimumWage[]> {
  return db
    .selectFrom('minimumWage')
    .selectAll()
    .where(sql<boolean>`prefecture_code = any(${prefectureCodes})`)
    .orderBy('prefectureCode')
    .orderBy('effectiveFrom')
    .execute()
}

/** Adds wages or brings them up to date; one of a file is never replaced by one of the samples. */
export async function saveMinimumWages(db: Db, wages: readonly MinimumWage[]): Promise<void> {
  if (wages.length === 0) return
  await db
    .insertInto('minimumWage')
    .values([...wages])
    .onConflict((conflict) =>
      conflict
        .columns(['prefectureCode', 'effectiveFrom'])
        .doUpdateSet(({ ref }) => ({ hourlyYen: ref('excluded.hourlyYen'), isSample: ref('excluded.isSample') }))
        .where(sql<boolean>`minimum_wage.is_sample or not excluded.is_sample`),
    )
    .execute()
}

/** The samples of a prefecture go where the authority's own list has come. */
export async function deleteSamplesOf(db: Db, prefectureCodes: readonly string[]): Promise<void> {
  await db
    .deleteFrom('minimumWage')
    .where('isSample', '=', true)
    .where(sql<boolean>`prefecture_code = any(${prefectureCodes})`)
    .execute()
}
