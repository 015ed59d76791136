import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestService } from './testService.ts'

const CLASSES = ['一般', '個人', '要配慮', '認証']

interface MappedTable {
  about: string
  columns: { name: string; purpose: string; kind: string }[]
}

/** The tables of docs/data-map.md. */
function readDataMap(): Map<string, MappedTable> {
  const text = readFileSync(new URL('../docs/data-map.md', import.meta.url), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [name, about = '', ...rows] = section.split('\n')
      const cells = rows
        .filter((row) => row.startsWith('| '))
        .slice(1)
        .map((row) => row.split('|').map((cell) => cell.trim()))
      const columns = cells.flatMap(([, names, purpose, kind]) =>
        names!.split(', ').map((column) => ({ name: column, purpose: purpose!, kind: kind! })),
      )
      return [name!, { about, columns }]
    }),
  )
}

const map = readDataMap()

test('every column of the database stands in the data map once, and the map names no column that is gone (PRIV-1)', async () => {
  const service = await startTestService()
  const catalogue = await sql<{ name: string }>`select table_name || '.' || column_name as name
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(service.db)
  const actual = catalogue.rows
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('migration.') && !name.startsWith('schema_'))
  const mapped = [...map].flatMap(([table, { columns }]) => columns.map(({ name }) => `${table}.${name}`))
  expect(mapped.toSorted()).toEqual(actual.toSorted())
})

test('every table says how long it is kept and who reads it, every column its purpose and class', () => {
  for (const [table, { about, columns }] of map) {
    expect(about, table).toMatch(/保存：.+。.*読む人：.+。/)
    for (const { name, purpose, kind } of columns) {
      expect(purpose, `${table}.${name}`).not.toBe('')
      expect(CLASSES, `${table}.${name}`).toContain(kind)
    }
  }
})
