import { expect, test } from 'vitest'
import { type MinimumWage, minimumWageOn } from './rules.ts'
import { sampleMinimumWages } from './sampleWages.ts'

const wage = (effectiveFrom: string, hourlyYen: number): MinimumWage => ({
  prefectureCode: '13',
  effectiveFrom,
  hourlyYen,
  isSample: false,
})
const wages = [wage('2026-10-01', 1300), wage('2025-10-03', 1226)]

test.each([
  ['2025-10-02', undefined],
  ['2025-10-03', 1226],
  ['2026-09-30', 1226],
  ['2026-10-01', 1300],
])('on %s the hourly minimum is %s', (day, yen) => {
  expect(minimumWageOn(wages, day)?.hourlyYen).toBe(yen)
})

test('every prefecture has a wage to begin with, marked as a sample', () => {
  const samples = sampleMinimumWages()
  expect(new Set(samples.map(({ prefectureCode }) => prefectureCode)).size).toBe(47)
  expect(samples.every(({ isSample, hourlyYen }) => isSample && hourlyYen > 1000)).toBe(true)
  expect(samples[12]).toMatchObject({ prefectureCode: '13', effectiveFrom: '2025-10-03', hourlyYen: 1226 })
  expect(samples[4]).toMatchObject({ prefectureCode: '05', effectiveFrom: '2026-03-31' })
})
