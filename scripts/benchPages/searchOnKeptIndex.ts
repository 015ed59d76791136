import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { JobSearch } from '../../src/features/jobSearch/jobSearch.ts'
import { answerOf } from '../../src/features/jobSearch/memoryIndex/answerQuestion.ts'
import { facetChoiceOf, questionToQuery, stretchOf } from '../../src/features/jobSearch/memoryIndex/questionToQuery.ts'
import { SearchThreads } from '../../src/features/jobSearch/memoryIndex/searchThreads.ts'
import { readSnapshot } from '../../src/features/jobSearch/memoryIndex/snapshotFile.ts'

const CACHE_BYTES = 64 * 1024 * 1024

/**
 * The index that `bench:search --keep` left, searched by threads as the service does. Its postings stand in no table, so each id found
 * stands for one of the postings that do: the page then reads and shows as many real ones.
 */
export async function searchOnKeptIndex(
  folder: string,
  program: URL,
  realIds: readonly number[],
): Promise<JobSearch & { postings: number; stop(): Promise<void> }> {
  const snapshot = await readSnapshot(join(folder, 'index.snapshot'))
  if (!snapshot) throw new Error(`no index in ${folder}: run bench:search with --keep first`)
  const threads = new SearchThreads(program, availableParallelism(), CACHE_BYTES, (error) => {
    throw error
  })
  const added = snapshot.segments.map(({ block }, index) => ({ number: index + 1, block }))
  threads.apply({ added, hidden: [], removed: [] })
  const real = (id: number) => realIds[id % realIds.length]!
  return {
    postings: snapshot.segments.reduce((sum, { live }) => sum + live.length * 32, 0),
    async search(question) {
      const [query, stretch] = [questionToQuery(question), stretchOf(question.view)]
      const answer = answerOf(await threads.search(query, stretch, facetChoiceOf(question.conditions)))
      return { ...answer, ids: [...new Set(answer.ids.map(real))] }
    },
    count: (question) => threads.count(questionToQuery(question)),
    stop: () => threads.stop(),
  }
}
