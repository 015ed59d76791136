import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDb } from '../../src/db/open.ts'
import { sqlJobSearch } from '../../src/features/jobSearch/index.ts'
import { readNewPostings } from '../../src/features/searchAlerts/matchNewPostings.ts'
import { createPercolator } from '../../src/features/searchAlerts/percolator/percolator.ts'
import { createWordFinder } from '../../src/features/searchAlerts/percolator/wordFinder.ts'
import { createTestDatabase } from '../postgres.ts'
import { Dice } from './dice.ts'
import { randomQuestion } from './randomQuestion.ts'
import { saveRandomPostings } from './randomWorld.ts'

let db: Db
beforeAll(async () => {
  const database = await createTestDatabase()
  const opened = openDb(database.url, { maxConnections: 4 })
  db = opened.db
  afterAll(async () => {
    await opened.close()
    await database.drop()
  })
})

/** Asks SQL and the percolator about the same random conditions in a random world. */
async function compare(seed: number, mostFound: number) {
  const dice = new Dice(seed)
  await db.deleteFrom('jobPosting').execute()
  await saveRandomPostings(
    db,
    dice,
    Array.from({ length: 120 }, (_, number) => number),
  )
  const questions = Array.from({ length: 250 }, () => randomQuestion(dice))
  const today = questions[0]!.today
  const truth = sqlJobSearch(db)
  const percolator = createPercolator({ today, mostFound })
  const found = questions.map(({ conditions }) => {
    percolator.add(conditions)
    return [] as number[]
  })
  const open = await newestFirst(today)
  const postings = await readNewPostings(db, open)
  // What is rare is judged by a part alone: it decides how fast, never what is found.
  percolator.prepare(postings.slice(0, 30))
  for (const posting of postings) percolator.match(posting, (condition) => found[condition]!.push(posting.id))
  const differences: unknown[] = []
  let hits = 0
  for (const [index, { conditions }] of questions.entries()) {
    const view = { sort: 'newest', pageSize: 50, page: 1 } as const
    const pages = [1, 2, 3].map((page) =>
      truth.search({ conditions, viewer: 'jobSeeker', today, view: { ...view, page } }),
    )
    const expected = (await Promise.all(pages)).flatMap(({ ids }) => ids).slice(0, mostFound)
    hits += expected.length
    if (JSON.stringify(expected) !== JSON.stringify(found[index]))
      differences.push({ conditions, expected, got: found[index] })
  }
  return { differences, hits }
}

async function newestFirst(today: string): Promise<number[]> {
  const rows = await db
    .selectFrom('jobPosting')
    .select('id')
    .where('status', '=', 'open')
    .where('disclosureLevel', '<', 4)
    .where('acceptedOn', '<=', today)
    .where('applicationDeadline', '>=', today)
    .orderBy('acceptedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

test('each of many random conditions finds, posting by posting, exactly what the search in SQL finds', async () => {
  let hits = 0
  for (let seed = 1; seed <= 6; seed++) {
    const outcome = await compare(seed, 150)
    expect(outcome.differences).toEqual([])
    hits += outcome.hits
  }
  expect(hits).toBeGreaterThan(1000)
}, 120_000)

test('a condition that may report three reports the three newest that fit', async () => {
  for (let seed = 11; seed <= 13; seed++) {
    const { differences, hits } = await compare(seed, 3)
    expect(differences).toEqual([])
    expect(hits).toBeGreaterThan(50)
  }
}, 120_000)

test('every word is found wherever it ends, also inside and at the end of another', () => {
  const words = ['介護', '護', '護職', '介護職員', '員', 'ああ', '𠮷', 'a', 'abcab', 'cab']
  const finder = createWordFinder()
  for (const word of words) finder.add(word)
  expect(finder.add('介護')).toBe(0)
  for (const text of ['介護職員', '看護職', 'あああ', '𠮷野', 'xabcabcab', '', '何もない', '介介護護']) {
    const found = new Set<string>()
    finder.read(text, (word) => found.add(words[word]!))
    expect([...found].sort(), text).toEqual(words.filter((word) => text.includes(word)).sort())
  }
})
