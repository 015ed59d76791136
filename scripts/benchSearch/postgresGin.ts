import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded.ts'
import type { SearchQuestion } from '../../src/features/jobSearch/index.ts'
import { questionToQuery, stretchOf } from '../../src/features/jobSearch/memoryIndex/questionToQuery.ts'
import { postgresStatement } from './postgresQuery.ts'
import { createTable, indexTable } from './postgresTable.ts'

/** PostgreSQL with the same postings, in a folder of the bench. */
export interface PostgresGin {
  /** Whether the folder holds all of them from an earlier run. */
  hasAll(postings: number): Promise<boolean>
  clear(): Promise<void>
  /** Takes over a file of `writeCopyFile` and removes it. */
  load(path: string): Promise<void>
  index(): Promise<void>
  /** Asks once to warm up and then so many times. */
  ask(question: SearchQuestion, times: number): Promise<{ total: number; ids: number[]; milliseconds: number[] }>
  sizes(): Promise<string>
  stop(): Promise<void>
}

export async function startPostgresGin(folder: string): Promise<PostgresGin> {
  const embedded: EmbeddedPostgres = await startEmbeddedPostgres(folder, { durable: false })
  const client = new Client({ connectionString: embedded.url })
  await client.connect()
  // Else the planner now and then reads the whole table, which is slower still.
  await client.query('set enable_seqscan = off')
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement)
  }
  return {
    async hasAll(postings) {
      const found = await client.query(`select to_regclass('bench_posting_lexemes') is not null as is_there`)
      if (!found.rows[0].is_there) return false
      const counted = await client.query('select count(*)::int as postings from bench_posting')
      return counted.rows[0].postings === postings
    },
    clear: () => run(createTable),
    async load(path) {
      await client.query(`copy bench_posting from '${path.replaceAll("'", "''")}'`)
      rmSync(path)
    },
    index: () => run(indexTable),
    async ask(question, times) {
      const statement = postgresStatement(questionToQuery(question), stretchOf(question.view))
      const milliseconds: number[] = []
      let row: { total: number; ids: number[] } = { total: 0, ids: [] }
      for (let time = 0; time <= times; time++) {
        const begun = performance.now()
        row = (await client.query(statement)).rows[0]
        if (time > 0) milliseconds.push(performance.now() - begun)
      }
      return { ...row, milliseconds }
    },
    async sizes() {
      const found = await client.query(
        `select pg_size_pretty(pg_total_relation_size('bench_posting')) as whole, pg_size_pretty(pg_relation_size('bench_posting_lexemes')) as gin`,
      )
      return `${found.rows[0].whole}, of it the GIN index ${found.rows[0].gin}`
    },
    async stop() {
      await client.end()
      await embedded.stop()
    },
  }
}
