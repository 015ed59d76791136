import { readdirSync, readFileSync } from 'node:fs'
import { CamelCasePlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestService } from './testService.ts'

interface DeclaredColumn {
  nullable: boolean
  generated: boolean
}

/** Without comments, and with unions that span lines joined. */
const plainSource = (source: string) => source.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/\n\s*\|/g, ' |')

/** The bodies of a file's interfaces, by name. */
function interfacesOf(source: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const match of source.matchAll(/interface (\w+) \{(.*?)^\}/gms)) found.set(match[1]!, match[2]!.split('\n'))
  return found
}

/** The tables of a file: each an object type in place, on one line or several, or an interface of the same file. */
function tablesOf(interfaces: Map<string, string[]>): [string, string[]][] {
  const tables: [string, string[]][] = []
  for (const line of [...interfaces].find(([name]) => name.endsWith('Tables'))?.[1] ?? []) {
    const oneLine = /^ {2}(\w+): \{ (.*) \}$/.exec(line)
    const named = /^ {2}(\w+): (\w+)$/.exec(line)
    const opening = /^ {2}(\w+): \{$/.exec(line)
    if (oneLine) tables.push([oneLine[1]!, oneLine[2]!.split('; ')])
    else if (named) tables.push([named[1]!, interfaces.get(named[2]!) ?? []])
    else if (opening) tables.push([opening[1]!, []])
    else tables.at(-1)?.[1].push(line)
  }
  return tables
}

/** Columns that the type files name, as `table.column`. */
function declaredColumns(): Map<string, DeclaredColumn> {
  const columns = new Map<string, DeclaredColumn>()
  const folder = new URL('../src/db/tables/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const source = plainSource(readFileSync(new URL(file, folder), 'utf8'))
    for (const [table, lines] of tablesOf(interfacesOf(source)))
      for (const line of lines) {
        const member = /^\s*(\w+):\s*(.+)$/.exec(line)
        if (member)
          columns.set(`${table}.${member[1]}`, {
            nullable: /\| null/.test(member[2]!),
            generated: member[2]!.startsWith('Generated<'),
          })
      }
  }
  return columns
}

interface CatalogueColumn {
  tableName: string
  columnName: string
  isNullable: 'YES' | 'NO'
  columnDefault: string | null
  isIdentity: 'YES' | 'NO'
}

test('the types in db/tables say exactly what the catalogue says', async () => {
  const { db } = await startTestService()
  const rows = await sql<CatalogueColumn>`
    select table_name, column_name, is_nullable, column_default, is_identity
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'schema_migration'
  `.execute(db.withoutPlugins().withPlugin(new CamelCasePlugin()))
  const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const real = new Map(rows.rows.map((row) => [`${camel(row.tableName)}.${camel(row.columnName)}`, row]))
  const declared = declaredColumns()

  expect([...declared.keys()].sort()).toEqual([...real.keys()].sort())
  const wrong = [...declared].filter(([name, column]) => {
    const row = real.get(name)!
    return (
      column.nullable !== (row.isNullable === 'YES') ||
      (column.generated && row.columnDefault === null && row.isIdentity === 'NO')
    )
  })
  expect(wrong.map(([name]) => name)).toEqual([])
})
