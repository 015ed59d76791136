import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { SITEMAP_BATCH, SITEMAP_PART_SIZE } from './rules.ts'

const isListed = (level: number, today: string) => sql<boolean>`status = 'open' and disclosure_level <= ${level}
  and accepted_on <= ${today} and application_deadline >= ${today}`

/** The parts of the site map that hold anything, with their last change. */
export async function findSitemapParts(
  db: Db,
  level: number,
  today: string,
): Promise<{ part: number; changedAt: Date }[]> {
  const { rows } = await sql<{ part: number; changedAt: Date }>`
    select ((id - 1) / ${sql.lit(SITEMAP_PART_SIZE)})::int + 1 as part, max(changed_at) as changed_at
    from job_posting where ${isListed(level, today)} group by 1 order by 1`.execute(db)
  return rows
}

/** The next postings of a part, by id. */
export async function findSitemapPostings(
  db: Db,
  which: { part: number; afterId: number; level: number; today: string },
): Promise<{ id: number; publicId: string; changedAt: Date }[]> {
  const first = (which.part - 1) * SITEMAP_PART_SIZE
  return db
    .selectFrom('jobPosting')
    .select(['id', 'publicId', 'changedAt'])
    .where('id', '>', Math.max(first, which.afterId))
    .where('id', '<=', first + SITEMAP_PART_SIZE)
    .where(isListed(which.level, which.today))
    .orderBy('id')
    .limit(SITEMAP_BATCH)
    .execute()
}

/** The public id of a posting that may be handed out, by its 求人番号. */
export async function findListedPublicId(
  db: Db,
  number: string,
  level: number,
  today: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('jobPosting')
    .select('publicId')
    .where('number', '=', number)
    .where(isListed(level, today))
    .executeTakeFirst()
  return row?.publicId
}
