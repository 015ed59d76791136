import { MemoryIndex } from '../../src/features/jobSearch/memoryIndex/memoryIndex.ts'
import {
  dayNumber,
  facetChoiceOf,
  questionToQuery,
  stretchOf,
} from '../../src/features/jobSearch/memoryIndex/questionToQuery.ts'
import { buildSegment } from '../../src/features/jobSearch/memoryIndex/segmentBuilder.ts'
import { AS_OF, benchDocuments } from './benchPostings.ts'
import { benchQuestions } from './benchQuestions.ts'
import { holds } from './naiveSearch.ts'
import { writeCopyFile } from './postgresTable.ts'
import type { BuiltPart, SearchedRounds, ThreadTask } from './threads.ts'

const cpuSeconds = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

export function runTask(task: ThreadTask, send: (message: unknown) => void): void {
  if (task.task === 'build') for (const part of task.parts) send(buildPart(task, part))
  else if (task.task === 'copy') copyParts(task, send)
  else if (task.task === 'search') send(searchRounds(task))
  else send(searchForAWhile(task))
}

function buildPart(task: ThreadTask & { task: 'build' }, part: number): BuiltPart {
  const begun = cpuSeconds()
  const { documents, characters } = benchDocuments(task.seed, part, task.perPart)
  const generated = cpuSeconds()
  const block = buildSegment(documents)
  const built = cpuSeconds()
  const queries = benchQuestions(task.querySeed, task.queries).slice(0, task.checked).map(questionToQuery)
  const naiveCounts = queries.map((query) => documents.filter((document) => holds(document, query)).length)
  return {
    part,
    block,
    documents: documents.length,
    characters,
    generateSeconds: generated - begun,
    buildSeconds: built - generated,
    naiveCounts,
  }
}

function copyParts({ seed, parts, perPart, paths }: ThreadTask & { task: 'copy' }, send: (path: string) => void): void {
  parts.forEach((part, number) => {
    writeCopyFile(paths[number]!, benchDocuments(seed, part, perPart).documents, dayNumber(AS_OF))
    send(paths[number]!)
  })
}

function prepare({ blocks, cacheBytes, querySeed, queries }: ThreadTask & { task: 'search' | 'load' }) {
  const index = new MemoryIndex(cacheBytes)
  index.apply({ added: blocks.map((block, number) => ({ number, block })), hidden: [], removed: [] })
  const asked = benchQuestions(querySeed, queries).map((question) => {
    const [stretch, choice] = [stretchOf(question.view), facetChoiceOf(question.conditions)]
    return () => index.search(questionToQuery(question), stretch, choice)
  })
  return asked
}

/** Each question in each round, in a thread that has searched before (with other questions), as a server's has. */
function searchRounds(task: ThreadTask & { task: 'search' }): SearchedRounds {
  for (const ask of prepare({ ...task, querySeed: task.querySeed + 1_000_003, cacheBytes: 0 }).slice(0, 60)) ask()
  const asked = prepare(task)
  const milliseconds: number[][] = asked.map(() => [])
  const cpuMilliseconds: number[][] = asked.map(() => [])
  const totals: number[] = []
  const ids: number[][] = []
  for (let round = 0; round < task.rounds; round++) {
    asked.forEach((ask, number) => {
      const [begun, cpuBegun] = [performance.now(), cpuSeconds()]
      const answer = ask()
      milliseconds[number]!.push(performance.now() - begun)
      cpuMilliseconds[number]!.push((cpuSeconds() - cpuBegun) * 1000)
      totals[number] = answer.total
      ids[number] = answer.ids
    })
  }
  return { totals, ids, milliseconds, cpuMilliseconds }
}

function searchForAWhile(task: ThreadTask & { task: 'load' }): { answered: number; seconds: number } {
  const asked = prepare(task)
  const begun = performance.now()
  let answered = 0
  while (performance.now() - begun < task.seconds * 1000) asked[answered++ % asked.length]!()
  return { answered, seconds: (performance.now() - begun) / 1000 }
}
