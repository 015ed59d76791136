import type { DayString } from '../../../basics/japaneseDay.ts'
import type { SearchConditions } from '../../jobSearch/index.ts'
import { type Requirement, requirementsOf } from './compileConditions.ts'
import { growingInts } from './growingInts.ts'
import { buildLists, type KeyLists } from './keyLists.ts'
import type { NewPosting } from './postingFacts.ts'
import { createReader } from './postingReader.ts'
import { CODES } from './program.ts'
import { createWordFinder } from './wordFinder.ts'

/**
 * Millions of saved conditions, waiting for new postings. Each condition stands in a list under its rarest requirement (where that is
 * common, under its two rarest), so a posting meets only those whose rarest requirement it meets, and checks these whole. A condition that has found as many as it
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
  let lists: KeyLists | undefined
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
      const conditions = starts.length - 1
      const all = { program: program.values, starts: starts.values, conditions, marks: marks.size }
      lists = buildLists(all, commonness)
      seen = new Int32Array(conditions).fill(-1)
      foundOf = new Uint8Array(conditions)
    },
    match(posting, found) {
      if (!lists || !read) throw new Error('prepare the percolator first')
      read.take(posting)
      const reading = readings++
      const keys = read.keys()
      matchList(lists.always, reading, found)
      for (const key of keys) {
        matchList(key, reading, found)
        if (!lists.isFirst[key]) continue
        for (const other of keys) {
          const pair = lists.pairs.find(key, other)
          if (pair >= 0) matchList(lists.always + 1 + pair, reading, found)
        }
      }
    },
  }

  /** Checks the conditions of one list, and takes those out of it that have found as many as they may. */
  function matchList(list: number, reading: number, found: (condition: number) => void): void {
    const { entries, begins, lengths } = lists!
    const begin = begins[list]!
    let index = 0
    while (index < lengths[list]!) {
      const condition = entries[begin + index]!
      if (foundOf[condition]! >= options.mostFound) {
        // The last of the list takes its place.
        entries[begin + index] = entries[begin + --lengths[list]!]!
        continue
      }
      index++
      if (seen[condition] === reading) continue
      seen[condition] = reading
      if (!read!.fits(program.values, starts.values[condition]!, starts.values[condition + 1]!)) continue
      foundOf[condition]!++
      found(condition)
    }
  }
}
