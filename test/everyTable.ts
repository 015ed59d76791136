import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../src/db/open.ts'

/** Where the deletion of a person begins; what hangs on these goes with them. */
export const ROOTS = ['job_seeker', 'account']

/** Stands in every personal text. */
export const CANARY = 'カナリア'

interface Column {
  table: string
  name: string
  type: string
  isRequired: boolean
}

export interface Reference {
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
  onDelete: string
  isIndexed: boolean
}

/** Table → its columns that the data map calls personal. */
export function personalColumns(): Map<string, string[]> {
  const text = readFileSync(new URL('../docs/data-map.md', import.meta.url), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [name, ...rows] = section.split('\n')
      const personal = rows
        .map((row) => row.split('|').map((cell) => cell.trim()))
        .filter(([, , , kind]) => ['個人', '要配慮', '認証'].includes(kind ?? ''))
      return [name!, personal.flatMap(([, names]) => names!.split(', '))]
    }),
  )
}

/** Tables that say 無効から5年, as the data map has it. */
export function keptFiveYears(): string[] {
  const text = readFileSync(new URL('../docs/data-map.md', import.meta.url), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return sections.filter((section) => section.split('\n')[1]!.includes('無効から5年')).map((s) => s.split('\n')[0]!)
}

export async function findReferences(db: Db): Promise<Reference[]> {
  const names = (relation: string, keys: string) =>
    sql.raw(`(select json_agg(attname order by place) from unnest(${keys}) with ordinality as k (number, place)
      join pg_attribute on attrelid = ${relation} and attnum = number)`)
  const found =
    await sql<Reference>`select conrelid::regclass::text as "table", ${names('conrelid', 'conkey')} as columns,
      confrelid::regclass::text as target, ${names('confrelid', 'confkey')} as target_columns, confdeltype as on_delete,
      exists (select from pg_index where indrelid = conrelid and indkey[0] = conkey[1]) as is_indexed
    from pg_constraint where contype = 'f' order by conrelid, conname`.execute(db)
  return found.rows
}

/** Tables whose rows go with a person's, each after the one that it hangs on, with the column that ties it. */
export function reachedFrom(references: Reference[]): Map<string, Reference | undefined> {
  const reached = new Map<string, Reference | undefined>(ROOTS.map((root) => [root, undefined]))
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const reference of references)
      if (reference.onDelete === 'c' && reached.has(reference.target) && !reached.has(reference.table))
        reached.set(reference.table, reference)
  }
  return reached
}

/** A value of a type: the canary where the data map calls the column personal. */
function valueFor({ table, name, type }: Column, canary: boolean): unknown {
  const text = canary ? `${CANARY} ${table}.${name}` : `x${Math.random()}`
  if (type === 'jsonb') return sql`${JSON.stringify({ text })}::jsonb`
  if (type === 'ARRAY') return canary ? sql`array[${text}]` : sql`'{}'`
  if (type === 'bytea') return Buffer.from(text)
  if (type === 'boolean') return false
  if (type === 'date') return '2026-11-21'
  if (type.startsWith('timestamp')) return new Date('2026-11-21T00:00:00Z')
  if (type === 'text' || type === 'character varying') return text
  return 99
}

const isText = ({ type }: Column) => ['text', 'character varying', 'bytea', 'jsonb'].includes(type)

/** Takes away whatever would refuse a made-up row, but not what ties rows to a person. */
export async function openTables(db: Db, reached: Map<string, unknown>): Promise<void> {
  const found = await sql<{
    table: string
    name: string
  }>`select conrelid::regclass::text as "table", conname as name from pg_constraint
    where connamespace = 'public'::regnamespace
      and (contype = 'c' or (contype = 'f' and not confrelid::regclass::text = any(${[...reached.keys()]})))`.execute(
    db,
  )
  for (const { table, name } of found.rows)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db)
}

async function findColumns(db: Db): Promise<Column[]> {
  const found = await sql<Column>`select table_name as "table", column_name as name, data_type as type,
      (is_nullable = 'NO' and column_default is null and is_identity = 'NO') as is_required
    from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'`.execute(
    db,
  )
  return found.rows
}

/** Puts the canary into the personal texts of a row that is there already; the number stays, to find the person by. */
async function fillRow(db: Db, table: string, id: number, columns: Column[], personal: string[]): Promise<void> {
  const texts = columns.filter((column) => column.table === table && isText(column) && personal.includes(column.name))
  for (const column of texts.filter(({ name }) => name !== 'number'))
    await sql`update ${sql.table(table)} set ${sql.ref(column.name)} = ${valueFor(column, true)} where id = ${id}`.execute(
      db,
    )
}

/** One row in every table that hangs on the person, with a canary in every personal text. */
export async function fillEveryTable(db: Db, references: Reference[], roots: Record<string, number>): Promise<void> {
  const reached = reachedFrom(references)
  const columns = await findColumns(db)
  const personal = personalColumns()
  const rows = new Map<string, Record<string, unknown>>()
  for (const [table] of [...reached].toReversed())
    if (!ROOTS.includes(table)) await sql`delete from ${sql.table(table)}`.execute(db)
  for (const [table] of reached) {
    const marked = personal.get(table) ?? []
    if (ROOTS.includes(table)) {
      await fillRow(db, table, roots[table]!, columns, marked)
      rows.set(table, { id: roots[table] })
      continue
    }
    const ties = references
      .filter((reference) => reference.table === table)
      .flatMap(({ target, targetColumns, columns }) =>
        columns.map((column, index) => [column, rows.get(target)?.[targetColumns[index]!]] as const),
      )
    const tied = new Map(ties.filter(([, value]) => value !== undefined))
    const filled = columns
      .filter((column) => column.table === table && !tied.has(column.name))
      .map((column) => ({ column, canary: isText(column) && marked.includes(column.name) }))
      .filter(({ column, canary }) => canary || column.isRequired)
      .map(({ column, canary }) => [column.name, valueFor(column, canary)] as const)
    rows.set(table, await insertRow(db, table, [...tied, ...filled]))
  }
}

async function insertRow(db: Db, table: string, row: (readonly [string, unknown])[]): Promise<Record<string, unknown>> {
  const inserted = await sql<{
    text: string
  }>`insert into ${sql.table(table)} (${sql.join(row.map(([name]) => sql.ref(name)))})
    values (${sql.join(row.map(([, value]) => value))}) returning to_jsonb(${sql.table(table)}.*)::text as text`.execute(
    db,
  )
  return JSON.parse(inserted.rows[0]!.text)
}

/** Every row of every table as text. */
export async function dump(db: Db): Promise<string> {
  const texts: string[] = []
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(db)
    texts.push(...rows.rows.map(({ row }) => `${name} ${row}`))
  }
  return texts.join('\n')
}
