import { expect, test } from 'vitest'
import { READING_SPEEDS, readViewPreference, viewClasses, writeViewPreference, ZOOMS } from './viewPreference.ts'

const NOTHING_CHOSEN = { zoom: 100, isInverted: false, speed: 'normal' }

test('whatever a person chooses comes back from the cookie as it was', () => {
  for (const zoom of ZOOMS)
    for (const isInverted of [true, false])
      for (const speed of READING_SPEEDS) {
        const chosen = { zoom, isInverted, speed }
        expect(readViewPreference(writeViewPreference(chosen))).toEqual(chosen)
      }
})

test.each([undefined, '', '300.plain.normal', '<b>.x.y', '1e2', '__proto__'])(
  'a cookie like %j counts as not chosen',
  (value) => {
    expect(readViewPreference(value)).toEqual(NOTHING_CHOSEN)
  },
)

test('who chose nothing gets a page without any class', () => {
  expect(viewClasses(readViewPreference(undefined))).toEqual([])
  expect(viewClasses(readViewPreference('200.inverted.fast'))).toEqual(['mp-zoom-200', 'mp-inverted'])
})
