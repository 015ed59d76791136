import { expect, test } from 'vitest'
import { hashInTurn, verifyInTurn } from './hashingThreads.ts'

test('thirty hashes asked for at once are all made, each with a salt of its own', async () => {
  const hashes = await Promise.all(Array.from({ length: 30 }, () => hashInTurn('peppered')))
  expect(new Set(hashes).size).toBe(30)
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyInTurn(hashes[7]!, 'peppered')).toBe(true)
  expect(await verifyInTurn(hashes[7]!, 'other')).toBe(false)
})

test('what is no hash is an error for who asked, and the next one is served', async () => {
  await expect(verifyInTurn('no hash', 'peppered')).rejects.toThrow()
  expect(await verifyInTurn(await hashInTurn('peppered'), 'peppered')).toBe(true)
})
