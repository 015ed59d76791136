import { sql } from 'kysely'
import type { Db } from '../../../db/open.ts'

/**
 * How far a follower has read the log of changes. Sequence numbers are given out before a transaction commits, so the largest one read
 * says nothing; what is certain is that every transaction below `finishedBelow` has ended.
 */
export interface LogPosition {
  /** A PostgreSQL transaction id of 64 bits, in digits. */
  finishedBelow: string
  /** Changes of later transactions that were read already. */
  alreadyRead: number[]
  /** A change that the log must still hold if this position belongs to it. */
  lastChange: { sequence: number; transactionId: string } | undefined
}

interface ChangeRow {
  finishedBelow: string
  sequence: number | null
  jobPostingId: number
  transactionId: string
}

const changesSince = (transactionId: string) => sql<ChangeRow>`
  select pg_snapshot_xmin(pg_current_snapshot())::text as finished_below, c.sequence, c.job_posting_id,
    c.transaction_id::text as transaction_id
  from (select 1) as always left join job_posting_change as c on c.transaction_id >= ${transactionId}::xid8
  order by c.sequence`

/** The position from which on everything is news to somebody who reads the tables after this call. */
export async function currentPosition(db: Db): Promise<LogPosition> {
  const found = await sql<{ finishedBelow: string; sequence: number | null; transactionId: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as finished_below, c.sequence, c.transaction_id::text as transaction_id
    from (select 1) as always left join
      (select sequence, transaction_id from job_posting_change order by sequence desc limit 1) as c on true`.execute(db)
  const { finishedBelow, sequence, transactionId } = found.rows[0]!
  return { finishedBelow, alreadyRead: [], lastChange: sequence === null ? undefined : { sequence, transactionId } }
}

/**
 * Reads what was committed since a position, in one statement, so that no change falls between two looks.
 * A long transaction elsewhere delays nothing: what others commit meanwhile is read at once and remembered as read.
 * @returns the postings that changed, none twice, and the next position
 */
export async function readChanges(db: Db, position: LogPosition): Promise<{ ids: number[]; position: LogPosition }> {
  const { rows } = await changesSince(position.finishedBelow).execute(db)
  const finishedBelow = rows[0]!.finishedBelow
  const alreadyRead = new Set(position.alreadyRead)
  const changes = rows.filter(({ sequence }) => sequence !== null)
  const fresh = changes.filter(({ sequence }) => !alreadyRead.has(sequence!))
  const last = changes.at(-1)
  return {
    ids: [...new Set(fresh.map(({ jobPostingId }) => jobPostingId))],
    position: {
      finishedBelow,
      alreadyRead: changes
        .filter(({ transactionId }) => BigInt(transactionId) >= BigInt(finishedBelow))
        .map(({ sequence }) => sequence!),
      lastChange: last ? { sequence: last.sequence!, transactionId: last.transactionId } : position.lastChange,
    },
  }
}

/**
 * Whether what was read up to a position of a former run can be brought up to date by reading on: the log still holds its last change
 * (else this is another database, or one restored to an earlier state), and there is not too much to read.
 * @param mostChanges more than these are not worth reading one by one
 */
export async function canReadOnFrom(db: Db, position: LogPosition, mostChanges: number): Promise<boolean> {
  const { lastChange } = position
  if (!lastChange) return false
  const found = await sql<{ isKnown: boolean; changes: number }>`
    select exists (select 1 from job_posting_change where sequence = ${lastChange.sequence}
        and transaction_id = ${lastChange.transactionId}::xid8) as is_known,
      (select count(*) from (select 1 from job_posting_change where sequence > ${lastChange.sequence}
        limit ${mostChanges + 1}) as later) as changes`.execute(db)
  const { isKnown, changes } = found.rows[0]!
  return isKnown && changes <= mostChanges
}
