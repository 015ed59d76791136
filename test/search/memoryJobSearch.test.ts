import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Db, type OpenDb, openDb } from '../../src/db/open.ts'
import { firstPage, noConditions, type SearchQuestion, sqlJobSearch } from '../../src/features/jobSearch/index.ts'
import { packArrays } from '../../src/features/jobSearch/memoryIndex/arrays.ts'
import { currentPosition } from '../../src/features/jobSearch/memoryIndex/follow.ts'
import { type MemoryJobSearch, startMemoryJobSearch } from '../../src/features/jobSearch/memoryIndex/memoryJobSearch.ts'
import { writeSnapshot } from '../../src/features/jobSearch/memoryIndex/snapshotFile.ts'
import { createTestDatabase, type TestDatabase } from '../postgres.ts'
import { Dice } from './dice.ts'
import { randomQuestion } from './randomQuestion.ts'
import { deletePostings, postingNumber, saveRandomPostings, setStatus, TODAY } from './randomWorld.ts'
import { buildWorkerPrograms } from './workerPrograms.ts'

let workers: Awaited<ReturnType<typeof buildWorkerPrograms>>
let database: TestDatabase
let opened: OpenDb
let db: Db
let dataDir: string
let running: MemoryJobSearch[]
let lines: { facts: Record<string, unknown>; text: string }[]

beforeAll(async () => {
  workers = await buildWorkerPrograms()
})
afterAll(() => workers.remove())

beforeEach(async () => {
  database = await createTestDatabase()
  opened = openDb(database.url, { maxConnections: 4 })
  db = opened.db
  dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-search-'))
  running = []
  lines = []
})

