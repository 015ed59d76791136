import { expect, test } from 'vitest'
import { establishmentNumber, mayConfirm } from './rules.ts'

test('a number begins with the office, runs on, and ends with a digit that one wrong digit changes', () => {
  expect(establishmentNumber('13010', 1)).toMatch(/^1301-000001-\d$/)
  expect(establishmentNumber('13010', 999_999)).toMatch(/^1301-999999-\d$/)
  const digits = [0, 1, 2, 3].map((running) => establishmentNumber('13010', running).at(-1))
  expect(new Set(digits).size).toBe(4)
})

test('an auditor confirms nothing', () => {
  expect([mayConfirm({ role: 'clerk' }), mayConfirm({ role: 'auditor' })]).toEqual([true, false])
})
