import { expect, test } from 'vitest'
import { emptySheet, type JobPostingSheet } from '../jobPostings/index.ts'
import type { MinimumWage } from '../minimumWages/index.ts'
import { ageNeedsALook, ageProblem } from './ageCheck.ts'
import { checkSheet } from './checks.ts'
import { AGE_GROUNDS } from './fields/workFields.ts'
import { missingFields } from './requirements.ts'
import { dailyHours, hourlyWageOf, judgeWage } from './wageCheck.ts'

const sheet = (parts: Partial<JobPostingSheet>): JobPostingSheet => ({ ...emptySheet(), ...parts })
const tokyo = (effectiveFrom: string, hourlyYen: number): MinimumWage => ({
  prefectureCode: '13',
  effectiveFrom,
  hourlyYen,
  isSample: false,
})

const limited = (work: JobPostingSheet['work'], retirementAge = 60) =>
  sheet({
    work: { ageLimit: true, termKind: '雇用期間の定めなし', experience: '不問', ...work },
    conditions: { retirement: true, retirementAge },
  })

test.each([
  ['59 under a retirement age of 60', { ageHighest: 59, ageGround: AGE_GROUNDS.retirement }, true],
  ['60 under a retirement age of 60', { ageHighest: 60, ageGround: AGE_GROUNDS.retirement }, false],
  ['a lower limit beside it', { ageLowest: 20, ageHighest: 59, ageGround: AGE_GROUNDS.retirement }, false],
  [
    'a fixed term',
    { ageHighest: 59, ageGround: AGE_GROUNDS.retirement, termKind: '雇用期間の定めあり（4ヶ月以上）' },
    false,
  ],
  ['35 for a long career', { ageHighest: 35, ageGround: AGE_GROUNDS.career }, true],
  ['experience for a long career', { ageHighest: 35, ageGround: AGE_GROUNDS.career, experience: '必須' }, false],
  ['five years from 30', { ageLowest: 30, ageHighest: 34, ageGround: AGE_GROUNDS.succession }, true],
  ['four years from 30', { ageLowest: 30, ageHighest: 33, ageGround: AGE_GROUNDS.succession }, false],
  ['ten years to 49', { ageLowest: 40, ageHighest: 49, ageGround: AGE_GROUNDS.succession }, true],
  ['eleven years', { ageLowest: 39, ageHighest: 49, ageGround: AGE_GROUNDS.succession }, false],
  ['29 is too young for it', { ageLowest: 29, ageHighest: 34, ageGround: AGE_GROUNDS.succession }, false],
  ['no ground at all', { ageHighest: 40 }, false],
  ['18 and over by law', { ageLowest: 18, ageGround: AGE_GROUNDS.law }, true],
  ['the law without an age', { ageHighest: 40, ageGround: AGE_GROUNDS.law }, false],
])('an age limit with %s is lawful: %#', (_, work, isLawful) => {
  expect(ageProblem(limited(work)) === undefined).toBe(isLawful)
})

test('an age without a limit is a contradiction; no age at all is none', () => {
  expect(ageProblem(sheet({ work: { ageLimit: false, ageHighest: 40 } }))).toContain('空欄')
  expect(ageProblem(sheet({ work: { ageLimit: false } }))).toBeUndefined()
})

test.each([
  [60, undefined, false],
  [59, undefined, true],
  [60, 65, true],
])('people from %s to %s need a look of a person: %s', (ageLowest, ageHighest, expected) => {
  expect(ageNeedsALook(limited({ ageLowest, ageHighest, ageGround: AGE_GROUNDS.elderly }))).toBe(expected)
})

const monthly = (baseLowest: number, more: JobPostingSheet['pay'] = {}) =>
  sheet({
    head: { form: 'フルタイム' },
    pay: { form: '月給', baseLowest, monthlyWorkDays: 20, ...more },
    hours: { start1: 540, end1: 1080, breakMinutes: 60 },
  })

