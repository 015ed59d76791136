import { expect, test } from 'vitest'
import { type Candidate, csvCell, csvLine, recipientsOf } from './rules.ts'

const candidate = (applicationId: number, jobSeekerId: number, isGone = false): Candidate => ({
  applicationId,
  jobSeekerId,
  isGone,
  name: '試験 花子',
  postingTitle: '介護職員',
})

test('who applied twice is reached once, and who has left is named apart', () => {
  const { reached, gone, doubles } = recipientsOf([candidate(3, 1), candidate(2, 2, true), candidate(1, 1)])
  expect(reached.map(({ applicationId }) => applicationId)).toEqual([3])
  expect(gone.map(({ jobSeekerId }) => jobSeekerId)).toEqual([2])
  expect(doubles).toBe(1)
})

test.each(['=1+1', '+81', '-2', '@cmd', '\t=1', '\r=1', ' =1', '　=1', '＝1'])(
  'whoever opens %j in a spreadsheet runs no formula',
  (text) => {
    expect(csvCell(text).startsWith(`"'`)).toBe(true)
  },
)

test.each(['試験 花子', '2026年', 'a=b', ''])('%j stays as it is', (text) => {
  expect(csvCell(text)).toBe(`"${text}"`)
})

test('quotation marks are doubled and a cell never breaks its line', () => {
  expect(csvLine(['言う"こと"', '一\r\n二'])).toBe('"言う""こと""","一 二"\r\n')
})
