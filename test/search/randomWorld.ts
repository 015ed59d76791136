import { addDays } from '../../src/basics/japaneseDay.ts'
import { normaliseForSearch } from '../../src/basics/searchText.ts'
import type { Db } from '../../src/db/open.ts'
import { BENEFITS, DAYS_OFF, EMPLOYMENT_TYPES, KINDS, TRAITS } from '../../src/features/jobPostings/index.ts'
import {
  logPostingChanges,
  saveEstablishments,
  savePostingRows,
  saveSearchTexts,
} from '../../src/features/jobPostings/store.ts'
import type { Dice } from './dice.ts'

export const TODAY = '2026-11-21'
const NOW = new Date('2026-11-21T03:00:00Z')

export const PLACES = ['13', '13101', '13102', '13103', '14', '14101', '27', '27101', '59']
export const OCCUPATIONS = ['01', '0101', '0102', '05', '0501', '0502', '14']
export const OCCUPATION_CODES = ['050', '050-02', '050-01', '084', '084-01', '05']
export const INDUSTRIES = ['01', '39', '85']
export const LICENCE_NAMES = ['介護福祉士', '看護師', '准看護師']
export const ESTABLISHMENTS = ['1301-000001-1', '1301-000002-2', '1301-000003-3', '2701-123456-0']
export const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[]

/** Few pieces, so that words often meet; old characters, widths, marks, a character of two code units, and repeated ones. */
const PIECES = [
  ...[
    '介護',
    '護',
    '看護師',
    '未経験',
    '経験',
    '車',
    'ドライバー',
    'ｶﾞｲﾄﾞ',
    'Ｊａｖａ',
    'c#',
    'ああああ',
    'あ',
    '髙﨑',
    '𠮷野',
  ],
  ...[' ', '　', '\n', '①', '株式会社', '%', '_', '\\', 'ー', '週2日', '〜', '・'],
]
/** Names of work; 経理 and 簿記 name the same, and so do 一般事務 and 庶務. */
export const NEARABLE_WORDS = ['経理', '簿記', '一般事務', '庶務', '車']
/** Lines that many postings have, as official words are. */
const COMMON_LINES = ['正社員', '未経験者歓迎', '通勤手当あり', '不問', '普通自動車運転免許', 'あああ']

export function randomText(dice: Dice, mostPieces: number): string {
  const pieces = Array.from({ length: dice.between(0, mostPieces) }, () =>
    dice.pick(dice.chance(0.1) ? NEARABLE_WORDS : PIECES),
  )
  const lines = [...dice.some(COMMON_LINES, 0.2), pieces.join('')].join('\n').split('\n')
  return lines
    .map(normaliseForSearch)
    .filter((line) => line !== '')
    .join('\n')
}

function randomWages(dice: Dice) {
  const wageLowest = dice.maybe(0.9, () => dice.between(0, 40) * 10_000)
  const wageHighest = wageLowest === null ? null : wageLowest + dice.between(0, 3) * 10_000
  const monthly = (wage: number | null) => dice.maybe(0.95, () => wage)
  return {
    wageUnit: dice.pick(['monthly', 'hourly']),
    wageForm: 'monthly',
    wageLowest,
    wageHighest,
    baseWageLowest: dice.maybe(0.9, () => dice.between(0, 40) * 10_000),
    baseWageHighest: null,
    monthlyWageLowest: monthly(wageLowest),
    monthlyWageHighest: monthly(wageHighest),
  }
}

function randomHours(dice: Dice, number: 1 | 2 | 3, probability: number) {
  const has = dice.chance(probability)
  const start = dice.between(0, 23) * 60
  return {
    [`hours${number}Start`]: has ? start : null,
    [`hours${number}End`]: has && dice.chance(0.95) ? start + dice.between(1, 20) * 60 : null,
  }
}

function randomDays(dice: Dice) {
  const acceptedOn = addDays(TODAY, dice.between(-9, 2))
  const applicationDeadline = addDays(acceptedOn, dice.between(0, 12))
  return { acceptedOn, applicationDeadline, validUntil: addDays(applicationDeadline, dice.between(0, 1)) }
}

