import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

/** A connection to the service's tables: the pool, or one open transaction. Same type on purpose. */
export type Db = Kysely<Schema>

const INT8 = 20
const DATE = 1082
const NUMERIC = 1700

/**
 * How values of PostgreSQL arrive. Ids and counts stay far below 2^53, so int8 is a number;
 * a calendar date stays text, because a JavaScript Date would move it by the server's time zone.
 */
const types = new pg.TypeOverrides()
types.setTypeParser(INT8, Number)
types.setTypeParser(NUMERIC, Number)
types.setTypeParser(DATE, (text) => text)

export interface OpenDb {
  db: Db
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool on a PostgreSQL server.
 * @param url `postgres://…`
 * @param onIdleError told when an idle connection breaks (failover, restart); the pool replaces it by itself
 */
export function openDb(
  url: string,
  options: { maxConnections?: number; onIdleError?: (error: Error) => void } = {},
): OpenDb {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    types,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'madoguchi',
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  return { db, pool, close: () => db.destroy() }
}
