import { expect, test } from 'vitest'
import { isLastAdministrator, lapsedInvitationsBefore, mayInviteOneMore } from './rules.ts'

test.each([
  [9, 0, true],
  [10, 0, false],
  [5, 4, true],
  [5, 5, false],
])('with %s logins and %s invitations one more may be invited: %s', (logins, invitations, expected) => {
  expect(mayInviteOneMore({ logins, invitations })).toBe(expected)
})

test('the only administrator stays; one of two may go, and a member may always go', () => {
  const one = { id: 1, role: 'administrator' } as const
  const two = { id: 2, role: 'administrator' } as const
  const member = { id: 3, role: 'member' } as const
  expect(isLastAdministrator([one, member], 1)).toBe(true)
  expect(isLastAdministrator([one, two], 1)).toBe(false)
  expect(isLastAdministrator([one, member], 3)).toBe(false)
})

test('an invitation lapses after thirty days', () => {
  expect(lapsedInvitationsBefore(new Date('2026-11-21T00:00:00Z')).toISOString()).toBe('2026-10-22T00:00:00.000Z')
})
