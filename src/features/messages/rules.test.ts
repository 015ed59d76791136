import { expect, test } from 'vitest'
import { firstLine, messagesKeptSince, unreadFor } from './rules.ts'

const at = (text: string) => new Date(`${text}+09:00`)

test.each([
  ['2026-11-21T09:00:00', '2027-11-21T23:59:59', true],
  ['2026-11-21T09:00:00', '2027-11-22T00:00:00', false],
  ['2028-02-29T12:00:00', '2029-02-28T23:59:59', true],
  ['2028-02-29T12:00:00', '2029-03-01T00:00:00', false],
])('a message sent at %s is still kept at %s: %s', (sentAt, now, kept) => {
  expect(at(sentAt) >= messagesKeptSince(at(now))).toBe(kept)
})

test('a list shows the first line and cuts what is long', () => {
  expect(firstLine('\nお世話になります。\n面接の件です。')).toBe('お世話になります。')
  expect(firstLine('あ'.repeat(61))).toBe(`${'あ'.repeat(60)}…`)
})

test('what the service tells is news for both; what a job seeker writes is news for the other side alone', () => {
  expect(unreadFor('service', { hasEmployer: true })).toEqual({ jobSeeker: true, employer: true, office: false })
  expect(unreadFor('jobSeeker', { hasEmployer: true })).toEqual({ jobSeeker: false, employer: true, office: false })
  expect(unreadFor('jobSeeker', { hasEmployer: false })).toEqual({ jobSeeker: false, employer: false, office: true })
})
