import { expect, test } from 'vitest'
import { pagerNumbers } from './pagerNumbers.ts'

test.each([
  [1, 2, [1, 2]],
  [1, 4, [1, 2, 3, 4]],
  [1, 5, [1, 2, 0, 5]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 9, [1, 2, 3, 4, 5, 0, 9]],
  [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  [9, 9, [1, 0, 8, 9]],
])('on page %i of %i a person is offered %j', (current, last, offered) => {
  expect(pagerNumbers(current, last)).toEqual(offered)
})
