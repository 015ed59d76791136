import { expect, test } from 'vitest'
import { withPrefix } from './arrays.ts'
import { buildRows, RowFinder } from './textRows.ts'

/** More rows than one block of pointers holds, and many characters that are rare beside some that are frequent. */
function manyLines(): string[] {
  const lines: string[] = []
  for (let number = 0; number < 9000; number++)
    lines.push(`介護の仕事${number}番 ${String.fromCharCode(0x4e00 + number)}夜勤なし`)
  return lines
}

test('every word, however short, long or rare, is found in exactly the lines that hold it', () => {
  const lines = manyLines()
  const { arrays, numberOfRow } = buildRows({ lines, numbers: Uint32Array.from(lines.keys()) }, 1000)
  const finder = new RowFinder(withPrefix('text', arrays), 'text')
  const found = (word: string) => {
    const run = finder.find(word)
    return run ? [...new Set(numberOfRow.subarray(run.from, run.to))].sort((one, other) => one - other) : []
  }
  const words = [
    '介',
    '護の',
    '仕事12',
    '8999番',
    '番',
    '夜勤なし',
    'し',
    '無',
    '999',
    'し介',
    `${lines[77]!.split(' ')[1]}`,
  ]
  words.push(...[0, 1, 5000, 8999].map((number) => String.fromCharCode(0x4e00 + number)))
  for (const word of words)
    expect(found(word), word).toEqual(lines.flatMap((line, number) => (line.includes(word) ? number : [])))
})

test('rows that end exactly with a block of pointers are found', () => {
  // Two rows more than lines' characters: the end of the text and the first line's beginning; each line has an end.
  const lines = Array.from({ length: (65_536 - 2) / 2 }, (_, number) => (number % 3 === 0 ? 'い' : 'あ'))
  const { arrays } = buildRows({ lines, numbers: new Uint32Array(lines.length) }, 1000)
  const run = new RowFinder(withPrefix('text', arrays), 'text').find('い')!
  expect(run.to - run.from).toBe(lines.filter((line) => line === 'い').length)
})
