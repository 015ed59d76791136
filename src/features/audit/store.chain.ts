import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { CHAIN_BATCH } from './rules.chain.ts'

/** Everything a row says, in one text that is the same whenever it is asked for. */
const entryText = sql<string>`json_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  face, principal_id, action, subject_kind, subject_id, details)::text`.as('text')

/** Numbers of the locks under which only one sweep links, on any node. */
const CHAIN_LOCK = [2, 1] as const

export async function lockChain(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK[0])}, ${sql.lit(CHAIN_LOCK[1])})`.execute(db)
}

/**
 * The highest id below which no row can appear any more. Ids are given out before the rows are committed, so this waits
 * a moment until everyone who is writing a row has finished; where that takes longer, the next sweep tries again.
 */
export async function findSettledId(db: Db): Promise<number | undefined> {
  try {
    return await db.transaction().execute(async (db) => {
      await sql`set local lock_timeout = '500ms'`.execute(db)
      await sql`lock table audit_entry in share mode`.execute(db)
      const row = await db
        .selectFrom('auditEntry')
        .select((column) => column.fn.max('id').as('id'))
        .executeTakeFirst()
      return row?.id ?? undefined
    })
  } catch (error) {
    // 55P03: the lock was not to be had in time.
    if ((error as { code?: string }).code === '55P03') return undefined
    throw error
  }
}

export async function findChainEnd(db: Db) {
  return db.selectFrom('auditChain').select(['lastEntryId', 'hash', 'linked']).where('id', '=', 1).executeTakeFirst()
}

export async function findUnlinked(db: Db, upTo: number) {
  return db
    .selectFrom('auditEntry')
    .select(['id', entryText])
    .where('hash', 'is', null)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(CHAIN_BATCH)
    .execute()
}

/** Writes the links of a batch in one statement, and where the chain ends now. */
export async function storeLinks(
  db: Db,
  links: readonly { id: number; previousHash: Buffer | null; hash: Buffer }[],
  end: { lastEntryId: number; hash: Buffer; linked: number },
): Promise<void> {
  const ids = links.map((link) => link.id)
  const hashes = links.map((link) => link.hash.toString('hex'))
  const previous = links.map((link) => link.previousHash?.toString('hex') ?? null)
  await sql`update audit_entry set previous_hash = decode(link.previous, 'hex'), hash = decode(link.hash, 'hex')
    from unnest(${ids}::bigint[], ${previous}::text[], ${hashes}::text[]) as link (id, previous, hash)
    where audit_entry.id = link.id`.execute(db)
  await db
    .insertInto('auditChain')
    .values({ id: 1, ...end })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(end))
    .execute()
}

/** Linked rows after an id, in order, for the verifier. */
export async function findLinkedAfter(db: Db, afterId: number) {
  return db
    .selectFrom('auditEntry')
    .select(['id', 'previousHash', 'hash', entryText])
    .where('id', '>', afterId)
    .where('hash', 'is not', null)
    .orderBy('id')
    .limit(CHAIN_BATCH)
    .execute()
}

export async function countUnlinked(db: Db): Promise<number> {
  const row = await db
    .selectFrom('auditEntry')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('hash', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
