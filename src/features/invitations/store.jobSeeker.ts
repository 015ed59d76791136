import type { Db } from '../../db/open.ts'

/** リクエスト求人 of a person, newest first, with what became of each. */
export async function findInvitationsOfJobSeeker(db: Db, jobSeekerId: number, limit: number) {
  return db
    .selectFrom('invitation')
    .leftJoin('messageThread', (join) =>
      join
        .onRef('messageThread.jobSeekerId', '=', 'invitation.jobSeekerId')
        .onRef('messageThread.jobPostingId', '=', 'invitation.jobPostingId'),
    )
    .leftJoin('jobApplication', (join) =>
      join
        .onRef('jobApplication.jobSeekerId', '=', 'invitation.jobSeekerId')
        .onRef('jobApplication.jobPostingId', '=', 'invitation.jobPostingId'),
    )
    .select([
      'invitation.publicId',
      'invitation.jobPostingId',
      'invitation.sentAt',
      'invitation.declinedAt',
      'messageThread.publicId as threadId',
      'jobApplication.publicId as applicationId',
    ])
    .where('invitation.jobSeekerId', '=', jobSeekerId)
    .orderBy('invitation.sentAt', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(limit)
    .execute()
}

export type InvitationRow = Awaited<ReturnType<typeof findInvitationsOfJobSeeker>>[number]

export async function countInvitationsOfJobSeeker(db: Db, jobSeekerId: number): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Marks a person's own invitation as declined, once. */
export async function markDeclined(db: Db, jobSeekerId: number, publicId: string, now: Date) {
  return db
    .updateTable('invitation')
    .set({ declinedAt: now })
    .where('publicId', '=', publicId)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('declinedAt', 'is', null)
    .returning(['jobPostingId', 'establishmentId'])
    .executeTakeFirst()
}
