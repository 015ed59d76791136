import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'

export interface InterviewProposal {
  jobApplicationId: number
  proposedAt: Date
  slots: Date[]
  durationMinutes: number
  place: string
  directions: string | null
  toBring: string | null
}

export async function insertInterview(db: Db, proposal: InterviewProposal): Promise<void> {
  const nothingYet = { agreedStartsAt: null, agreedAt: null, declinedAt: null, remindedAt: null }
  await db
    .insertInto('interview')
    .values({ ...proposal, ...nothingYet, publicId: randomId() })
    .execute()
}

export async function agreeOnInterview(db: Db, interviewId: number, startsAt: Date, now: Date): Promise<void> {
  await db
    .updateTable('interview')
    .set({ agreedStartsAt: startsAt, agreedAt: now, declinedAt: null, remindedAt: null })
    .where('id', '=', interviewId)
    .execute()
}

/** @param declinedAt set where the interview was declined, not only to be moved */
export async function dropAgreement(db: Db, interviewId: number, declinedAt: Date | null): Promise<void> {
  await db
    .updateTable('interview')
    .set({ agreedStartsAt: null, agreedAt: null, declinedAt })
    .where('id', '=', interviewId)
    .execute()
}
