import { setImmediate as breathe } from 'node:timers/promises'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { PostingFacts } from '../jobPostings/index.ts'
import { readConditions } from '../jobSearch/index.ts'
import { createPercolator, type Percolator } from './percolator/percolator.ts'
import type { NewPosting } from './percolator/postingFacts.ts'
import { MATCH_BATCH, MATCHED_AT_MOST, POSTING_BATCH, SAMPLED_POSTINGS } from './rules.ts'
import { findAlertConditions, findUnmatchedPostings, insertMatches, readPostingsToMatch } from './store.runs.ts'

/** The worker shares its process with the pages: it works at most so long at a stretch. */
const STRETCH_MILLISECONDS = 8

function createBreaths(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < STRETCH_MILLISECONDS) return undefined
    return breathe().then(() => {
      since = performance.now()
    })
  }
}

export async function readNewPostings(db: Db, ids: readonly number[]): Promise<(NewPosting & { id: number })[]> {
  const rows = await readPostingsToMatch(db, ids)
  return rows.map((row) => ({
    id: row.id,
    facts: row as unknown as PostingFacts,
    texts: row,
    establishmentNumber: row.establishmentNumber ?? undefined,
  }))
}

/** Loads every condition whose alert may tell somebody. @returns the alerts' ids by the conditions' numbers */
async function loadConditions(db: Db, percolator: Percolator, today: DayString): Promise<number[]> {
  const breath = createBreaths()
  const alertIds: number[] = []
  for (;;) {
    const batch = await findAlertConditions(db, today, alertIds.at(-1) ?? 0)
    if (batch.length === 0) return alertIds
    for (const { id, conditions } of batch) {
      percolator.add(readConditions(new URLSearchParams(conditions)).conditions)
      alertIds.push(id)
      await breath()
    }
  }
}

/**
 * Matches each new posting against all conditions once, newest postings first, and stores what was found: for each condition
 * at most as many as a mail can tell of. Doing it again after a crash finds and stores the same.
 * @returns the postings that were matched
 */
export async function matchNewPostings(db: Db, today: DayString): Promise<number[]> {
  const postingIds = await findUnmatchedPostings(db, today)
  if (postingIds.length === 0) return []
  const percolator = createPercolator({ today, mostFound: MATCHED_AT_MOST })
  const alertIds = await loadConditions(db, percolator, today)
  if (alertIds.length === 0) return postingIds
  percolator.prepare(await readNewPostings(db, postingIds.slice(0, SAMPLED_POSTINGS)))
  const breath = createBreaths()
  let found: { alertIds: number[]; postingIds: number[] } = { alertIds: [], postingIds: [] }
  for (let at = 0; at < postingIds.length; at += POSTING_BATCH) {
    for (const posting of await readNewPostings(db, postingIds.slice(at, at + POSTING_BATCH))) {
      percolator.match(posting, (condition) => {
        found.alertIds.push(alertIds[condition]!)
        found.postingIds.push(posting.id)
      })
      await breath()
      if (found.alertIds.length < MATCH_BATCH) continue
      await insertMatches(db, found, today)
      found = { alertIds: [], postingIds: [] }
    }
  }
  await insertMatches(db, found, today)
  return postingIds
}
