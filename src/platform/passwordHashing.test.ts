import { expect, test } from 'vitest'
import { hashPassword, isQueueFull, needsRehash, verifyPassword } from './passwordHashing.ts'
import { createSecrets, newSecretsFile } from './secrets.ts'

const file = newSecretsFile()
const secrets = createSecrets(file)

test('the right password passes, a wrong one and an unknown person do not', async () => {
  const stored = await hashPassword(secrets, 'Hanako-2026')
  expect(await verifyPassword(secrets, stored, 'Hanako-2026')).toBe(true)
  expect(await verifyPassword(secrets, stored, 'Hanako-2027')).toBe(false)
  expect(await verifyPassword(secrets, undefined, 'Hanako-2026')).toBe(false)
})

test.each([
  [20, 20, 1, false],
  [21, 20, 1, true],
  [23, 20, 3, true],
  [22, 20, 3, false],
  [0, 60_000, 1, false],
  [5, 1000, 1, false],
  [5, 1001, 1, true],
  [15, 1000, 3, false],
  [16, 1000, 3, true],
])('with %s inside, %s ms each, %s at once, the queue takes nobody in: %s', (inside, each, atOnce, full) => {
  expect(isQueueFull(inside, each, atOnce)).toBe(full)
})

test('after the pepper was changed the old hash still passes, and asks to be made anew', async () => {
  const stored = await hashPassword(secrets, 'Hanako-2026')
  const newer = { ...newSecretsFile().pepper[0]!, id: 'k2' }
  const rotated = createSecrets({ ...file, pepper: [newer, ...file.pepper] })
  expect(await verifyPassword(rotated, stored, 'Hanako-2026')).toBe(true)
  expect(needsRehash(rotated, stored)).toBe(true)
  expect(needsRehash(rotated, await hashPassword(rotated, 'Hanako-2026'))).toBe(false)
})

test('the hash alone, without the pepper, verifies nothing', async () => {
  const stored = await hashPassword(secrets, 'Hanako-2026')
  expect(await verifyPassword(createSecrets({ ...newSecretsFile() }), stored, 'Hanako-2026')).toBe(false)
})
