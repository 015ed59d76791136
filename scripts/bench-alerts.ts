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
const REPORT_EVERY = 1_000
const BATCH = 1_000
const POSTINGS_AT_ONCE = 100

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

/** Wall clock and processor time that some work took; on a machine that does other things too, only the second tells of the work. */
interface Cost {
  wall: number
  processor: number
}

function measured(cost: Cost, work: () => void): void {
  const used = process.cpuUsage()
  const started = performance.now()
  work()
  cost.wall += performance.now() - started
  const { user, system } = process.cpuUsage(used)
  cost.processor += (user + system) / 1000
}

const inWords = ({ wall, processor }: Cost) => `${seconds(wall)} (processor ${seconds(processor)})`

const random = randomNumbers(Number(values.seed))
const percolator = createPercolator({ today: TODAY, mostFound: MATCHED_AT_MOST })
const reading: Cost = { wall: 0, processor: 0 }
for (let made = 0; made < conditionCount; made += BATCH) {
  const stored = Array.from({ length: Math.min(BATCH, conditionCount - made) }, () =>
    conditionsToParams(randomConditions(random, OCCUPATION_DETAILS)).toString(),
  )
  measured(reading, () => {
    for (const text of stored) percolator.add(readConditions(new URLSearchParams(text)).conditions)
  })
}
say(
  `${conditionCount.toLocaleString('en')} conditions read from their stored text: ${inWords(reading)}, ${megabytes()} MB`,
)

const sample = [...newPostings(SAMPLED_POSTINGS, 'sample')]
const listing: Cost = { wall: 0, processor: 0 }
measured(listing, () => percolator.prepare(sample))
say(`listed under their rarest requirements: ${inWords(listing)}, ${megabytes()} MB`)

const matching: Cost = { wall: 0, processor: 0 }
let found = 0
const took: number[] = []
function matchAll(postings: readonly NewPosting[]): void {
  for (const posting of postings) {
    const started = performance.now()
    percolator.match(posting, () => found++)
    took.push(performance.now() - started)
  }
}

let waiting: NewPosting[] = []
for (const posting of newPostings(postingCount, 'new')) {
  waiting.push(posting)
  if (waiting.length < POSTINGS_AT_ONCE) continue
  measured(matching, () => matchAll(waiting))
  waiting = []
  if (took.length % REPORT_EVERY === 0)
    say(`${took.length} postings: ${inWords(matching)}, ${found.toLocaleString('en')} found, ${megabytes()} MB`)
}
measured(matching, () => matchAll(waiting))
took.sort((a, b) => a - b)
const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!.toFixed(2)
say(`one posting against all conditions: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`)
const total: Cost = {
  wall: reading.wall + listing.wall + matching.wall,
  processor: reading.processor + listing.processor + matching.processor,
}
const isGood = total.wall <= MOST_MINUTES * 60_000 && megabytes() <= MOST_MEGABYTES
const must = `must: ${MOST_MINUTES} min and ${MOST_MEGABYTES} MB`
say(`in all ${inWords(total)}, ${megabytes()} MB (${must}): ${isGood ? 'good' : 'TOO MUCH'}`)
process.exit(isGood ? 0 : 1)
