import type { Db } from '../../db/open.ts'

/** What a person has written for a posting and not yet sent. */
export async function findDraft(db: Db, jobSeekerId: number, jobPostingId: number) {
  return db
    .selectFrom('jobApplicationDraft')
    .select(['motive', 'savedAt'])
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirst()
}

export async function saveDraft(
  db: Db,
  draft: { jobSeekerId: number; jobPostingId: number; motive: string; savedAt: Date },
): Promise<void> {
  const { motive, savedAt } = draft
  await db
    .insertInto('jobApplicationDraft')
    .values(draft)
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'jobPostingId']).doUpdateSet({ motive, savedAt }))
    .execute()
}

export async function deleteDraft(db: Db, jobSeekerId: number, jobPostingId: number): Promise<void> {
  await db
    .deleteFrom('jobApplicationDraft')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .execute()
}

export async function deleteDraftsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('jobApplicationDraft').where('savedAt', '<', before).execute()
}
