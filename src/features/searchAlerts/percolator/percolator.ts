import type { DayString } from '../../../basics/japaneseDay.ts'
import type { SearchConditions } from '../../jobSearch/index.ts'
import { type Requirement, requirementsOf } from './compileConditions.ts'
import { growingInts } from './growingInts.ts'
import { buildLists } from './keyLists.ts'
import type { NewPosting } from './postingFacts.ts'
import { createReader } from './postingReader.ts'
import { CODES } from './program.ts'
import { createWordFinder } from './wordFinder.ts'

/**
 * Millions of saved conditions, waiting for new postings. Each condition stands in a list under its rarest requirement alone, so a
 * posting meets only those whose rarest requirement it meets, and checks these whole. A condition that has found as many as it
 * may report leaves its lists.
 */
export interface Percolator {
  /** @returns the condition's number, counted from 0. Only before `prepare`. */
  add(conditions: SearchConditions): number
  /** Puts the conditions under their rarest requirements, as rare as these postings show. */
  prepare(sample: Iterable<NewPosting>): void
  /** Calls `found` with the number of each condition that the posting fits and that may still report one. */
  match(posting: NewPosting, found: (condition: number) => void): void
}

export function createPercolator(options: { today: DayString; mostFound: number }): Percolator {
  const marks = new Map<string, number>()
  const words = createWordFinder()
  /** Requirements of all conditions one after the other: code, then what it needs. */
  const program = growingInts()
  const starts = growingInts()
  let lists: ReturnType<typeof buildLists> | undefined
  let seen = new Int32Array(0)
  let foundOf = new Uint8Array(0)
  let readings = 0

  const markNumber = (mark: string) => {
    const known = marks.get(mark)
    if (known !== undefined) return known
    marks.set(mark, marks.size)
    return marks.size - 1
  }

  function write(requirement: Requirement): void {
    program.push(CODES[requirement.kind])
    switch (requirement.kind) {
      case 'someMark':
      case 'noMark':
        program.push(requirement.marks.length)
        for (const mark of requirement.marks) program.push(markNumber(mark))
        return
      case 'someWord':
      case 'noWord':
        program.push(requirement.texts)
        program.push(requirement.words.length)
        for (const word of requirement.words) program.push(words.add(word))
        return
      case 'hours':
        program.push(requirement.from)
        program.push(requirement.until)
        return
      default:
        program.push(requirement.number)
        program.push(requirement.value)
    }
  }

  const reader = () => createReader(marks, words, { marks: marks.size, words: words.words })
  let read: ReturnType<typeof createReader> | undefined

  return {
    add(conditions) {
      starts.push(program.length)
      for (const requirement of requirementsOf(conditions, options.today)) write(requirement)
      return starts.length - 1
    },
    prepare(sample) {
      starts.push(program.length)
      read = reader()
      const commonness = new Int32Array(marks.size + words.words)
      for (const posting of sample) {
        read.take(posting)
        for (const key of read.keys()) commonness[key]!++
      }
      lists = buildLists(program.values, starts.values, starts.length - 1, commonness, marks.size)
      seen = new Int32Array(starts.length - 1).fill(-1)
      foundOf = new Uint8Array(starts.length - 1)
    },
    match(posting, found) {
      if (!lists || !read) throw new Error('prepare the percolator first')
      read.take(posting)
      const { entries, begins, lengths } = lists
      const reading = readings++
      for (const key of [...read.keys(), begins.length - 2]) {
        const begin = begins[key]!
        let index = 0
        while (index < lengths[key]!) {
          const condition = entries[begin + index]!
          if (foundOf[condition]! >= options.mostFound) {
            // The last of the list takes its place.
            entries[begin + index] = entries[begin + --lengths[key]!]!
            continue
          }
          index++
          if (seen[condition] === reading) continue
          seen[condition] = reading
          if (!read.fits(program.values, starts.values[condition]!, starts.values[condition + 1]!)) continue
          foundOf[condition]!++
          found(condition)
        }
      }
    },
  }
}
