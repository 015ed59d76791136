import { expect, test } from 'vitest'
import { mayDecide, mayTake } from './rules.ts'

const clerk = { id: 1, role: 'clerk' } as const
const supervisor = { id: 2, role: 'supervisor' } as const
const auditor = { id: 3, role: 'auditor' } as const

test.each([
  ['a clerk takes what nobody has', clerk, null, true],
  ['a clerk takes their own again', clerk, 1, true],
  ['a clerk leaves a colleague’s alone', clerk, 2, false],
  ['a supervisor takes over from a colleague', supervisor, 1, true],
  ['an auditor takes nothing', auditor, null, false],
])('%s', (_, staff, holder, expected) => {
  expect(mayTake(staff, holder)).toBe(expected)
})

test('only who has taken a submission decides it, a supervisor too', () => {
  expect([mayDecide(clerk, 1), mayDecide(clerk, null), mayDecide(supervisor, 1), mayDecide(auditor, 3)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
