import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/postgres.ts'
import { type OpenDb, openDb } from '../../db/open.ts'
import { factsOfSheet, generatePostings, savePostings, searchTextsOf } from '../jobPostings/index.ts'
import { firstPage, noConditions, type SearchConditions } from './conditions.ts'
import { sqlJobSearch } from './sqlJobSearch.ts'
import { anyQuestion } from './testing/anyConditions.ts'
import { type KnownPosting, naiveSearch } from './testing/naiveSearch.ts'

const NOW = new Date('2026-11-21T00:00:00+09:00')
const TODAY = '2026-11-21'
const DAYS = ['2026-11-20', TODAY, '2026-11-22', '2026-12-01', '2027-01-31']

let database: TestDatabase
let opened: OpenDb

/** A small world, most of it from the generator; some postings are not open. */
async function givenWorld(seed: string, count: number): Promise<KnownPosting[]> {
  const made = [...generatePostings({ count, seed, asOf: TODAY })].map((sheet) => {
    const outcome = factsOfSheet(sheet)
    if (!outcome.ok) throw new Error(outcome.reasons.join())
    return { sheet, facts: outcome.facts, texts: searchTextsOf(sheet, outcome.facts), sourceHash: null }
  })
  const groups = [
    { postings: made.slice(0, -6), status: 'open' as const },
    { postings: made.slice(-6, -3), status: 'suspended' as const },
    { postings: made.slice(-3), status: 'waiting' as const },
  ]
  const world: KnownPosting[] = []
  for (const { postings, status } of groups) {
    const saved = await savePostings(opened.db, postings, NOW, status)
    const idByNumber = new Map(saved.map(({ id, number }) => [number, id]))
    for (const { sheet, facts, texts } of postings)
      world.push({
        id: idByNumber.get(facts.number)!,
        facts,
        texts,
        establishmentNumber: sheet.establishment.number,
        status,
      })
  }
  return world
}

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDb(database.url)
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

const search = (conditions: Partial<SearchConditions>, viewer: 'visitor' | 'jobSeeker' = 'visitor', today = TODAY) =>
  sqlJobSearch(opened.db).search({ conditions: { ...noConditions, ...conditions }, view: firstPage, viewer, today })

describe('in random small worlds', () => {
  test.each(['one', 'two', 'three'])(
    'world %s: who asks anything gets what going through every posting gives',
    async (seed) => {
      await opened.db.deleteFrom('jobPosting').execute()
      const world = await givenWorld(seed, 120)
      const jobSearch = sqlJobSearch(opened.db)
      let found = 0
      await fc.assert(
        fc.asyncProperty(anyQuestion(world, DAYS), async (question) => {
          const answer = await jobSearch.search(question)
          expect(answer).toEqual(naiveSearch(world, question))
          expect(await jobSearch.count(question)).toBe(answer.total)
          if (answer.total > 0) found++
        }),
        { numRuns: 200 },
      )
      // The comparison would prove nothing if the questions found nothing.
      expect(found).toBeGreaterThan(60)
    },
  )
})

describe('公開範囲', () => {
  let world: KnownPosting[]
  const named = (level: number) =>
    world.find(
      ({ facts }) => facts.disclosureLevel === level && facts.applicationDeadline >= TODAY && facts.acceptedOn <= TODAY,
    )!
  const nameOf = ({ texts }: KnownPosting) => texts.firm.split('\n')[0]!

  beforeAll(async () => {
    await opened.db.deleteFrom('jobPosting').execute()
    world = await givenWorld('levels', 200)
  })

  test('a visitor finds postings of level 2 and 3, but not by the name of their firm', async () => {
    for (const level of [2, 3]) {
      const posting = named(level)
      const everything = await search({ postingNumbers: [posting.facts.number] })
      expect(everything.ids).toEqual([posting.id])
      const byName = await search({
        postingNumbers: [posting.facts.number],
        words: nameOf(posting),
        wordTargets: ['establishment'],
      })
      expect(byName.total).toBe(0)
    }
  })

  test('a signed-in job seeker finds level 2 by its name, and level 3 still not', async () => {
    const byName = (posting: KnownPosting) =>
      search({ postingNumbers: [posting.facts.number], establishmentName: nameOf(posting) }, 'jobSeeker')
    expect((await byName(named(2))).ids).toEqual([named(2).id])
    expect((await byName(named(3))).total).toBe(0)
  })

  test('nobody finds level 4', async () => {
    const hidden = world.filter(({ facts }) => facts.disclosureLevel === 4).map(({ facts }) => facts.number)
    expect(hidden.length).toBeGreaterThan(0)
    for (const viewer of ['visitor', 'jobSeeker'] as const)
      expect((await search({ postingNumbers: hidden }, viewer)).total).toBe(0)
  })

  test('a posting is found on the last day of its deadline and no longer on the day after', async () => {
    const posting = world.find(
      ({ facts }) => facts.applicationDeadline === '2026-12-31' && facts.disclosureLevel === 1,
    )!
    const onDay = (day: string) => search({ postingNumbers: [posting.facts.number] }, 'visitor', day)
    expect((await onDay('2026-12-31')).total).toBe(1)
    expect((await onDay('2027-01-01')).total).toBe(0)
  })
})

test.each(["'; drop table job_posting; --", '%', '_', '\\', '"', 'a%b', "x' or '1'='1"])(
  'a person may type %s; it is a word and nothing else',
  async (words) => {
    expect((await search({ words })).total).toBe(0)
    expect((await search({ establishmentName: words })).total).toBe(0)
    expect((await search({ railways: [words] })).total).toBe(0)
  },
)
