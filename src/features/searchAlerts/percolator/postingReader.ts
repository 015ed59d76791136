import { marksOf, type NewPosting, NUMBERS, readNumbers, textsOf, UNKNOWN } from './postingFacts.ts'
import { CODES, sizeAt } from './program.ts'
import type { WordFinder } from './wordFinder.ts'

/** Holds one posting at a time in a form against which a program is checked in a few steps. */
export function createReader(
  marks: ReadonlyMap<string, number>,
  words: WordFinder,
  /** A word's key comes after those of the marks. */
  count: { marks: number; words: number },
) {
  const hasMark = new Uint8Array(count.marks)
  const textsOfWord = new Uint16Array(count.words)
  const numbers = new Int32Array(NUMBERS.length)
  const firstHours = NUMBERS.indexOf('hours1Start')
  let presentMarks: number[] = []
  let presentWords: number[] = []

  function someMark(program: Int32Array, at: number): boolean {
    for (let index = at + 2; index < at + 2 + program[at + 1]!; index++) if (hasMark[program[index]!]) return true
    return false
  }

  function someWord(program: Int32Array, at: number): boolean {
    const texts = program[at + 1]!
    for (let index = at + 3; index < at + 3 + program[at + 2]!; index++)
      if (textsOfWord[program[index]!]! & texts) return true
    return false
  }

  /** Hours after midnight lie inside a span that began the evening before, so each pair is also tried a day later. */
  function hoursFit(from: number, until: number): boolean {
    for (let index = firstHours; index < firstHours + 6; index += 2) {
      const [start, end] = [numbers[index]!, numbers[index + 1]!]
      if (start === UNKNOWN || end === UNKNOWN) continue
      if ((start >= from && end <= until) || (start + 1440 >= from && end + 1440 <= until)) return true
    }
    return false
  }

  function holds(program: Int32Array, at: number): boolean {
    const number = numbers[program[at + 1]!]!
    switch (program[at]) {
      case CODES.someMark:
        return someMark(program, at)
      case CODES.noMark:
        return !someMark(program, at)
      case CODES.someWord:
        return someWord(program, at)
      case CODES.noWord:
        return !someWord(program, at)
      case CODES.atLeast:
        return number !== UNKNOWN && number >= program[at + 2]!
      case CODES.atMost:
        return number !== UNKNOWN && number <= program[at + 2]!
      default:
        return hoursFit(program[at + 1]!, program[at + 2]!)
    }
  }

  return {
    take(posting: NewPosting): void {
      for (const mark of presentMarks) hasMark[mark] = 0
      for (const word of presentWords) textsOfWord[word] = 0
      presentMarks = []
      presentWords = []
      for (const mark of marksOf(posting)) {
        const number = marks.get(mark)
        if (number === undefined || hasMark[number]) continue
        hasMark[number] = 1
        presentMarks.push(number)
      }
      for (const [bit, text] of textsOf(posting))
        words.read(text, (word) => {
          if (textsOfWord[word] === 0) presentWords.push(word)
          textsOfWord[word]! |= bit
        })
      readNumbers(posting, numbers)
    },
    keys: (): number[] => [...presentMarks, ...presentWords.map((word) => word + count.marks)],
    fits(program: Int32Array, from: number, until: number): boolean {
      for (let at = from; at < until; at += sizeAt(program, at)) if (!holds(program, at)) return false
      return true
    },
  }
}
