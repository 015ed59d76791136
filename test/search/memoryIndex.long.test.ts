import { expect, test } from 'vitest'
import { findDifferences } from './differential.ts'

const HOURS = 3_600_000

test(
  'a million questions in two thousand worlds get the same answers from the index and from the database',
  async () => {
    const run = { seed: 2, worlds: 2000, postings: 200, rounds: 4, questionsPerRound: 125 }
    const { asked, differences } = await findDifferences(run)
    expect(differences.slice(0, 3)).toEqual([])
    expect(asked).toBe(1_000_000)
  },
  4 * HOURS,
)
