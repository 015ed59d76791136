/**
 * npm run bench:alerts: 3,000,000 saved conditions, read as they stand in the database, against 50,000 new postings, each posting once
 * (`--conditions N`, `--postings N`, `--seed N`). Needs neither a database nor disk. Prints how long reading, listing and matching took,
 * what was found, and the most memory that was used. Must: at most 10 minutes and 1 GB in all, the making of conditions and postings
 * left out of the time and counted in the memory.
 */
import { parseArgs } from 'node:util'
import { factsOfSheet, generatePostings, OCCUPATION_DETAILS, searchTextsOf } from '../src/features/jobPostings/index.ts'
import { conditionsToParams, readConditions } from '../src/features/jobSearch/index.ts'
import { createPercolator } from '../src/features/searchAlerts/percolator/percolator.ts'
import type { NewPosting } from '../src/features/searchAlerts/percolator/postingFacts.ts'
import { MATCHED_AT_MOST, SAMPLED_POSTINGS } from '../src/features/searchAlerts/rules.ts'
import { randomConditions } from './benchAlerts/randomConditions.ts'
import { randomNumbers } from './benchSearch/randomNumbers.ts'

const TODAY = '2026-11-21'
const MOST_MINUTES = 10
const MOST_MEGABYTES = 1024
const REPORT_EVERY = 5_000

const { values } = parseArgs({
  options: {
    conditions: { type: 'string', default: '3000000' },
    postings: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
  },
})
const conditionCount = Number(values.conditions)
const postingCount = Number(values.postings)

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

/** Postings one at a time: only one of them is in memory. */
function* newPostings(count: number, seed: string): Generator<NewPosting> {
  for (const sheet of generatePostings({ count, seed, asOf: TODAY })) {
    const outcome = factsOfSheet(sheet)
    if (!outcome.ok) continue
    const { facts } = outcome
    yield { facts, texts: searchTextsOf(sheet, facts), establishmentNumber: sheet.establishment.number }
  }
}

const random = randomNumbers(Number(values.seed))
const percolator = createPercolator({ today: TODAY, mostFound: MATCHED_AT_MOST })
let reading = 0
for (let number = 0; number < conditionCount; number++) {
  const stored = conditionsToParams(randomConditions(random, OCCUPATION_DETAILS)).toString()
  const started = performance.now()
  percolator.add(readConditions(new URLSearchParams(stored)).conditions)
  reading += performance.now() - started
}
say(
  `${conditionCount.toLocaleString('en')} conditions read from their stored text: ${seconds(reading)}, ${megabytes()} MB`,
)

const sample = [...newPostings(SAMPLED_POSTINGS, 'sample')]
const listingStarted = performance.now()
percolator.prepare(sample)
const listing = performance.now() - listingStarted
say(`listed under their rarest requirements: ${seconds(listing)}, ${megabytes()} MB`)

let matching = 0
let found = 0
let matched = 0
const slowest: number[] = []
for (const posting of newPostings(postingCount, 'new')) {
  const started = performance.now()
  percolator.match(posting, () => found++)
  const took = performance.now() - started
  matching += took
  slowest.push(took)
  if (++matched % REPORT_EVERY === 0)
    say(`${matched} postings: ${seconds(matching)}, ${found.toLocaleString('en')} found, ${megabytes()} MB`)
}
slowest.sort((a, b) => a - b)
const at = (part: number) => slowest[Math.min(slowest.length - 1, Math.floor(slowest.length * part))]!.toFixed(2)
say(`one posting against all conditions: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`)
const total = reading + listing + matching
const isGood = total <= MOST_MINUTES * 60_000 && megabytes() <= MOST_MEGABYTES
say(
  `in all ${seconds(total)} (must: ${MOST_MINUTES} min), ${megabytes()} MB (must: ${MOST_MEGABYTES} MB): ${isGood ? 'good' : 'TOO MUCH'}`,
)
process.exit(isGood ? 0 : 1)
