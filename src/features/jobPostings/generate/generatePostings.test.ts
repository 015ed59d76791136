import { expect, test } from 'vitest'
import { factsOfSheet } from '../facts.ts'
import { OCCUPATION_GROUPS } from '../reference/occupationGroups.ts'
import { isPostingOpen } from '../rules.ts'
import { jobPostingSheetSchema } from '../sheet/jobPostingSheet.ts'
import { generatePostings } from './generatePostings.ts'
import { generatorRegions } from './regions.ts'

const AS_OF = '2026-11-21'
const sheets = [...generatePostings({ count: 3_000, seed: 'test', asOf: AS_OF })]
const facts = sheets.map((sheet) => {
  const outcome = factsOfSheet(sheet)
  if (!outcome.ok) throw new Error(`${sheet.head.number}: ${outcome.reasons.join()}`)
  return outcome.facts
})

test('the same arguments give the same postings, another seed gives others', () => {
  const again = [...generatePostings({ count: 3_000, seed: 'test', asOf: AS_OF })]
  expect(again).toEqual(sheets)
  const others = [...generatePostings({ count: 10, seed: 'other', asOf: AS_OF })]
  expect(others).not.toEqual(sheets.slice(0, 10))
})

test('every sheet passes the check that sheets from outside must pass', () => {
  for (const sheet of sheets.slice(0, 500))
    expect(jobPostingSheetSchema.safeParse(JSON.parse(JSON.stringify(sheet))).error).toBeUndefined()
})

test('postings stand in every prefecture, every group of occupations and every kind', () => {
  expect(new Set(facts.flatMap(({ placeCodes }) => placeCodes.filter((code) => code.length === 2))).size).toBe(48)
  expect(new Set(facts.flatMap(({ occupationCodes }) => occupationCodes.filter((code) => code.length === 2)))).toEqual(
    new Set(OCCUPATION_GROUPS.map(({ code }) => code)),
  )
  expect(new Set(facts.map(({ kind }) => kind)).size).toBe(5)
  expect(new Set(facts.map(({ disclosureLevel }) => disclosureLevel))).toEqual(new Set([1, 2, 3, 4]))
})

test('nearly all are open on the day asked for; some end on it and some ended the day before', () => {
  const open = facts.filter((one) => isPostingOpen({ ...one, status: 'open' }, AS_OF))
  expect(open.length / facts.length).toBeGreaterThan(0.98)
  expect(facts.some(({ applicationDeadline }) => applicationDeadline === AS_OF)).toBe(true)
  expect(facts.some(({ applicationDeadline }) => applicationDeadline === '2026-11-20')).toBe(true)
})

test('nobody is offered less than the region’s minimum wage, and no wage is absurd', () => {
  const minimum = new Map(
    generatorRegions().map(({ prefectureCode, minimumHourlyWage }) => [prefectureCode, minimumHourlyWage]),
  )
  for (const { wageUnit, wageLowest, baseWageLowest, number, wageHighest } of facts) {
    const hourly = wageUnit === 'hourly' ? baseWageLowest! : baseWageLowest! / 173.8
    expect(hourly).toBeGreaterThanOrEqual(minimum.get(number.slice(0, 2))!)
    expect(wageLowest! <= wageHighest! && wageHighest! < (wageUnit === 'hourly' ? 10_000 : 1_500_000)).toBe(true)
  }
})

test('no telephone number can be rung, no address of the net belongs to anybody', () => {
  for (const { selection, establishment } of sheets) {
    expect(selection.contactPhone).toMatch(/^00-0000-\d{4}$/)
    expect(selection.contactEmail ?? '@example.jp').toMatch(/@example\.jp$/)
    expect(establishment.homePage ?? 'https://example.jp/').toMatch(/^https:\/\/example\.jp\//)
  }
})