function randomFacts(dice: Dice) {
  return {
    kind: dice.pick(keysOf(KINDS)),
    form: dice.pick(['fullTime', 'partTime']),
    employmentType: dice.pick(keysOf(EMPLOYMENT_TYPES)),
    acceptingOfficeNumber: null,
    occupationTitle: '見本',
    occupationCode: dice.maybe(0.8, () => dice.pick(OCCUPATION_CODES)),
    occupationMajor: null,
    occupationCodes: dice.some(OCCUPATIONS, 0.3),
    industryCode: dice.maybe(0.8, () => dice.pick(INDUSTRIES)),
    industryMajor: null,
    placeCodes: dice.some(PLACES, 0.25),
    openingsCount: null,
    overtimeHours: dice.maybe(0.8, () => dice.pick([0, 0, 5, 20, 45])),
    daysOff: dice.some(keysOf(DAYS_OFF), 0.5),
    twoDaysOff: dice.pick(['everyWeek', 'other', 'none']),
    annualDaysOff: dice.maybe(0.8, () => dice.between(100, 125)),
    ageLowest: dice.maybe(0.2, () => dice.pick([0, 18, 60])),
    ageHighest: dice.maybe(0.4, () => dice.pick([34, 59, 64, 99])),
    carLicence: dice.pick(['none', 'required', 'preferred']),
    licences: dice.some(LICENCE_NAMES, 0.2),
    dispatchKind: dice.pick(['none', 'none', 'dispatch', 'contract']),
    contractRenewal: dice.pick(['none', 'always', 'conditional']),
    retirementAge: dice.maybe(0.5, () => dice.between(58, 70)),
    employeesTotal: dice.maybe(0.8, () => dice.pick([3, 10, 99, 100, 300, 2000])),
    benefits: dice.some(keysOf(BENEFITS), 0.4),
    traits: dice.some(keysOf(TRAITS), 0.3),
  }
}

function randomTexts(dice: Dice) {
  return {
    occupation: randomText(dice, 2),
    firm: randomText(dice, 4),
    work: randomText(dice, 12),
    station: randomText(dice, 1),
    place: randomText(dice, 1),
    address: randomText(dice, 2),
    business: randomText(dice, 3),
    licence: randomText(dice, 1),
    experience: randomText(dice, 1),
    other: randomText(dice, 3),
  }
}

export const postingNumber = (index: number) => `13010-${String(index).padStart(8, '0')}`

/**
 * Saves postings with these numbers, new or again, with everything about them decided by the dice, and logs the changes.
 * @returns their ids
 */
export async function saveRandomPostings(db: Db, dice: Dice, indexes: readonly number[]): Promise<number[]> {
  const names = ESTABLISHMENTS.map((number) => ({ number, name: '見本', kana: null, postalCode: null, address: null }))
  const establishmentIds = await saveEstablishments(
    db,
    names.map((one) => ({ ...one, homePage: null, corporateNumber: null, employeesTotal: null })),
    NOW,
  )
  const rows = indexes.map((index) => {
    const disclosureLevel = dice.pick([1, 1, 1, 2, 2, 3, 4])
    return {
      ...randomFacts(dice),
      ...randomWages(dice),
      ...randomHours(dice, 1, 0.9),
      ...randomHours(dice, 2, 0.4),
      ...randomHours(dice, 3, 0.1),
      ...randomDays(dice),
      disclosureLevel,
      acceptsDirectApplication: disclosureLevel <= 2 && dice.chance(0.5),
      number: postingNumber(index),
      establishmentId: dice.maybe(0.9, () => establishmentIds.get(dice.pick(ESTABLISHMENTS))!),
      status: dice.chance(0.85) ? ('open' as const) : dice.pick(['closed', 'suspended', 'draft'] as const),
      sourceHash: null,
      sheet: {},
    }
  })
  return db.transaction().execute(async (db) => {
    const saved = await savePostingRows(db, rows, NOW)
    await saveSearchTexts(
      db,
      saved.map(({ id }) => ({ jobPostingId: id, ...randomTexts(dice) })),
    )
    const ids = saved.map(({ id }) => id)
    await logPostingChanges(db, ids, 'saved', NOW)
    return ids
  })
}

/** Deletes postings outright, as retention does, and logs it. */
export async function deletePostings(db: Db, ids: readonly number[]): Promise<void> {
  await db.transaction().execute(async (db) => {
    if (ids.length > 0) await db.deleteFrom('jobPosting').where('id', 'in', ids).execute()
    await logPostingChanges(db, ids, 'deleted', NOW)
  })
}

/** Closes postings, or opens them again. */
export async function setStatus(db: Db, ids: readonly number[], status: 'open' | 'closed'): Promise<void> {
  await db.transaction().execute(async (db) => {
    if (ids.length > 0) await db.updateTable('jobPosting').set({ status }).where('id', 'in', ids).execute()
    await logPostingChanges(db, ids, 'saved', NOW)
  })
}
