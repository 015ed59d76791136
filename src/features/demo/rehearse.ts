import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { Deps } from '../../platform/deps.ts'
import { SEAL_PURPOSE, type SealedMail } from '../../platform/mail/queueMail.ts'
import type { MailTemplates } from '../../platform/mail/sendDueMails.ts'

/** What the practice clock works with; the assembly hands it over. */
export interface Rehearsal {
  timers: readonly { name: string; run(deps: Deps): Promise<void> }[]
  templates: MailTemplates
  /** Moves the clock of every process and does at once what has become due. */
  moveTo(instant: Date): Promise<void>
}

/** What would happen at a moment to come. */
export interface Rehearsed {
  /** Timed jobs that would change something, and how many rows. */
  jobs: { name: string; changes: number }[]
  mails: { to: string; subject: string }[]
  /** People whose retention would be over: deleted for good. */
  deleted: number
}

/**
 * Jobs that reach outside of the database, or that end transactions of their own: what they do could not be taken back,
 * so they are not tried. What `deleteForGood` would do is counted instead.
 */
const NOT_TRIED = new Set([
  'deleteForGood',
  'removeDeletedFiles',
  'scanPendingAttachments',
  'tellPortalWhatIsDue',
  'linkAuditEntries',
])

/** Rows that this transaction has written so far. */
async function countChanges(db: Db): Promise<number> {
  const { rows } = await sql<{
    changes: number
  }>`select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int as changes
    from pg_stat_xact_user_tables`.execute(db)
  return rows[0]?.changes ?? 0
}

async function countDeleted(db: Db, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from job_seeker
    where (coalesce(lapsed_on, valid_until + 1) + interval '5 years')::date
      <= (${at}::timestamptz at time zone 'Asia/Tokyo')::date`.execute(db)
  return rows[0]?.count ?? 0
}

async function findMailsOf(deps: Deps, rehearsal: Rehearsal): Promise<Rehearsed['mails']> {
  const rows = await deps.db
    .selectFrom('outgoingMail')
    .select(['template', 'sealed'])
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where('sealed', 'is not', null)
    .where('createdAt', '=', deps.now)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.flatMap(({ template: name, sealed }) => {
    const template = rehearsal.templates.find((one) => one.name === name)
    if (!template) return []
    const { to, parameters } = JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, sealed!)) as SealedMail & {
      parameters: never
    }
    return [{ to, subject: template.compose(parameters, { now: deps.now, settings: deps.settings }).subject }]
  })
}

/** Thrown to end the transaction without keeping anything of it. */
class TakenBack extends Error {}

/** Tries every timed job as if it were that moment, in one transaction that is then taken back. */
export async function rehearse(deps: Deps, rehearsal: Rehearsal, at: Date): Promise<Rehearsed> {
  const rehearsed: Rehearsed = { jobs: [], mails: [], deleted: await countDeleted(deps.db, at) }
  try {
    await deps.db.transaction().execute(async (db) => {
      const then = { ...deps, db, now: at }
      for (const { name, run } of rehearsal.timers.filter((timer) => !NOT_TRIED.has(timer.name))) {
        const before = await countChanges(db)
        await sql`savepoint tried`.execute(db)
        await run(then).catch(() => sql`rollback to savepoint tried`.execute(db))
        const changes = (await countChanges(db)) - before
        if (changes > 0) rehearsed.jobs.push({ name, changes })
      }
      rehearsed.mails = await findMailsOf(then, rehearsal)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return rehearsed
}
