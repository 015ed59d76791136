import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { ConsultationTable } from '../../db/tables/counter.ts'

/** Office, account and consents of a person, for the brief. */
export async function findPersonForBrief(db: Db, publicId: string) {
  return db
    .selectFrom('jobSeeker')
    .leftJoin('office', 'office.number', 'jobSeeker.officeNumber')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .leftJoin('jobSeekerProfile as profile', 'profile.jobSeekerId', 'jobSeeker.id')
    .leftJoin('officeOpening', 'officeOpening.jobSeekerId', 'jobSeeker.id')
    .selectAll('jobSeeker')
    .select([
      'office.name as officeName',
      'account.closedAt as accountClosedAt',
      'account.email',
      'account.lastSignedInAt',
      'officeOpening.email as storedEmail',
      'profile.acceptsOfficeContact',
      'profile.acceptsTrainingMail',
      'profile.providedToMunicipalities',
      'profile.providedToAgencies',
      'profile.placeCodes as wishedPlaces',
      'profile.wageUnit',
      'profile.wageLowest',
      'profile.workForms',
    ])
    .where('jobSeeker.publicId', '=', publicId)
    .executeTakeFirst()
}

export type BriefPerson = NonNullable<Awaited<ReturnType<typeof findPersonForBrief>>>

export async function insertConsultation(db: Db, consultation: Omit<ConsultationTable, 'id'>): Promise<void> {
  await db.insertInto('consultation').values(consultation).execute()
}

/** The newest consultations, with who held them. */
export async function findConsultations(db: Db, jobSeekerId: number, limit: number) {
  return db
    .selectFrom('consultation')
    .innerJoin('staffMember', 'staffMember.id', 'consultation.staffMemberId')
    .leftJoin('office', 'office.number', 'consultation.officeNumber')
    .select([
      'consultation.happenedAt',
      'consultation.way',
      'consultation.note',
      'consultation.hasExtended',
      'staffMember.name as staffName',
      'office.name as officeName',
    ])
    .where('consultation.jobSeekerId', '=', jobSeekerId)
    .orderBy('consultation.id', 'desc')
    .limit(limit)
    .execute()
}

/** What was changed in the registration since a moment, newest first. */
export async function findChangesSince(db: Db, jobSeekerId: number, since: Date, limit: number) {
  return db
    .selectFrom('jobSeekerChange')
    .select(['changedAt', 'changedBy', 'what', 'items'])
    .where('jobSeekerId', '=', jobSeekerId)
    .where('changedAt', '>', since)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Unfinished things of a person: drafts of applications and of the registration, messages for the office, dead mails. */
export async function findLooseEnds(
  db: Db,
  person: { id: number; accountId: number | null; mailHash: Buffer | undefined },
) {
  const applications = await db
    .selectFrom('jobApplicationDraft')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplicationDraft.jobPostingId')
    .select(['jobPosting.occupationTitle as title', 'jobApplicationDraft.savedAt'])
    .where('jobApplicationDraft.jobSeekerId', '=', person.id)
    .orderBy('jobApplicationDraft.savedAt', 'desc')
    .limit(5)
    .execute()
  const registration = await db
    .selectFrom('registrationDraft')
    .select('savedAt')
    .where('accountId', '=', person.accountId ?? -1)
    .executeTakeFirst()
  const office = await db
    .selectFrom('messageThread')
    .select('officeUnread')
    .where('jobSeekerId', '=', person.id)
    .where('jobPostingId', 'is', null)
    .executeTakeFirst()
  const dead = await db
    .selectFrom('outgoingMail')
    .select(['deadAt', 'template'])
    .where('recipientHash', '=', person.mailHash ?? Buffer.alloc(0))
    .where('deadAt', 'is not', null)
    .orderBy('deadAt', 'desc')
    .limit(5)
    .execute()
  return { applications, registration, unreadForOffice: office?.officeUnread ?? 0, dead }
}

/** おすすめ求人 that were sent, newest first, with what came of each. */
export async function findRecommendationsSent(db: Db, jobSeekerId: number, limit: number) {
  return db
    .selectFrom('recommendation')
    .innerJoin('jobPosting', 'jobPosting.id', 'recommendation.jobPostingId')
    .leftJoin('jobApplication', (join) =>
      join
        .onRef('jobApplication.jobPostingId', '=', 'recommendation.jobPostingId')
        .onRef('jobApplication.jobSeekerId', '=', 'recommendation.jobSeekerId'),
    )
    .select([
      'jobPosting.occupationTitle as title',
      'recommendation.sentAt',
      'recommendation.firstReadAt',
      'recommendation.isOnlineReferral',
      'jobApplication.publicId as applicationId',
    ])
    .where('recommendation.jobSeekerId', '=', jobSeekerId)
    .where('recommendation.withdrawnAt', 'is', null)
    .orderBy('recommendation.sentAt', 'desc')
    .limit(limit)
    .execute()
}

/** How many no-show reports of a person count now. */
export async function countCountedNoShows(db: Db, jobSeekerId: number, from: string): Promise<number> {
  const row = await db
    .selectFrom('noShowReport')
    .select(sql<number>`count(*)`.as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('isCounted', '=', true)
    .where('interviewOn', '>=', from)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
