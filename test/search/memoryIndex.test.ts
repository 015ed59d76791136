import { expect, test } from 'vitest'
import { findDifferences } from './differential.ts'

test('whatever a person asks, the index answers exactly what the database answers, also after postings change', async () => {
  const { asked, found, differences } = await findDifferences({
    seed: 1,
    worlds: 20,
    postings: 200,
    rounds: 4,
    questionsPerRound: 125,
  })
  expect(differences.slice(0, 3)).toEqual([])
  expect(asked).toBe(10_000)
  // Questions that find nothing would prove nothing.
  expect(found).toBeGreaterThan(asked / 2)
}, 300_000)
