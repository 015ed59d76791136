import { describe, expect, test } from 'vitest'
import {
  canReviveAlone,
  daysLeft,
  dueReminders,
  firstValidUntil,
  formatJobSeekerNumber,
  isInLastMonth,
  refusalOf,
  registrationOf,
  revivedValidUntil,
  standingOf,
} from './rules.ts'

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
