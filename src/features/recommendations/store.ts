import type { Db } from '../../db/open.ts'
import type { RecommendationTable } from '../../db/tables/counter.ts'
import { SHOWN_AT_MOST } from './rules.ts'

/** Sends a posting to a person, or again with other words. @returns false where it was to be sent once and had been */
export async function storeRecommendation(
  db: Db,
  onlyOnce: boolean,
  recommendation: Omit<RecommendationTable, 'id' | 'firstReadAt' | 'withdrawnAt'>,
): Promise<boolean> {
  const { comment, sentAt, staffMemberId, officeNumber, isOnlineReferral } = recommendation
  const again = { comment, sentAt, staffMemberId, officeNumber, isOnlineReferral, firstReadAt: null, withdrawnAt: null }
  const stored = await db
    .insertInto('recommendation')
    .values({ ...recommendation, firstReadAt: null, withdrawnAt: null })
    .onConflict((conflict) => {
      const told = conflict.columns(['jobSeekerId', 'jobPostingId'])
      return onlyOnce ? told.doNothing() : told.doUpdateSet(again)
    })
    .returning('id')
    .executeTakeFirst()
  return stored !== undefined
}

const selectOwn = (db: Db, jobSeekerId: number) =>
  db
    .selectFrom('recommendation')
    .innerJoin('jobPosting', 'jobPosting.id', 'recommendation.jobPostingId')
    .leftJoin('office', 'office.number', 'recommendation.officeNumber')
    .leftJoin('jobApplication', (join) =>
      join
        .onRef('jobApplication.jobPostingId', '=', 'recommendation.jobPostingId')
        .onRef('jobApplication.jobSeekerId', '=', 'recommendation.jobSeekerId'),
    )
    .select([
      'recommendation.id',
      'recommendation.publicId',
      'recommendation.jobPostingId',
      'recommendation.isOnlineReferral',
      'recommendation.comment',
      'recommendation.sentAt',
      'recommendation.firstReadAt',
      'recommendation.staffMemberId',
      'recommendation.officeNumber',
      'jobPosting.publicId as postingId',
      'jobPosting.number as postingNumber',
      'jobPosting.occupationTitle',
      'jobPosting.applicationDeadline',
      'jobPosting.status',
      'jobPosting.acceptedOn',
      'office.name as officeName',
      'jobApplication.publicId as applicationId',
    ])
    .where('recommendation.jobSeekerId', '=', jobSeekerId)
    .where('recommendation.withdrawnAt', 'is', null)

/** おすすめ求人 of a person, newest first. */
export async function findRecommendations(db: Db, jobSeekerId: number) {
  return selectOwn(db, jobSeekerId)
    .orderBy('recommendation.sentAt', 'desc')
    .orderBy('recommendation.id', 'desc')
    .limit(SHOWN_AT_MOST)
    .execute()
}

export async function findRecommendation(db: Db, jobSeekerId: number, publicId: string) {
  return selectOwn(db, jobSeekerId).where('recommendation.publicId', '=', publicId).executeTakeFirst()
}

export async function countRecommendations(db: Db, jobSeekerId: number): Promise<number> {
  const row = await db
    .selectFrom('recommendation')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The list has been before the person's eyes. */
export async function markRecommendationsRead(db: Db, jobSeekerId: number, now: Date): Promise<void> {
  await db
    .updateTable('recommendation')
    .set({ firstReadAt: now })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('firstReadAt', 'is', null)
    .execute()
}
