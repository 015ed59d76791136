import { isDeepStrictEqual } from 'node:util'
import { type Db, openDb } from '../../src/db/open.ts'
import { sqlJobSearch } from '../../src/features/jobSearch/index.ts'
import { answerQuestion, countQuestion } from '../../src/features/jobSearch/memoryIndex/answerQuestion.ts'
import { MemoryIndex } from '../../src/features/jobSearch/memoryIndex/memoryIndex.ts'
import { readDocuments } from '../../src/features/jobSearch/memoryIndex/readDocuments.ts'
import { type BuildLimits, buildSegment } from '../../src/features/jobSearch/memoryIndex/segmentBuilder.ts'
import { SegmentCatalogue } from '../../src/features/jobSearch/memoryIndex/segmentCatalogue.ts'
import { createTestDatabase } from '../postgres.ts'
import { Dice } from './dice.ts'
import { randomQuestion } from './randomQuestion.ts'
import { deletePostings, saveRandomPostings, setStatus } from './randomWorld.ts'

export interface DifferentialRun {
  seed: number
  worlds: number
  /** At most 500. */
  postings: number
  /** How often each world is changed. */
  rounds: number
  questionsPerRound: number
}

/** So small that a few hundred postings take every way through the index. */
const SMALL_LIMITS: BuildLimits = { commonFrom: 3, denseFrom: 20, columnStep: 16, longFrom: 12, longByFieldFrom: 30 }
const SMALL_SEARCH_LIMITS = { deep: 25, copyFrom: 30 }
const AT_ONCE = 4
const SEGMENT_SIZE = 60
/** So little that words are forgotten too. */
const CACHE_BYTES = 4000

/**
 * Asks SQL and the index the same questions about random worlds, after random savings, deletions, closings and reopenings.
 * @returns the questions whose answers differ in ids, order, total or facets
 */
export async function findDifferences(
  run: DifferentialRun,
): Promise<{ asked: number; found: number; differences: string[] }> {
  const database = await createTestDatabase()
  const { db, close } = openDb(database.url, { maxConnections: AT_ONCE })
  const truth = sqlJobSearch(db)
  const differences: string[] = []
  let [asked, found] = [0, 0]
  try {
    for (let world = 0; world < run.worlds; world++) {
      const dice = new Dice(run.seed * 1000 + world)
      await db.deleteFrom('jobPosting').execute()
      const known = new Set(await saveRandomPostings(db, dice, range(0, run.postings)))
      const followed = new FollowedIndex(db, world % 2 === 0 ? 0 : CACHE_BYTES)
      await followed.changed([...known])
      for (let round = 0; round < run.rounds; round++) {
        if (round > 0) await followed.changed(await changeWorld(dice, known))
        const questions = Array.from({ length: run.questionsPerRound }, () => randomQuestion(dice))
        const ask = async (part: number) => {
          for (let number = part; number < questions.length; number += AT_ONCE) {
            const question = questions[number]!
            const [expected, answer] = [await truth.search(question), answerQuestion(followed.index, question)]
            asked++
            if (expected.total > 0) found++
            if (!isDeepStrictEqual(answer, expected) || countQuestion(followed.index, question) !== expected.total)
              differences.push(JSON.stringify({ world, round, question, answer, expected }))
          }
        }
        await Promise.all(range(0, AT_ONCE).map(ask))
      }
    }
  } finally {
    await close()
    await database.drop()
  }
  return { asked, found, differences }

  async function changeWorld(dice: Dice, known: Set<number>): Promise<number[]> {
    const some = () => dice.some([...known], 0.1)
    const [saved, closed, reopened, deleted] = [
      await saveRandomPostings(db, dice, dice.some(range(0, run.postings), 0.15)),
      some(),
      some(),
      some(),
    ]
    await setStatus(db, closed, 'closed')
    await setStatus(db, reopened, 'open')
    await deletePostings(db, deleted)
    for (const id of saved) known.add(id)
    for (const id of deleted) known.delete(id)
    return [...saved, ...closed, ...reopened, ...deleted]
  }
}

/** The index as the service keeps it, without threads: a few documents at a time, merged when they are many segments. */
class FollowedIndex {
  readonly index: MemoryIndex
  private readonly catalogue = new SegmentCatalogue(SMALL_LIMITS)
  private readonly db: Db

  constructor(db: Db, cacheBytes: number) {
    this.db = db
    this.index = new MemoryIndex(cacheBytes, SMALL_SEARCH_LIMITS)
  }

  async changed(ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += SEGMENT_SIZE) {
      const part = ids.slice(start, start + SEGMENT_SIZE)
      this.index.apply(this.catalogue.put(part, await readDocuments(this.db, part)))
    }
    for (let numbers = this.catalogue.segmentsToMerge(); numbers; numbers = this.catalogue.segmentsToMerge()) {
      const documents = await readDocuments(this.db, this.catalogue.liveIds(numbers))
      this.index.apply(this.catalogue.replace(numbers, [buildSegment(documents, SMALL_LIMITS)]))
    }
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
