import { expect, test } from 'vitest'
import { isStep, momentAfter } from './rules.ts'

const now = new Date('2028-02-29T10:30:00+09:00')

test.each([
  ['hour', '2028-02-29T11:20:00+09:00'],
  ['day', '2028-03-01T10:30:00+09:00'],
  ['fortnight', '2028-03-14T10:30:00+09:00'],
  ['year', '2029-03-01T10:30:00+09:00'],
  ['fiveYears', '2033-03-01T10:30:00+09:00'],
] as const)('a training that moves on by %s from 29 February stands at %s', (step, moment) => {
  expect(momentAfter(now, step)).toEqual(new Date(moment))
})

test('what is no step is none', () => {
  expect([isStep('day'), isStep('constructor'), isStep(undefined), isStep(['day'])]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
