import { CODES, sizeAt } from './program.ts'

/** Chooses for each condition the requirement that the fewest postings meet, and lists it under each key of that one. */
export function buildLists(
  program: Int32Array,
  starts: Int32Array,
  conditions: number,
  commonness: Int32Array,
  marks: number,
) {
  /** The last list is of conditions that ask for nothing by which they could be found. */
  const begins = new Int32Array(commonness.length + 2)
  const chosen = new Int32Array(conditions)
  const always = commonness.length
  const eachKey = (at: number, work: (key: number) => void) => {
    if (at < 0) return work(always)
    const isMark = program[at] === CODES.someMark
    const first = isMark ? at + 2 : at + 3
    const count = program[isMark ? at + 1 : at + 2]!
    for (let index = 0; index < count; index++) work(program[first + index]! + (isMark ? 0 : marks))
  }
  for (let condition = 0; condition < conditions; condition++) {
    let best = -1
    let bestCost = Number.POSITIVE_INFINITY
    for (let at = starts[condition]!; at < starts[condition + 1]!; at += sizeAt(program, at)) {
      if (program[at] !== CODES.someMark && program[at] !== CODES.someWord) continue
      let cost = 0
      eachKey(at, (key) => {
        cost += commonness[key]! + 0.1
      })
      if (cost < bestCost) [best, bestCost] = [at, cost]
    }
    chosen[condition] = best
    eachKey(best, (key) => begins[key + 1]!++)
  }
  for (let key = 1; key < begins.length; key++) begins[key]! += begins[key - 1]!
  const entries = new Int32Array(begins[begins.length - 1]!)
  const lengths = new Int32Array(commonness.length + 1)
  for (let condition = 0; condition < conditions; condition++)
    eachKey(chosen[condition]!, (key) => {
      entries[begins[key]! + lengths[key]!++] = condition
    })
  return { entries, begins, lengths }
}
