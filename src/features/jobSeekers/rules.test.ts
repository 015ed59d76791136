import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addYears, ageOn, daysBetween, endOfMonth, isDay } from '../../basics/japaneseDay.ts'
import {
  canReviveAlone,
  daysLeft,
  dueReminders,
  extendedValidUntil,
  firstValidUntil,
  formatJobSeekerNumber,
  isInLastMonth,
  refusalOf,
  registrationOf,
  revivedValidUntil,
  standingOf,
} from './rules.ts'

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

const RUNS = { numRuns: process.env.TEST_LONG === '1' ? 1_000_000 : 10_000 }

describe('the calendar agrees with an oracle that counts days one by one, 1900 to 2100', () => {
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
})

describe('有効期間', () => {
  test.each([
    ['2026-05-15', '2026-07-31'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-01', '2028-02-29'],
    ['2026-11-30', '2027-01-31'],
  ])('registered on %s it is valid until %s', (day, end) => expect(firstValidUntil(day)).toBe(end))

  test('the last day still counts, the day after does not', () => {
    const validity = { validUntil: '2027-01-31', lapsedOn: null }
    expect(registrationOf(validity, '2027-01-31')).toBe('active')
    expect(registrationOf(validity, '2027-02-01')).toBe('lapsed')
    expect([daysLeft('2027-01-31', '2027-01-31'), daysLeft('2027-01-31', '2027-01-17')]).toEqual([0, 14])
  })

  test.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
  ])('on %s an activity extends an end of 2027-01-31: %s', (today, extends_) =>
    expect(isInLastMonth('2027-01-31', today)).toBe(extends_),
  )

  test.each([
    [15, []],
    [14, [14]],
    [8, [14]],
    [7, [14, 7]],
    [1, [14, 7, 1]],
    [0, [14, 7, 1]],
    [-1, []],
  ])('with %s days left the reminders %j are due', (days, due) => expect(dueReminders(days)).toEqual(due))
})

describe('the way back from 無効', () => {
  const validity = { validUntil: '2027-01-31', lapsedOn: null, lapseReason: null }

  test.each([
    ['2027-01-31', false],
    ['2027-02-01', true],
    ['2027-03-03', true],
    ['2027-03-04', false],
  ])('on %s a registration that ended on 2027-01-31 may be revived alone: %s', (today, may) =>
    expect(canReviveAlone(validity, today)).toBe(may),
  )

  test('whoever was made 無効 at the counter turns to the counter', () => {
    expect(canReviveAlone({ ...validity, lapsedOn: '2027-01-10', lapseReason: 'staff' }, '2027-01-11')).toBe(false)
  })

  test('before its old end it gets that end back, after it the end of a new 求職申込み', () => {
    expect(revivedValidUntil({ validUntil: '2027-01-31', lapsedOn: '2027-01-10' }, '2027-01-31')).toBe('2027-01-31')
    expect(revivedValidUntil(validity, '2027-02-01')).toBe('2027-04-30')
  })
})

test.each([
  ['2010-11-21', 'none', undefined],
  ['2010-11-22', 'none', 'tooYoung'],
  ['1990-01-01', 'daySchool', 'daySchool'],
  ['1990-01-01', 'eveningHighSchool', undefined],
] as const)('born on %s and %s, the refusal on 2026-11-21 is %s (A3)', (birthDay, schoolStanding, refusal) =>
  expect(refusalOf({ birthDay, schoolStanding }, '2026-11-21')).toBe(refusal),
)

test('a lapsed registration closes the eight functions of H1, an active one none', () => {
  expect(standingOf({ validUntil: '2027-01-31', lapsedOn: null }, '2027-01-31').closed).toEqual([])
  expect(standingOf({ validUntil: '2027-01-31', lapsedOn: null }, '2027-02-01').closed).toEqual([
    'editProfile',
    'jobSearch',
    'savedSearches',
    'addFavourite',
    'directApplication',
    'referralLetter',
    'sendMessage',
    'onlineReferral',
  ])
  expect(standingOf(undefined, '2027-02-01').registration).toBe('none')
})

test('a 求職番号 has five and eight digits, with leading zeros', () =>
  expect(formatJobSeekerNumber('70000', 1_169_703)).toBe('70000-01169703'))