test('a monthly wage is 20 days of eight hours; allowances count but for commuting, family and attendance', () => {
  expect(hourlyWageOf(monthly(160_000))).toBe(1000)
  expect(hourlyWageOf(monthly(160_000, { allowance1Name: '資格手当', allowance1Lowest: 16_000 }))).toBe(1100)
  expect(hourlyWageOf(monthly(160_000, { allowance1Name: '皆勤手当', allowance1Lowest: 16_000 }))).toBe(1000)
  expect(hourlyWageOf(monthly(160_000, { fixedOvertime: true, fixedOvertimeLowest: 30_000 }))).toBe(1000)
  expect(hourlyWageOf(sheet({ head: { form: 'パート' }, pay: { baseLowest: 1_230 } }))).toBe(1_230)
  expect(hourlyWageOf(sheet({ head: { form: 'フルタイム' }, pay: { baseLowest: 200_000 } }))).toBeUndefined()
})

test('a night shift ends on the next day, and the longest span decides', () => {
  expect(dailyHours(sheet({ hours: { start1: 1320, end1: 420, breakMinutes: 60 } }))).toBe(8)
  expect(dailyHours(sheet({ hours: { start1: 540, end1: 780, start2: 540, end2: 1080, breakMinutes: 60 } }))).toBe(8)
})

test.each([
  [1225, 'below'],
  [1226, 'soon'],
  [1299, 'soon'],
  [1300, 'enough'],
])('%s yen an hour in Tokyo, with 1,226 now and 1,300 to come: %s', (yen, verdict) => {
  const facts = {
    prefectureCodes: ['13'],
    wages: [tokyo('2025-10-03', 1226), tokyo('2026-12-01', 1300)],
    today: '2026-11-21',
    until: '2027-01-31',
  }
  const judged = judgeWage(sheet({ head: { form: 'パート' }, pay: { baseLowest: yen } }), facts)
  expect(judged?.[0]?.verdict).toBe(verdict)
})

test('where no minimum is known, a person is told to look instead of nothing being said', () => {
  const part = sheet({
    head: { form: 'パート' },
    pay: { baseLowest: 900 },
    work: { placeAddress: '東京都千代田区飯田橋0-0-0' },
  })
  const about = (wages: MinimumWage[]) =>
    checkSheet(part, { today: '2026-11-21', wages, duplicates: [] }).filter(({ kind }) => kind === 'wage')
  expect(about([])).toMatchObject([{ severity: 'look' }])
  expect(about([tokyo('2025-10-03', 1226)])).toMatchObject([{ severity: 'stop' }])
  expect(about([tokyo('2025-10-03', 900)])).toEqual([])
})

test('what is asked for only in some cases is missing only in them', () => {
  const names = (work: JobPostingSheet['work']) => missingFields(sheet({ work }))
  expect(names({ employmentType: '正社員以外' })).toContain('work.nonRegularName')
  expect(names({ employmentType: '正社員' })).not.toContain('work.nonRegularName')
  expect(names({ ageLimit: true })).toContain('work.ageGround')
  expect(names({ ageLimit: false })).not.toContain('work.ageGround')
  expect(names({})).toContain('work.occupationTitle')
})

test('オンライン自主応募 goes with 公開範囲 1 and 2 alone, and words about sex or age are shown to a person', () => {
  const facts = { today: '2026-11-21', wages: [], duplicates: [] }
  const about = (disclosure: string) =>
    checkSheet(sheet({ head: { disclosure, directApplication: true } }), facts).filter(
      ({ field }) => field === 'head.directApplication' && disclosure !== '',
    )
  expect([about('2').length, about('3').length]).toEqual([0, 1])
  const found = checkSheet(sheet({ work: { description: '女性歓迎、35歳くらいまでの若手の方' } }), facts)
  expect(found.filter(({ severity }) => severity === 'look')).toHaveLength(2)
})
