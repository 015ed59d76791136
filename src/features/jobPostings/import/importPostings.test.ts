import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/postgres.ts'
import { type OpenDb, openDb } from '../../../db/open.ts'
import { generatePostings } from '../generate/generatePostings.ts'
import { postingFileChunks, postingRecords } from '../generate/writePostingFile.ts'
import { findWholePosting } from '../readPostings.ts'
import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import type { CsvRecord } from './csvReader.ts'
import { type HeaderMapping, UnreadableFileError } from './fileHeader.ts'
import { fileRecords } from './fileRecords.ts'
import { importPostings, type RefusedRow } from './importPostings.ts'
import { refusedRowLine } from './refusedFile.ts'

const NOW = new Date('2026-11-21T00:00:00+09:00')
const folder = mkdtempSync(join(tmpdir(), 'postings-'))
let database: TestDatabase
let opened: OpenDb

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDb(database.url)
})
afterAll(async () => {
  await opened.close()
  await database.drop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await opened.db.deleteFrom('jobPosting').execute()
  await opened.db.deleteFrom('jobPostingChange').execute()
})

const sheets = (count: number): JobPostingSheet[] => [
  ...generatePostings({ count, seed: 'import', asOf: '2026-11-21' }),
]
const textOf = (all: Iterable<JobPostingSheet>) => [...postingFileChunks(all)].join('')

function fileOf(content: string | Buffer): string {
  const path = join(folder, `${Math.random()}.csv`)
  writeFileSync(path, content)
  return path
}

async function importFile(content: string | Buffer, mapping?: HeaderMapping) {
  const refused: RefusedRow[] = []
  const options = { now: NOW, onRefused: (row: RefusedRow) => refused.push(row), ...(mapping && { mapping }) }
  const summary = await importPostings(opened.db, fileRecords(fileOf(content)), options)
  return { ...summary, refusedRows: refused }
}

