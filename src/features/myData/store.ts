import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { ownColumns } from './rules.ts'

type Rows = Record<string, unknown>[]

/**
 * Tables that hold rows of one person, by the column that says whose they are; read from the catalogue, so that a table
 * added tomorrow is part of the download.
 */
async function personalTables(db: Db): Promise<{ tableName: string; columnName: string }[]> {
  const found = await sql<{ tableName: string; columnName: string }>`
    select table_name, column_name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and column_name in ('job_seeker_id', 'account_id', 'job_application_id', 'thread_id')
      and table_name not in ('verification_key', 'validity_reminder')`.execute(db)
  const order = ['job_seeker_id', 'account_id', 'job_application_id', 'thread_id']
  const best = new Map<string, string>()
  for (const { tableName, columnName } of found.rows) {
    const before = best.get(tableName)
    if (before === undefined || order.indexOf(columnName) < order.indexOf(before)) best.set(tableName, columnName)
  }
  return [...best]
    .map(([tableName, columnName]) => ({ tableName, columnName }))
    .sort((a, b) => (a.tableName < b.tableName ? -1 : 1))
}

const ownerIds = (column: string, person: { accountId: number; jobSeekerId: number }) => {
  if (column === 'account_id') return sql`(select ${person.accountId}::bigint)`
  if (column === 'job_seeker_id') return sql`(select ${person.jobSeekerId}::bigint)`
  if (column === 'job_application_id')
    return sql`(select id from job_application where job_seeker_id = ${person.jobSeekerId})`
  return sql`(select id from message_thread where job_seeker_id = ${person.jobSeekerId})`
}

/** What others have prepared for a person and not sent yet is not the person's. */
const NOT_YET_THEIRS: Record<string, ReturnType<typeof sql>> = {
  attachment: sql`and (sent_at is not null or uploaded_by = 'jobSeeker')`,
}

/** Every row that hangs on a person, table by table, without what is withheld. */
export async function collectRows(
  db: Db,
  person: { accountId: number; jobSeekerId: number },
): Promise<Record<string, Rows>> {
  const collected: Record<string, Rows> = {}
  const own = async (name: string, query: ReturnType<typeof sql<Record<string, unknown>>>) => {
    const { rows } = await query.execute(db)
    if (rows.length > 0) collected[name] = rows.map(ownColumns)
  }
  await own('account', sql`select * from account where id = ${person.accountId}`)
  await own('job_seeker', sql`select * from job_seeker where id = ${person.jobSeekerId}`)
  for (const { tableName, columnName } of await personalTables(db))
    if (tableName !== 'job_seeker')
      await own(
        tableName,
        sql`select * from ${sql.table(tableName)} where ${sql.ref(columnName)} in ${ownerIds(columnName, person)}
          ${NOT_YET_THEIRS[tableName] ?? sql``}`,
      )
  return collected
}

export interface ShownMessageRow {
  sentAt: Date
  sender: string
  body: string
}

/** A person's messages, oldest first. */
export async function findMessagesOf(db: Db, jobSeekerId: number): Promise<ShownMessageRow[]> {
  return db
    .selectFrom('message')
    .innerJoin('messageThread', 'messageThread.id', 'message.threadId')
    .select(['message.sentAt', 'message.sender', 'message.body'])
    .where('messageThread.jobSeekerId', '=', jobSeekerId)
    .orderBy('message.id')
    .execute()
}

/** The names of the employers behind logins. */
export async function findEmployerNames(db: Db, loginIds: number[]): Promise<Map<number, string>> {
  if (loginIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('employerLogin')
    .innerJoin('employer', 'employer.id', 'employerLogin.employerId')
    .select(['employerLogin.id', 'employer.name'])
    .where('employerLogin.id', 'in', loginIds)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
