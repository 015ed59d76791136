import type { Db } from '../../db/open.ts'

/** Mails that were laid aside after too many tries: what kind, since when, and why; no addresses. */
export async function listDeadMails(db: Db, limit: number) {
  return db
    .selectFrom('outgoingMail')
    .select(['id', 'template', 'createdAt', 'deadAt', 'attempts', 'lastError'])
    .where('deadAt', 'is not', null)
    .orderBy('deadAt')
    .limit(limit)
    .execute()
}

/** Puts a mail that was laid aside back into the queue. Whether there was such a mail. */
export async function resendMail(db: Db, id: number, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('outgoingMail')
    .set({ deadAt: null, attempts: 0, nextAttemptAt: now })
    .where('id', '=', id)
    .where('deadAt', 'is not', null)
    .where('sentAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How the queue stands, for the doctor and for monitoring. */
export async function countMails(db: Db, now: Date): Promise<{ waiting: number; late: number; dead: number }> {
  const tenMinutesAgo = new Date(now.getTime() - 600_000)
  const count = (which: 'waiting' | 'late' | 'dead') => {
    const all = db
      .selectFrom('outgoingMail')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('sentAt', 'is', null)
    if (which === 'dead') return all.where('deadAt', 'is not', null)
    const living = all.where('deadAt', 'is', null)
    return which === 'late' ? living.where('createdAt', '<', tenMinutesAgo) : living
  }
  const [waiting, late, dead] = await Promise.all(
    (['waiting', 'late', 'dead'] as const).map((which) => count(which).executeTakeFirstOrThrow()),
  )
  return { waiting: waiting!.count, late: late!.count, dead: dead!.count }
}
