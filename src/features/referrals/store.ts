import type { Db } from '../../db/open.ts'
import type { ReferralTable } from '../../db/tables/counter.ts'

/** The next 紹介番号 of an office; the counter only goes up, so none is given twice. */
export async function takeNextReferralSerial(db: Db, prefix: string): Promise<number> {
  const row = await db
    .insertInto('referralNumberCounter')
    .values({ prefix, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict.column('prefix').doUpdateSet((set) => ({ lastNumber: set('referralNumberCounter.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return row.lastNumber
}

export async function insertReferral(db: Db, referral: ReferralTable): Promise<void> {
  await db.insertInto('referral').values(referral).execute()
}

/** A letter with everything that stands on it, by its application or by its code. */
export async function findLetter(db: Db, which: { applicationId: string } | { code: string }) {
  const query = db
    .selectFrom('referral')
    .innerJoin('jobApplication', 'jobApplication.id', 'referral.jobApplicationId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('staffMember', 'staffMember.id', 'referral.staffMemberId')
    .leftJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .leftJoin('office', 'office.number', 'referral.officeNumber')
    .select([
      'referral.number',
      'referral.issuedAt',
      'referral.verificationCode',
      'referral.selectionNote',
      'jobApplication.kind',
      'jobApplication.state',
      'jobApplication.jobSeekerId',
      'jobApplication.publicId as applicationId',
      'jobSeeker.familyName',
      'jobSeeker.givenName',
      'jobPosting.occupationTitle',
      'jobPosting.number as postingNumber',
      'establishment.name as establishmentName',
      'establishment.employerId',
      'staffMember.name as staffName',
      'office.name as officeName',
      'office.phone as officePhone',
    ])
  const found =
    'code' in which
      ? query.where('referral.verificationCode', '=', which.code)
      : query.where('jobApplication.publicId', '=', which.applicationId)
  return found.executeTakeFirst()
}

export type Letter = NonNullable<Awaited<ReturnType<typeof findLetter>>>
