import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader, type CsvRecord } from './csvReader.ts'

function readIn(pieces: readonly string[]): CsvRecord[] {
  const reader = new CsvReader()
  return [...pieces.flatMap((piece) => [...reader.read(piece)]), ...reader.end()]
}

const cellsOf = (records: CsvRecord[]) => records.map((record) => ('cells' in record ? record.cells : record.broken))

test('cells, quoted cells, doubled marks and line ends inside marks are read as written', () => {
  expect(readIn(['a,"b, ""c""\r\nd",\r\n"",e\n'])).toEqual([
    { line: 1, cells: ['a', 'b, "c"\r\nd', ''] },
    { line: 3, cells: ['', 'e'] },
  ])
})

test('a mark that is never closed costs its own line and not those after it', () => {
  const long = `x,"open\n${'y,z\n'.repeat(60_000)}`
  const records = readIn([long])
  expect(records[0]).toMatchObject({ line: 1, broken: expect.stringContaining('閉じられていません') })
  expect(records).toHaveLength(60_001)
  expect(records.at(-1)).toEqual({ line: 60_001, cells: ['y', 'z'] })
})

test('a file that is cut in the middle of a mark says so at the end', () => {
  expect(cellsOf(readIn(['a,b\nc,"d']))).toEqual([['a', 'b'], expect.stringContaining('閉じられていません')])
})

/** Cells as files hold them, always quoted where it is needed. */
const cell = fc.string({ unit: fc.constantFrom('a', '介', ',', '"', '\n', '\r\n', ' ', '=') })
const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
const cuts = fc.array(fc.nat(40))

test('the general parser reads the same, wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(tables, cuts, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, lengths, lineEnd, quoteAll) => {
      const quoted = (one: string) => (quoteAll || /[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)
      const csv = table.map((cells) => cells.map(quoted).join(',')).join(lineEnd) + lineEnd
      const pieces: string[] = []
      let at = 0
      for (const length of lengths) {
        pieces.push(csv.slice(at, at + length))
        at += length
      }
      pieces.push(csv.slice(at))
      const expected = parse(csv, { relax_column_count: true, record_delimiter: lineEnd }) as string[][]
      expect(cellsOf(readIn(pieces))).toEqual(expected)
    }),
    { numRuns: 2000 },
  )
})