const postingCount = async () =>
  (
    await opened.db
      .selectFrom('jobPosting')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count
const changeCount = async () =>
  (
    await opened.db
      .selectFrom('jobPostingChange')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** What stays the same on the way through a file: empty fields are not written, and the rest comes back as it was. */
const written = (sheet: JobPostingSheet) => JSON.parse(JSON.stringify(sheet)) as unknown

test.each([
  ['UTF-8', (text: string) => text],
  ['UTF-8 with a byte order mark', (text: string) => `\ufeff${text}`],
])('an office that hands out %s gets every field of every posting stored', async (_, encode) => {
  const all = sheets(120)
  const summary = await importFile(encode(textOf(all)))
  expect(summary).toMatchObject({
    rows: 120,
    added: 120,
    changed: 0,
    unchanged: 0,
    refused: 0,
    unknownHeaders: [],
    unreadValues: {},
  })
  for (const sheet of all) {
    const stored = await findWholePosting(opened.db, { number: sheet.head.number! })
    expect(stored!.sheet).toEqual(written(sheet))
  }
})

test('an office that hands out CP932 gets the same, with the signs of its own', async () => {
  const [sheet] = sheets(1)
  sheet!.establishment.name = '㈱髙﨑ﾃｸﾉ～①'
  await importFile(iconv.encode(textOf([sheet!]), 'cp932'))
  const stored = await findWholePosting(opened.db, { number: sheet!.head.number! })
  expect(stored!.sheet).toEqual(written(sheet!))
})

test('who imports the same file again changes nothing', async () => {
  const file = textOf(sheets(50))
  await importFile(file)
  const before = await opened.db.selectFrom('jobPosting').selectAll().orderBy('id').execute()
  expect(await importFile(file)).toMatchObject({ rows: 50, added: 0, changed: 0, unchanged: 50 })
  expect(await opened.db.selectFrom('jobPosting').selectAll().orderBy('id').execute()).toEqual(before)
  expect(await changeCount()).toBe(50)
})

test('who imports a corrected file changes those rows alone, and their addresses stay', async () => {
  const all = sheets(20)
  await importFile(textOf(all))
  const before = await findWholePosting(opened.db, { number: all[3]!.head.number! })
  all[3]!.work.description = '変わった仕事内容です。'
  expect(await importFile(textOf(all))).toMatchObject({ added: 0, changed: 1, unchanged: 19 })
  const after = await findWholePosting(opened.db, { number: all[3]!.head.number! })
  expect(after).toMatchObject({ id: before!.id, publicId: before!.publicId, version: 2 })
  expect(after!.sheet.work.description).toBe('変わった仕事内容です。')
  expect(await changeCount()).toBe(21)
})

test('whoever was interrupted runs the import again and has everything, nothing twice and nothing by halves', async () => {
  const all = sheets(2_500)
  async function* cutAfter(count: number): AsyncGenerator<CsvRecord> {
    for (const record of postingRecords(all)) {
      if (record.line > count) throw new Error('the power is gone')
      yield record
    }
  }
  await expect(importPostings(opened.db, cutAfter(2_200), { now: NOW })).rejects.toThrow('the power is gone')
  const kept = await postingCount()
  expect(kept % 500).toBe(0)
  const texts = await opened.db
    .selectFrom('jobPostingSearchText')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(texts.count).toBe(kept)
  expect(await changeCount()).toBe(kept)
  const summary = await importPostings(opened.db, postingRecords(all), { now: NOW })
  expect(summary).toMatchObject({ rows: 2_500, added: 2_500 - kept, unchanged: kept, refused: 0 })
  expect(await postingCount()).toBe(2_500)
})

test('rows that cannot become postings are refused with their line and the reason; the others are stored', async () => {
  const all = sheets(9)
  for (const sheet of all) sheet.work.description = '一行の仕事内容'
  for (const sheet of all) sheet.notes.remarks = '特になし'
  all[1]!.head.number = '12-34'
  all[2]!.work.placeAddress = 'どこか'
  all[3]!.head.disclosure = '９'
  all[4]!.pay.totalLowest = 900_000
  all[4]!.pay.totalHighest = 100_000
  all[5]!.work.ageLimit = true
  all[5]!.work.ageLowest = 60
  all[5]!.work.ageHighest = 18
  const file = textOf(all).replace('2026-', '令和8年13月').split('\r\n')
  const { refusedRows, added } = await importFile(file.join('\r\n'))
  expect(refusedRows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7])
  expect(refusedRows.map(({ reason }) => reason)).toEqual([
    '求人番号は「5桁-8桁」の数字で必要です。',
    '就業場所の都道府県を読み取れません。',
    '公開希望（公開範囲）は1から4で必要です。',
    '賃金（ａ＋ｂ）の下限が上限より高くなっています。',
    '年齢の下限が上限より高くなっています。',
  ])
  // The first row's western date cannot be read; its date in the Japanese calendar stands beside it.
  expect(added).toBe(4)
})

test('a value of lesser weight that cannot be read is left out and counted', async () => {
  const [sheet] = sheets(1)
  sheet!.company.union = undefined
  const [header, ...lines] = textOf([sheet!]).split('\r\n')
  const withOdd = [header!.replace('労働組合', '労働組合x'), ...lines].join('\r\n')
  const index = header!.split(',').indexOf('労働組合')
  expect(index).toBeGreaterThan(0)
  const records = [...postingRecords([sheet!])].map((record) => record.cells)
  records[1]![index] = 'わからない'
  const summary = await importPostings(
    opened.db,
    records.map((cells, at) => ({ line: at + 1, cells })),
    { now: NOW },
  )
  expect(summary).toMatchObject({ added: 1, unreadValues: { 労働組合: 1 } })
  expect((await importFile(withOdd)).unknownHeaders).toEqual(['労働組合x'])
})

test('columns of other names are read through a mapping', async () => {
  const [sheet] = sheets(1)
  const renamed = textOf([sheet!]).replace('求人番号', '番号').replace('職種', 'お仕事')
  await expect(importFile(renamed)).rejects.toThrow(UnreadableFileError)
  expect(await importFile(renamed, { 番号: '求人番号', お仕事: '職種' })).toMatchObject({
    added: 1,
    unknownHeaders: [],
  })
})

test('a file without rows, and one that is empty, end with a plain word', async () => {
  expect(await importFile(textOf([]))).toMatchObject({ rows: 0 })
  await expect(importFile('')).rejects.toThrow('ファイルに列名の行がありません。')
})

test('a broken quotation mark costs one row and is told', async () => {
  const all = sheets(3)
  for (const sheet of all) {
    sheet.work.description = '一行の仕事内容'
    sheet.notes.remarks = '特になし'
  }
  const lines = textOf(all).split('\r\n')
  lines.push('"閉じない,')
  const { added, refusedRows } = await importFile(lines.join('\r\n'))
  expect(added).toBe(3)
  expect(refusedRows).toEqual([{ line: 6, number: '', reason: '引用符（"）が閉じられていません。' }])
})

test('a file that was cut off in the middle of a row gives up that row alone', async () => {
  const whole = textOf(sheets(3))
  const { added, refusedRows } = await importFile(whole.slice(0, whole.lastIndexOf(',,') - 200))
  expect(added).toBe(2)
  expect(refusedRows).toHaveLength(1)
  expect(refusedRows[0]!.reason).toMatch(/^(列の数が\d+ではなく\d+です。|引用符（"）が閉じられていません。)$/)
})

test('whoever opens the refused rows in a spreadsheet runs no formula', () => {
  expect(refusedRowLine({ line: 2, number: '=HYPERLINK("x")', reason: '+1' })).toBe(`2,"'=HYPERLINK(""x"")","'+1"\r\n`)
})
