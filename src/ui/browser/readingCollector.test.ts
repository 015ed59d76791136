import { expect, test } from 'vitest'
import { readingCollector } from './readingCollector.ts'

/** Types one word through an input method: its states, then what it became. */
function type(collector: ReturnType<typeof readingCollector>, states: string[], result: string): string {
  for (const state of states) collector.compose(state)
  return collector.end(result)
}

test('the reading of a converted name is what stood there in kana', () => {
  expect(type(readingCollector(), ['ｙ', 'や', 'やｍ', 'やま', 'やまだ', '山田'], '山田')).toBe('ヤマダ')
})

test('two words typed one after the other are joined', () => {
  const collector = readingCollector()
  type(collector, ['はな', '花'], '花')
  expect(type(collector, ['こ', '子'], '子')).toBe('ハナコ')
})

test('a composition that was given up adds nothing', () => {
  const collector = readingCollector()
  type(collector, ['やま'], '')
  expect(type(collector, ['かわ', '川'], '川')).toBe('カワ')
})

test('an emptied field begins anew', () => {
  const collector = readingCollector()
  type(collector, ['やま', '山'], '山')
  collector.clear()
  expect(type(collector, ['かわ', '川'], '川')).toBe('カワ')
})
