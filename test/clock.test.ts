import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDb, openDb } from '../src/db/open.ts'
import { openAppClock } from '../src/platform/clock.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'

let database: TestDatabase
let opened: OpenDb
beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDb(database.url)
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

const secondsFrom = (clock: { now(): Date }, instant: string) =>
  Math.abs(clock.now().getTime() - Date.parse(instant)) / 1000

test('a clock set at start runs on from there, and other processes share it', async () => {
  const clock = await openAppClock(opened.db, new Date('2031-11-21T09:00:00+09:00'))
  expect(secondsFrom(clock, '2031-11-21T09:00:00+09:00')).toBeLessThan(5)
  const command = await openAppClock(opened.db, 'asItStands')
  expect(secondsFrom(command, '2031-11-21T09:00:00+09:00')).toBeLessThan(5)
})

test('moved by one process, it has moved for the others at their next look', async () => {
  const one = await openAppClock(opened.db, new Date('2031-11-21T09:00:00+09:00'))
  const other = await openAppClock(opened.db, 'asItStands')
  await one.moveTo(new Date('2031-12-01T09:00:00+09:00'))
  await other.refresh()
  expect(secondsFrom(other, '2031-12-01T09:00:00+09:00')).toBeLessThan(5)
})

test('a later start with an earlier time works, and knows how far it is behind', async () => {
  await openAppClock(opened.db, new Date('2031-12-01T09:00:00+09:00'))
  const clock = await openAppClock(opened.db, new Date('2031-11-30T09:00:00+09:00'))
  expect(secondsFrom(clock, '2031-11-30T09:00:00+09:00')).toBeLessThan(5)
  expect(clock.behindMilliseconds / 3_600_000).toBeCloseTo(24, 1)
})
