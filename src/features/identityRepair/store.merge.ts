import { type RawBuilder, sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { MovedRows, StandingBefore } from '../../db/tables/counter.ts'
import { MOVED_TABLES, type MovedTable } from './rules.merge.ts'

/** Two registrations. */
export interface Pair {
  keptId: number
  mergedId: number
}

/** A registration with its account, held until the transaction ends where `lock` says so. */
export async function findRegistration(db: Db, which: { publicId: string } | { id: number } | { number: string }) {
  const query = db
    .selectFrom('jobSeeker')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .select([
      'jobSeeker.id',
      'jobSeeker.publicId',
      'jobSeeker.number',
      'jobSeeker.familyName',
      'jobSeeker.givenName',
      'jobSeeker.familyNameKana',
      'jobSeeker.givenNameKana',
      'jobSeeker.birthDay',
      'jobSeeker.address',
      'jobSeeker.accountId',
      'jobSeeker.registrantKind',
      'jobSeeker.lapsedOn',
      'jobSeeker.lapseReason',
      'jobSeeker.validUntil',
      'jobSeeker.mergedInto',
      'account.email',
      'account.closedAt as accountClosedAt',
    ])
  const found =
    'publicId' in which
      ? query.where('jobSeeker.publicId', '=', which.publicId)
      : 'number' in which
        ? query.where('jobSeeker.number', '=', which.number)
        : query.where('jobSeeker.id', '=', which.id)
  return found.executeTakeFirst()
}

export type Registration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>

/** Accounts before registrations, each in the order of their ids: applying takes its locks in the same order. */
export async function lockPair(db: Db, accountIds: readonly number[], pair: Pair): Promise<void> {
  for (const id of [...accountIds].sort((a, b) => a - b))
    await db.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute()
  await db
    .selectFrom('jobSeeker')
    .select('id')
    .where('id', 'in', [pair.keptId, pair.mergedId])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Which rows of a table go over: all that the staying registration has no row of its own for. */
function movable({ table, oneEach, onlyOneWhere }: MovedTable, pair: Pair): RawBuilder<boolean> {
  const conditions = [sql<boolean>`job_seeker_id = ${pair.mergedId}`]
  if (oneEach)
    conditions.push(sql<boolean>`not exists (select from ${sql.table(table)} as own where own.job_seeker_id = ${pair.keptId}
      and own.${sql.ref(oneEach)} is not distinct from ${sql.ref(`${table}.${oneEach}`)})`)
  if (onlyOneWhere)
    conditions.push(sql<boolean>`not (${sql.raw(onlyOneWhere)} and exists (select from ${sql.table(table)} as own
      where own.job_seeker_id = ${pair.keptId} and own.${sql.raw(onlyOneWhere)}))`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** How many rows of each table would go over, and how many would stay because the other one has its own. */
export async function countMovable(db: Db, pair: Pair): Promise<{ table: string; moves: number; stays: number }[]> {
  const counted = []
  for (const moved of MOVED_TABLES) {
    const { rows } = await sql<{ moves: number; total: number }>`select
        count(*) filter (where ${movable(moved, pair)})::int as moves, count(*)::int as total
      from ${sql.table(moved.table)} where job_seeker_id = ${pair.mergedId}`.execute(db)
    const { moves = 0, total = 0 } = rows[0] ?? {}
    counted.push({ table: moved.table, moves, stays: total - moves })
  }
  return counted
}

/** Takes the rows over. @returns what went, by table */
export async function moveRows(db: Db, pair: Pair): Promise<MovedRows[]> {
  const went: MovedRows[] = []
  for (const moved of MOVED_TABLES) {
    const { rows } = await sql<{ key: string }>`update ${sql.table(moved.table)} set job_seeker_id = ${pair.keptId}
      where ${movable(moved, pair)} returning ${sql.ref(moved.key)}::text as key`.execute(db)
    if (rows.length > 0) went.push({ where: moved.table, keys: rows.map((row) => row.key) })
  }
  return went
}

/** Gives back what went over, as far as it is still there. */
export async function giveRowsBack(db: Db, pair: Pair, went: MovedRows[]): Promise<void> {
  for (const { table, key } of MOVED_TABLES) {
    const keys = went.find(({ where }) => where === table)?.keys
    if (keys)
      await sql`update ${sql.table(table)} set job_seeker_id = ${pair.mergedId}
        where job_seeker_id = ${pair.keptId} and ${sql.ref(key)}::text = any(${keys})`.execute(db)
  }
}

/** Whether both have an open application to the same posting: the employer would be left with one that nobody sees. */
export async function haveBothApplied(db: Db, pair: Pair): Promise<boolean> {
  const row = await db
    .selectFrom('jobApplication as gone')
    .innerJoin('jobApplication as kept', 'kept.jobPostingId', 'gone.jobPostingId')
    .select('gone.id')
    .where('gone.jobSeekerId', '=', pair.mergedId)
    .where('gone.endedAt', 'is', null)
    .where('kept.jobSeekerId', '=', pair.keptId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function setAccountOf(db: Db, jobSeekerId: number, accountId: number | null): Promise<void> {
  await db.updateTable('jobSeeker').set({ accountId }).where('id', '=', jobSeekerId).execute()
}

/** The registration that goes: lapsed from today, and leading to the one that stays. */
export async function markMerged(db: Db, pair: Pair, today: DayString): Promise<void> {
  await db
    .updateTable('jobSeeker')
    .set((set) => ({
      mergedInto: pair.keptId,
      lapsedOn: set.fn.coalesce('lapsedOn', sql<DayString>`${today}`),
      lapseReason: set.fn.coalesce('lapseReason', sql<'staff'>`'staff'`),
    }))
    .where('id', '=', pair.mergedId)
    .execute()
}

export async function unmarkMerged(db: Db, mergedId: number, before: StandingBefore): Promise<void> {
  const { mergedLapsedOn: lapsedOn, mergedLapseReason: lapseReason } = before
  await db
    .updateTable('jobSeeker')
    .set({ mergedInto: null, lapsedOn, lapseReason })
    .where('id', '=', mergedId)
    .execute()
}

export async function insertMerge(
  db: Db,
  merge: Pair & {
    publicId: string
    mergedBy: number
    mergedAt: Date
    identityCheck: string
    moved: MovedRows[]
    before: StandingBefore
    undoUntil: Date
  },
): Promise<void> {
  const { moved, before, ...rest } = merge
  await db
    .insertInto('registrationMerge')
    .values({
      ...rest,
      moved: JSON.stringify(moved),
      before: JSON.stringify(before),
      undoneBy: null,
      undoneAt: null,
    })
    .execute()
}

/** The joined registrations of a person that can still be taken apart, newest first. */
export async function findMerges(db: Db, keptId: number, now: Date) {
  return db
    .selectFrom('registrationMerge')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'registrationMerge.mergedId')
    .select(['registrationMerge.publicId', 'jobSeeker.number', 'registrationMerge.mergedAt', 'undoUntil'])
    .where('keptId', '=', keptId)
    .where('undoneAt', 'is', null)
    .where('undoUntil', '>', now)
    .orderBy('registrationMerge.id', 'desc')
    .execute()
}

export type StandingMerge = Awaited<ReturnType<typeof findMerges>>[number]

/** One merge, held until the transaction ends. */
export async function lockMerge(db: Db, keptId: number, publicId: string) {
  return db
    .selectFrom('registrationMerge')
    .selectAll()
    .where('keptId', '=', keptId)
    .where('publicId', '=', publicId)
    .forUpdate()
    .executeTakeFirst()
}

export async function markUndone(db: Db, id: number, undone: { undoneBy: number; undoneAt: Date }): Promise<void> {
  await db.updateTable('registrationMerge').set(undone).where('id', '=', id).execute()
}
