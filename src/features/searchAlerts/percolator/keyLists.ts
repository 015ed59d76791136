import { type GrowingInts, growingInts } from './growingInts.ts'
import { createPairTable, type PairTable } from './pairTable.ts'
import { CODES, sizeAt } from './program.ts'

/** Where the conditions stand that a posting with certain keys must meet. */
export interface KeyLists {
  /** Conditions, list after list. */
  entries: Int32Array
  begins: Int32Array
  /** How many of a list still wait; shrinks as conditions have found enough. */
  lengths: Int32Array
  /** The list of conditions that ask for nothing by which they could be found. */
  always: number
  /** Lists under two keys at once, numbered after `always`. */
  pairs: PairTable
  /** Whether any pair begins with a key. */
  isFirst: Uint8Array
}

interface Program {
  program: Int32Array
  starts: Int32Array
  conditions: number
  /** A word's key comes after those of the marks. */
  marks: number
}

/** Of the postings of the sample, so many under one key are few enough; above it, a second key is asked for too. */
const COMMON_FROM = 2
/** A condition stands in at most so many lists of pairs. */
const MOST_PAIRS = 32
/** Keys that no posting of the sample bears are rare, but not free. */
const UNSEEN_COST = 0.1

function keyReader({ program, marks }: Program) {
  return (at: number, work: (key: number) => void): void => {
    const isMark = program[at] === CODES.someMark
    const first = isMark ? at + 2 : at + 3
    const count = program[isMark ? at + 1 : at + 2]!
    for (let index = 0; index < count; index++) work(program[first + index]! + (isMark ? 0 : marks))
  }
}

/** The two requirements of a condition that the fewest postings meet: the second only where the first alone leaves many. */
function rarestOf(all: Program, condition: number, commonness: Int32Array): [first: number, second: number] {
  const { program, starts } = all
  const eachKey = keyReader(all)
  let [first, second] = [-1, -1]
  let [firstCost, secondCost] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [firstCount, secondCount] = [0, 0]
  for (let at = starts[condition]!; at < starts[condition + 1]!; at += sizeAt(program, at)) {
    if (program[at] !== CODES.someMark && program[at] !== CODES.someWord) continue
    let [cost, count] = [0, 0]
    eachKey(at, (key) => {
      cost += commonness[key]! + UNSEEN_COST
      count++
    })
    if (cost < firstCost) {
      ;[second, secondCost, secondCount] = [first, firstCost, firstCount]
      ;[first, firstCost, firstCount] = [at, cost, count]
    } else if (cost < secondCost) [second, secondCost, secondCount] = [at, cost, count]
  }
  const isPair = firstCost >= COMMON_FROM && second >= 0 && firstCount * secondCount <= MOST_PAIRS
  return [first, isPair ? second : -1]
}

/** Lists each condition under its rarest requirement, by every key that can meet it; under pairs of keys where one is too common. */
export function buildLists(all: Program, commonness: Int32Array): KeyLists {
  const always = commonness.length
  const pairs = createPairTable()
  const isFirst = new Uint8Array(commonness.length)
  const eachKey = keyReader(all)
  const counts: GrowingInts = growingInts()
  for (let list = 0; list <= always; list++) counts.push(0)

  const eachList = (first: number, second: number, work: (list: number) => void) => {
    if (first < 0) return work(always)
    if (second < 0) return eachKey(first, work)
    eachKey(first, (one) => {
      isFirst[one] = 1
      eachKey(second, (other) => work(always + 1 + pairs.add(one, other)))
    })
  }
  const eachEntry = (work: (list: number, condition: number) => void) => {
    for (let condition = 0; condition < all.conditions; condition++) {
      const [first, second] = rarestOf(all, condition, commonness)
      eachList(first, second, (list) => work(list, condition))
    }
  }
  eachEntry((list) => {
    if (list >= counts.length) counts.push(0)
    counts.values[list]!++
  })
  const begins = new Int32Array(counts.length + 1)
  for (let list = 0; list < counts.length; list++) begins[list + 1] = begins[list]! + counts.values[list]!
  const entries = new Int32Array(begins[counts.length]!)
  const lengths = new Int32Array(counts.length)
  eachEntry((list, condition) => {
    entries[begins[list]! + lengths[list]!++] = condition
  })
  return { entries, begins, lengths, always, pairs, isFirst }
}
