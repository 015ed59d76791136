import type { Db } from '../../db/open.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobSearch } from './jobSearch.ts'
import { sqlJobSearch } from './sqlJobSearch.ts'

const provided = new WeakMap<Db, JobSearch>()

/** From now on every search on this database is answered so, instead of by SQL. The assembly says it once, at the start. */
export function provideJobSearch(db: Db, search: JobSearch): void {
  provided.set(db, search)
}

/** What answers searches: the index in memory where one is provided, else SQL; also inside a transaction, whose own changes it sees. */
export const jobSearchOf = ({ db }: Pick<Deps, 'db'>): JobSearch => provided.get(db) ?? sqlJobSearch(db)
