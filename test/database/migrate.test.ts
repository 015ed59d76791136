import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MigrationChangedError, migrate, SchemaNewerError } from '../../src/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../postgres.ts'

let folder: string
let database: TestDatabase
let pool: pg.Pool

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-migrate-'))
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url })
  // An empty schema: these tests bring migrations of their own.
  await pool.query('drop schema public cascade; create schema public')
})

afterEach(async () => {
  await pool.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

const put = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

test('two programs that start at once apply each migration once, in order', async () => {
  put('202611210300-first.sql', 'create table story (id int); select pg_sleep(0.2);')
  put('202611210301-second.sql', 'insert into story values (1);')
  const other = new pg.Pool({ connectionString: database.url })
  const applied = await Promise.all([migrate(pool, folder), migrate(other, folder)])
  await other.end()
  expect(applied.map((names) => names.length).sort()).toEqual([0, 2])
  expect((await pool.query('select id from story')).rows).toEqual([{ id: 1 }])
})

test('a migration that fails leaves nothing behind, and the ones before it stay', async () => {
  const broken = '202611210301-broken.sql'
  put('202611210300-first.sql', 'create table story (id int);')
  put(broken, 'create table half (id int); select 1/0;')
  await expect(migrate(pool, folder)).rejects.toThrow(`${broken}: division by zero`)
  put(broken, `create table half (id int); insert into schema_migration values ('${broken}', '')`)
  await expect(migrate(pool, folder)).rejects.toThrow(`${broken}: duplicate key`)
  put(broken, 'create table half (id int);')
  expect(await migrate(pool, folder)).toEqual([broken])
})

test('a program older than the database refuses to start and says so in one line', async () => {
  put('202611210300-first.sql', 'create table story (id int);')
  put('202612010000-from-the-future.sql', 'alter table story add column title text;')
  await migrate(pool, folder)
  rmSync(join(folder, '202612010000-from-the-future.sql'))
  const refusal = migrate(pool, folder)
  await expect(refusal).rejects.toThrow(SchemaNewerError)
  await expect(refusal).rejects.toThrow(/^データベースは[^\n]*202612010000-from-the-future\.sql[^\n]*$/)
})

test('a migration edited after it was applied is refused by name', async () => {
  put('202611210300-first.sql', 'create table story (id int);')
  await migrate(pool, folder)
  put('202611210300-first.sql', 'create table story (id bigint);')
  const refusal = migrate(pool, folder)
  await expect(refusal).rejects.toThrow(MigrationChangedError)
  await expect(refusal).rejects.toThrow('202611210300-first.sql')
})

test('a table in use makes a migration give up rather than let everybody queue behind it', async () => {
  put('202611210300-first.sql', 'create table story (id int);')
  await migrate(pool, folder)
  put('202611210301-second.sql', 'alter table story add column title text;')
  const reader = await pool.connect()
  await reader.query('begin; select * from story')
  await expect(migrate(pool, folder)).rejects.toThrow('lock timeout')
  await reader.query('rollback')
  reader.release()
  expect(await migrate(pool, folder)).toEqual(['202611210301-second.sql'])
})

test('a test database is a copy of the migrated template, with no row in it', async () => {
  const copy = await createTestDatabase()
  const client = new pg.Client({ connectionString: copy.url })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as applied from schema_migration')
  expect(rows[0].applied).toBeGreaterThan(0)
  await client.end()
  await copy.drop()
})
