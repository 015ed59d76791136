import type { Db } from '../../db/open.ts'
import { type Kind, LISTED } from './rules.ts'

export async function insertFeedback(
  db: Db,
  row: { publicId: string; face: string; page: string; kind: Kind; body: string; sentAt: Date },
): Promise<void> {
  await db
    .insertInto('feedback')
    .values({ ...row, handledAt: null, handledBy: null })
    .execute()
}

/** What was sent, newest first. */
export async function listFeedback(db: Db, isHandled: boolean) {
  return db
    .selectFrom('feedback')
    .leftJoin('staffMember', 'staffMember.id', 'feedback.handledBy')
    .select([
      'feedback.publicId',
      'feedback.page',
      'feedback.kind',
      'feedback.body',
      'feedback.sentAt',
      'staffMember.name as handledByName',
    ])
    .where('handledAt', isHandled ? 'is not' : 'is', null)
    .orderBy('sentAt', 'desc')
    .orderBy('feedback.id', 'desc')
    .limit(LISTED)
    .execute()
}

export async function countOpenFeedback(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('handledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns false where there is no such open one (any more) */
export async function markHandled(db: Db, publicId: string, staffId: number, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('feedback')
    .set({ handledAt: now, handledBy: staffId })
    .where('publicId', '=', publicId)
    .where('handledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteFeedbackBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('feedback').where('sentAt', '<', before).execute()
}
