import type { Db } from '../../db/open.ts'

/** Whether a 自主応募 of this person is still open: the employer waits for them. */
export async function hasOpenDirectApplication(db: Db, accountId: number): Promise<boolean> {
  const found = await db
    .selectFrom('jobApplication')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .select('jobApplication.id')
    .where('jobSeeker.accountId', '=', accountId)
    .where('jobApplication.kind', 'in', ['direct', 'invited'])
    .where('jobApplication.state', 'not in', ['hired', 'notHired', 'withdrawn', 'noShow', 'cancelled'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
