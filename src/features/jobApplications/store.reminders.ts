import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'

/**
 * The next agreed interview that lies ahead, before `until`, and has not been reminded of; marked as reminded. Interviews
 * agreed on the eve or the day itself are passed over: nobody forgets within a day what they have just agreed on.
 */
export async function takeDueInterviewReminder(db: Db, now: Date, until: Date) {
  const due = await db
    .selectFrom('interview')
    .innerJoin('jobApplication', 'jobApplication.id', 'interview.jobApplicationId')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .select([
      'interview.id',
      'interview.agreedStartsAt',
      'interview.place',
      'interview.toBring',
      'jobApplication.jobSeekerId',
      'jobApplication.jobPostingId',
      'jobApplication.establishmentId',
      'jobPosting.occupationTitle as postingTitle',
      'jobSeeker.wantsInterviewReminders as wantsReminders',
    ])
    .where('jobApplication.state', '=', 'interviewScheduled')
    .where('interview.remindedAt', 'is', null)
    .where('interview.agreedStartsAt', '>', now)
    .where('interview.agreedStartsAt', '<', until)
    .where(sql<boolean>`interview.agreed_starts_at - interview.agreed_at > interval '24 hours'`)
    .orderBy('interview.agreedStartsAt')
    .limit(1)
    .forUpdate('interview')
    .skipLocked()
    .executeTakeFirst()
  if (!due?.agreedStartsAt) return undefined
  await db.updateTable('interview').set({ remindedAt: now }).where('id', '=', due.id).execute()
  return { ...due, startsAt: due.agreedStartsAt }
}

/** The next open application whose promised day has passed while it was the employer's turn; marked as reminded. */
export async function takeOverdueAnswer(db: Db, today: string, now: Date) {
  const due = await db
    .selectFrom('jobApplication')
    .select(['id', 'jobSeekerId', 'jobPostingId', 'establishmentId'])
    .where('endedAt', 'is', null)
    .where('remindedAt', 'is', null)
    .where('answerDueOn', '<', today)
    .where('state', 'in', ['applied', 'inSelection', 'interviewMoveAsked'])
    .orderBy('answerDueOn')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  await db.updateTable('jobApplication').set({ remindedAt: now }).where('id', '=', due.id).execute()
  return due
}

export async function findWantsInterviewReminders(db: Db, jobSeekerId: number): Promise<boolean> {
  const { wantsInterviewReminders } = await db
    .selectFrom('jobSeeker')
    .select('wantsInterviewReminders')
    .where('id', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  return wantsInterviewReminders
}

export async function storeWantsInterviewReminders(db: Db, jobSeekerId: number, isOn: boolean): Promise<void> {
  await db.updateTable('jobSeeker').set({ wantsInterviewReminders: isOn }).where('id', '=', jobSeekerId).execute()
}
