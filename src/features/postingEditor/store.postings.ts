import type { Db } from '../../db/open.ts'

/** Postings on one page of 求人一覧. */
export const POSTINGS_PER_PAGE = 50

const ofEmployer = (db: Db, employerId: number) =>
  db
    .selectFrom('jobPosting')
    .innerJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .where('establishment.employerId', '=', employerId)

/** An employer's postings, newest first; one more than a page tells that there is a next one. */
export async function findPostingsOfEmployer(
  db: Db,
  employerId: number,
  question: { which: 'open' | 'ended'; today: string; page: number },
) {
  const all = ofEmployer(db, employerId).select([
    'jobPosting.publicId',
    'jobPosting.number',
    'jobPosting.occupationTitle',
    'jobPosting.status',
    'jobPosting.acceptedOn',
    'jobPosting.validUntil',
    'jobPosting.applicationDeadline',
    'establishment.name as establishmentName',
  ])
  const chosen =
    question.which === 'open'
      ? all.where('jobPosting.status', 'in', ['open', 'suspended']).where('jobPosting.validUntil', '>=', question.today)
      : all.where((either) =>
          either.or([
            either('jobPosting.status', 'in', ['closed', 'cancelled']),
            either('jobPosting.validUntil', '<', question.today),
          ]),
        )
  return chosen
    .orderBy('jobPosting.acceptedOn', 'desc')
    .orderBy('jobPosting.id', 'desc')
    .offset((question.page - 1) * POSTINGS_PER_PAGE)
    .limit(POSTINGS_PER_PAGE + 1)
    .execute()
}

/** The id of an employer's own posting by the public id of its address. */
export async function findPostingIdOfEmployer(
  db: Db,
  employerId: number,
  publicId: string,
): Promise<number | undefined> {
  const row = await ofEmployer(db, employerId)
    .select('jobPosting.id')
    .where('jobPosting.publicId', '=', publicId)
    .executeTakeFirst()
  return row?.id
}

export async function findPublicIdOfPosting(db: Db, id: number): Promise<string | undefined> {
  return (await db.selectFrom('jobPosting').select('publicId').where('id', '=', id).executeTakeFirst())?.publicId
}
