import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { Deps } from '../../platform/deps.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'

/** 閲覧済 is remembered for so many postings of a person, the latest ones. */
export const MOST_VIEWED = 1000

/** Remembers that a person has opened a posting; an account without a registration remembers nothing. */
export async function rememberViewed(
  deps: Deps,
  accountId: number,
  jobPostingId: number,
  most = MOST_VIEWED,
): Promise<void> {
  const jobSeeker = await findJobSeekerOfAccount(deps.db, accountId, deps.now)
  if (!jobSeeker) return
  const row = { jobSeekerId: jobSeeker.id, jobPostingId, viewedAt: deps.now }
  const { wasThere } = await deps.db
    .insertInto('viewedJobPosting')
    .values(row)
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'jobPostingId']).doUpdateSet({ viewedAt: deps.now }))
    .returning(sql<boolean>`xmax <> 0`.as('wasThere'))
    .executeTakeFirstOrThrow()
  if (!wasThere) await forgetOldest(deps.db, jobSeeker.id, most)
}

async function forgetOldest(db: Db, jobSeekerId: number, most: number): Promise<void> {
  await sql`
    delete from viewed_job_posting where job_seeker_id = ${jobSeekerId} and job_posting_id in (
      select job_posting_id from viewed_job_posting where job_seeker_id = ${jobSeekerId}
      order by viewed_at desc, job_posting_id desc offset ${most})`.execute(db)
}

/** Which of these postings the person has opened before. */
export async function findViewedAmong(
  deps: Deps,
  accountId: number,
  postingIds: readonly number[],
): Promise<Set<number>> {
  const jobSeeker = postingIds.length > 0 && (await findJobSeekerOfAccount(deps.db, accountId, deps.now))
  if (!jobSeeker) return new Set()
  const rows = await deps.db
    .selectFrom('viewedJobPosting')
    .select('jobPostingId')
    .where('jobSeekerId', '=', jobSeeker.id)
    .where(sql<boolean>`job_posting_id = any(${postingIds})`)
    .execute()
  return new Set(rows.map(({ jobPostingId }) => jobPostingId))
}
