import { expect, test } from 'vitest'
import { charactersOf } from './charactersOf.ts'

test.each([
  ['', 0],
  ['応募', 2],
  ['𠮷野', 2],
  ['一行目\r\n二行目', 7],
  ['一行目\n二行目', 7],
])('a person who typed %j has used %i characters', (text, characters) => {
  expect(charactersOf(text)).toBe(characters)
})
