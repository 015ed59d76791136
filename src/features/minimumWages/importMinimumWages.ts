import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { readDay } from '../../basics/dateReading.ts'
import { readWholeNumber } from '../../basics/fieldRepairs.ts'
import type { Db } from '../../db/open.ts'
import { PREFECTURES } from '../places/index.ts'
import { HIGHEST_PLAUSIBLE_YEN, LOWEST_PLAUSIBLE_YEN, type MinimumWage } from './rules.ts'
import { sampleMinimumWages } from './sampleWages.ts'
import { deleteSamplesOf, saveMinimumWages } from './store.ts'

const HEADERS = { prefecture: '都道府県', yen: '時間額', from: '発効日' } as const

export interface RefusedWage {
  line: number
  reason: string
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return (text.includes('\uFFFD') ? iconv.decode(bytes, 'CP932') : text).replace(/^\uFEFF/, '')
}

const prefectureCodeOf = (name: string) => PREFECTURES.find((prefecture) => prefecture.name === name.trim())?.code

function readWage(row: Record<string, string>): MinimumWage | string {
  const prefectureCode = prefectureCodeOf(row[HEADERS.prefecture] ?? '')
  if (prefectureCode === undefined || prefectureCode === '59')
    return `「${HEADERS.prefecture}」は「東京都」のように書いてください。`
  const hourlyYen = readWholeNumber((row[HEADERS.yen] ?? '').replace(/[円,，]/g, ''))
  if (hourlyYen === undefined || hourlyYen < LOWEST_PLAUSIBLE_YEN || hourlyYen > HIGHEST_PLAUSIBLE_YEN)
    return `「${HEADERS.yen}」は${LOWEST_PLAUSIBLE_YEN}円から${HIGHEST_PLAUSIBLE_YEN}円までの数字で書いてください。`
  const effectiveFrom = readDay(row[HEADERS.from] ?? '')
  if (effectiveFrom === undefined)
    return `「${HEADERS.from}」は「2026-10-01」か「令和8年10月1日」のように書いてください。`
  return { prefectureCode, hourlyYen, effectiveFrom, isSample: false }
}

/**
 * Takes over a list of 地域別最低賃金 (`npm run import:minimum-wages -- FILE`): CSV in UTF-8 or CP932 with the columns 都道府県, 時間額, 発効日.
 * Safe to repeat; older rows stay, because what was lawful on a day is judged by that day's wage.
 */
export async function importMinimumWages(db: Db, bytes: Buffer): Promise<{ saved: number; refused: RefusedWage[] }> {
  const rows = parse(textOf(bytes), { columns: true, skip_empty_lines: true, trim: true, relax_column_count: true })
  const wages: MinimumWage[] = []
  const refused: RefusedWage[] = []
  for (const [index, row] of (rows as Record<string, string>[]).entries()) {
    const wage = readWage(row)
    if (typeof wage === 'string') refused.push({ line: index + 2, reason: wage })
    else wages.push(wage)
  }
  // The same row twice in one statement would stop the whole file.
  const unique = [...new Map(wages.map((wage) => [`${wage.prefectureCode} ${wage.effectiveFrom}`, wage])).values()]
  await db.transaction().execute(async (db) => {
    await deleteSamplesOf(
      db,
      unique.map(({ prefectureCode }) => prefectureCode),
    )
    await saveMinimumWages(db, unique)
  })
  return { saved: unique.length, refused }
}

/** What a new database begins with (the demo world, tests). */
export async function loadSampleMinimumWages(db: Db): Promise<void> {
  await saveMinimumWages(db, sampleMinimumWages())
}