afterEach(async () => {
  await Promise.all(running.map((search) => search.stop()))
  await opened.close()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const note = (facts: object, text: string) => lines.push({ facts: facts as Record<string, unknown>, text })

/** What the service's start says about where the index came from. */
const loadedFrom = () =>
  lines.filter(({ text }) => text === 'the search index is loaded').map(({ facts }) => facts.from)

async function start(): Promise<MemoryJobSearch> {
  const options = { databaseUrl: database.url, dataDir, fallback: sqlJobSearch(db), log: { info: note, warn: note } }
  const search = startMemoryJobSearch(options, workers.programs)
  running.push(search)
  return search
}

async function startLoaded(): Promise<MemoryJobSearch> {
  const search = await start()
  await search.whenReady()
  return search
}

async function restart(search: MemoryJobSearch, meanwhile: () => unknown = () => {}): Promise<MemoryJobSearch> {
  await search.stop()
  running = []
  await meanwhile()
  return startLoaded()
}

const byNumber = (...indexes: number[]): SearchQuestion => ({
  conditions: { ...noConditions, postingNumbers: indexes.map(postingNumber) },
  view: firstPage,
  viewer: 'visitor',
  today: TODAY,
})

async function savePosting(db: Db, index: number): Promise<number> {
  const [id] = await saveRandomPostings(db, new Dice(index), [index])
  await makeFindable(db, [id!])
  return id!
}

async function makeFindable(db: Db, ids: number[]): Promise<void> {
  const open = { acceptedOn: TODAY, applicationDeadline: TODAY, validUntil: TODAY, disclosureLevel: 1 }
  await db.updateTable('jobPosting').set(open).where('id', 'in', ids).execute()
  await setStatus(db, ids, 'open')
}

async function expectTruth(search: MemoryJobSearch, questions = 40): Promise<void> {
  await search.caughtUp()
  const dice = new Dice(99)
  for (let number = 0; number < questions; number++) {
    const question = randomQuestion(dice)
    expect(await search.search(question)).toEqual(await sqlJobSearch(db).search(question))
    expect(await search.count(question)).toBe(await sqlJobSearch(db).count(question))
  }
}

test('somebody who searches while the index still loads gets the answer from the database', async () => {
  const id = await savePosting(db, 1)
  const search = await start()
  expect(search.isReady()).toBe(false)
  expect((await search.search(byNumber(1))).ids).toEqual([id])
})

test('whoever saves a posting finds it at once, and no longer once it is closed or deleted', async () => {
  const search = await startLoaded()
  const id = await savePosting(db, 1)
  await search.caughtUp()
  expect((await search.search(byNumber(1))).ids).toEqual([id])

  await setStatus(db, [id], 'closed')
  await search.caughtUp()
  expect((await search.search(byNumber(1))).ids).toEqual([])

  await setStatus(db, [id], 'open')
  await search.caughtUp()
  expect((await search.search(byNumber(1))).ids).toEqual([id])

  await deletePostings(db, [id])
  await search.caughtUp()
  expect((await search.search(byNumber(1))).ids).toEqual([])
  expect(search.isReady()).toBe(true)
})

test('a posting saved elsewhere is found within moments, though nobody asks the index to look', async () => {
  const search = await startLoaded()
  const id = await savePosting(db, 1)
  await expect.poll(async () => (await search.search(byNumber(1))).ids).toEqual([id])
})

test('a posting whose saving began first and ended last is found too', async () => {
  const search = await startLoaded()
  const [slowStarted, otherSaved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = opened.db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('jobPostingChange')
      .values({ jobPostingId: 0, change: 'saved', changedAt: new Date(0) })
      .execute()
    slowStarted.resolve()
    await otherSaved.promise
    return transaction
      .insertInto('jobPostingChange')
      .columns(['jobPostingId', 'change', 'changedAt'])
      .expression((eb) =>
        eb
          .selectFrom('jobPosting')
          .select(({ val }) => ['id', val('saved').as('change'), val(new Date(0)).as('changedAt')])
          .where('number', '=', postingNumber(1)),
      )
      .execute()
  })
  await slowStarted.promise
  const first = await savePosting(db, 1)
  await search.caughtUp()
  expect((await search.search(byNumber(1))).ids).toEqual([first])

  // Closed without a word in the log by anybody but the slow transaction, so that only its late commit can tell.
  await db.updateTable('jobPosting').set({ status: 'closed' }).where('id', '=', first).execute()
  const second = await savePosting(db, 2)
  await search.caughtUp()
  expect((await search.search(byNumber(1, 2))).ids).toEqual([second, first])
  otherSaved.resolve()
  await slow
  await search.caughtUp()
  expect((await search.search(byNumber(1, 2))).ids).toEqual([second])
})

test('every answer through the threads is the database’s, while hundreds of small changes are merged', async () => {
  await saveRandomPostings(db, new Dice(1), [...Array(200).keys()])
  const search = await startLoaded()
  for (let change = 0; change < 70; change++) {
    await saveRandomPostings(db, new Dice(change), [change * 3, change * 3 + 1])
    await search.caughtUp()
  }
  await expectTruth(search)
  expect(lines.filter(({ text }) => text !== 'the search index is loaded')).toEqual([])
})

test('the next start takes the index from its file and catches up with what happened meanwhile', async () => {
  await saveRandomPostings(db, new Dice(1), [...Array(100).keys()])
  const first = await startLoaded()
  await saveRandomPostings(db, new Dice(2), [...Array(30).keys()])
  await first.caughtUp()
  const second = await restart(first, () => saveRandomPostings(db, new Dice(3), [...Array(20).keys()]))
  await expectTruth(second)
  expect(loadedFrom()).toEqual(['database', 'snapshot'])
})

const snapshotPath = () => join(dataDir, 'search/index.snapshot')

test.each([
  ['one byte of it was damaged', () => damage(0.5)],
  ['its beginning was damaged', () => damage(0)],
  ['its end is missing', () => truncateSync(snapshotPath(), Math.floor(readFileSync(snapshotPath()).length * 0.7))],
  ['it is empty', () => writeFileSync(snapshotPath(), '')],
  ['its parts mean nothing to this version', () => writeForeignSnapshot()],
  ['the log it goes on from is gone', () => db.deleteFrom('jobPostingChange').execute()],
])('an index file is not trusted when %s', async (_, harm) => {
  await saveRandomPostings(db, new Dice(1), [...Array(100).keys()])
  const second = await restart(await startLoaded(), harm)
  await expectTruth(second, 10)
  expect(loadedFrom()).toEqual(['database', 'database'])
})

async function writeForeignSnapshot(): Promise<void> {
  const foreign = { block: packArrays({}, { documents: 1, codes: [] }), live: new Int32Array(1) }
  await writeSnapshot(snapshotPath(), { position: await currentPosition(db), segments: [foreign] })
}

function damage(where: number): void {
  const bytes = readFileSync(snapshotPath())
  bytes[Math.floor(bytes.length * where)]! ^= 1
  writeFileSync(snapshotPath(), bytes)
}
