import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

/** Any number will do, as long as every version of this program takes the same. */
const LOCK_KEY = 7_000_001
const FILE_NAME = /^\d{12}-[a-z0-9-]+\.sql$/

/** Beside this file in the sources, beside the server in the bundle, one folder up from a bundled script. */
export const migrationsFolder = ['./migrations/', '../migrations/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(folder)) as string

/** The database was changed by a newer program: working on would harm what that one wrote. */
export class SchemaNewerError extends Error {
  override name = 'SchemaNewerError'
}

/** A migration that was applied has been edited since: nobody can tell any more what the tables look like. */
export class MigrationChangedError extends Error {
  override name = 'MigrationChangedError'
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

/**
 * Brings the schema up to this program: plain SQL files named `<UTC minute>-<words>.sql`, each in a transaction of its
 * own, forward only, in the order of their names. Several programs may call it at once; one works, the others wait.
 * @returns the names of the files applied now
 */
export async function migrate(pool: pg.Pool, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = await pool.connect()
  let complaint: Error | undefined
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    // Set after our own lock, which may be waited for: a table in use must not queue everybody behind us.
    await client.query(`set lock_timeout = '2s'`)
    return await applyMissing(client, migrations)
  } catch (error) {
    complaint = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {})
    // Not given back to the pool: its settings are not those of the others.
    client.release(complaint ?? true)
  }
}

async function applyMissing(client: pg.PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(`
    create table if not exists schema_migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration')
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  refuseForeignSchema(applied, migrations)
  const missing = migrations.filter((migration) => !applied.has(migration.name))
  for (const migration of missing) await apply(client, migration)
  return missing.map((migration) => migration.name)
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${migration.name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

function refuseForeignSchema(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).sort()
  if (unknown.length > 0)
    throw new SchemaNewerError(
      `データベースはこのプログラムより新しい版のものです。新しい版で起動してください。The database is newer than this program (${unknown.join(', ')}): start the newer version.`,
    )
  const changed = [...known].filter(([name, checksum]) => applied.has(name) && applied.get(name) !== checksum)
  if (changed.length > 0)
    throw new MigrationChangedError(
      `適用済みのデータベース変更ファイルが書き換えられています。A migration was edited after it was applied (${changed.map(([name]) => name).join(', ')}): restore it and add a new file instead.`,
    )
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      if (!FILE_NAME.test(name)) throw new Error(`${name}: a migration is named <UTC minute>-<words>.sql`)
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
    })
}
