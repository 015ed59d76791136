import fc from 'fast-check'
import { test } from 'vitest'
import { addDays, addMonths, addYears, ageOn, daysBetween, endOfMonth, isDay } from '../../src/basics/japaneseDay.ts'
import { canReviveAlone, daysLeft, extendedValidUntil, firstValidUntil } from '../../src/features/jobSeekers/rules.ts'

/** An oracle of its own: days counted one by one from tables, without any calendar library. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
const text = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function monthsLater(year: number, month: number, months: number): [number, number] {
  let count = year * 12 + (month - 1) + months
  let years = 0
  while (count >= 12) {
    count -= 12
    years++
  }
  return [years, count + 1]
}

/** Days since 1900-01-01, summed up year by year and month by month. */
function serial(year: number, month: number, day: number): number {
  let days = day - 1
  for (let one = 1900; one < year; one++) days += isLeap(one) ? 366 : 365
  for (let one = 1; one < month; one++) days += lengthOf(year, one)
  return days
}

const anyDay = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), seed: fc.nat(30) })
  .map(({ year, month, seed }) => ({ year, month, day: (seed % lengthOf(year, month)) + 1 }))

/**
 * Holds the calendar rules against the oracle, each with so many random cases from 1900 to 2100, month ends and leap days
 * among them (TIME-2).
 */
export function expectCalendarToAgree(numRuns: number): void {
  const RUNS = { numRuns }

  test('a registration ends with the last day of the second month after', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const [endYear, endMonth] = monthsLater(year, month, 2)
        return firstValidUntil(text(year, month, day)) === text(endYear, endMonth, lengthOf(endYear, endMonth))
      }),
      RUNS,
    )
  })

  test('an extension ends with the last day of the month after the present end', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month }) => {
        const [endYear, endMonth] = monthsLater(year, month, 1)
        const validUntil = text(year, month, lengthOf(year, month))
        return extendedValidUntil(validUntil) === text(endYear, endMonth, lengthOf(endYear, endMonth))
      }),
      RUNS,
    )
  })

  test('days, months, years and ages', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 60 }), (one, other, months) => {
        const from = text(one.year, one.month, one.day)
        const to = text(other.year, other.month, other.day)
        const days = serial(other.year, other.month, other.day) - serial(one.year, one.month, one.day)
        const [laterYear, laterMonth] = monthsLater(one.year, one.month, months)
        const later = text(laterYear, laterMonth, Math.min(one.day, lengthOf(laterYear, laterMonth)))
        const age = other.year - one.year - (text(0, other.month, other.day) < text(0, one.month, one.day) ? 1 : 0)
        return (
          daysBetween(from, to) === days &&
          addDays(from, days) === to &&
          addMonths(from, months) === later &&
          addYears(from, 5) === text(one.year + 5, one.month, Math.min(one.day, lengthOf(one.year + 5, one.month))) &&
          endOfMonth(from) === text(one.year, one.month, lengthOf(one.year, one.month)) &&
          (days < 0 || ageOn(from, to) === age)
        )
      }),
      RUNS,
    )
  })

  test('a date exists exactly where the oracle says so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
          return isDay(text(year, month, day)) === exists
        },
      ),
      RUNS,
    )
  })

  test('the way back alone is open through the thirtieth day after the end, counted one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), ({ year, month, day }, later) => {
        const validUntil = text(year, month, day)
        const today = addDays(validUntil, later)
        const validity = { validUntil, lapsedOn: null, lapseReason: null }
        const isOpen = later >= 1 && later <= 31
        return canReviveAlone(validity, today) === isOpen && daysLeft(validUntil, today) === -later
      }),
      RUNS,
    )
  })
}
