import { expect, test } from 'vitest'
import { shedding } from './overload.ts'

test.each([
  [0, 'nobody'],
  [499, 'nobody'],
  [500, 'visitors'],
  [999, 'visitors'],
  [1000, 'everyone'],
])('at a delay of %i ms the service turns away %s', (delay, whom) => {
  expect(shedding(delay)).toBe(whom)
})
