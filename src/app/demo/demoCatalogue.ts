import { japaneseDay } from '../../basics/japaneseDay.ts'
import { generatePostings, importPostings, postingRecords } from '../../features/jobPostings/index.ts'
import type { Deps } from '../../platform/deps.ts'

/** A little more than the contract's 20,000, since some of them have ended or are published to nobody. */
export const DEMO_POSTINGS = 21_000

/** A line of progress each so many postings. */
const TOLD_EVERY = 5_000

const count = (postings: number) => postings.toLocaleString('ja-JP')

/**
 * Imports the demo world's postings through the importer, batch by batch, each committed by itself: a start that was killed
 * goes on where it stood. Their dates are relative to the app's clock.
 */
export async function loadDemoCatalogue(
  deps: Deps,
  options: { postings: number; say: (line: string) => void },
): Promise<void> {
  if (options.postings === 0) return
  const { say, postings } = options
  const startedAt = performance.now()
  const sheets = generatePostings({ count: postings, seed: 'demo', asOf: japaneseDay(deps.now) })
  say(`練習用の求人${count(postings)}件を用意しています。はじめての起動のときだけです。`)
  let toldAt = 0
  const { refused } = await importPostings(deps.db, postingRecords(sheets), {
    now: deps.now,
    onProgress({ rows }) {
      if (rows - toldAt < TOLD_EVERY) return
      toldAt = rows
      say(`練習用の求人：${count(rows)}件 / ${count(postings)}件`)
    },
  })
  if (refused > 0) throw new Error(`${refused} demo postings were refused`)
  say(`練習用の求人を用意しました（${((performance.now() - startedAt) / 1000).toFixed(1)}秒）。`)
}
