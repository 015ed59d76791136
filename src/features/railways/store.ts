import type { Db } from '../../db/open.ts'
import type { RailwayLine } from './rules.ts'

/** All lines in the order of their codes. */
export function findRailwayLines(db: Db): Promise<RailwayLine[]> {
  return db.selectFrom('railwayLine').selectAll().orderBy('code').execute()
}

/** Puts these lines in the place of all that are there. */
export async function replaceRailwayLines(db: Db, lines: readonly RailwayLine[]): Promise<void> {
  await db.deleteFrom('railwayLine').execute()
  if (lines.length > 0) await db.insertInto('railwayLine').values(lines).execute()
}
