import type { Db } from '../../db/open.ts'
import { type RefusedRow, readRailwayFile } from './readRailwayFile.ts'
import { replaceRailwayLines } from './store.ts'

/**
 * Takes over a list of railway lines (`npm run import:railways -- FILE`) in the place of all lines before, those of the demo world too;
 * safe to repeat. Of two rows with one code the later counts. A file without a single good row changes nothing.
 */
export async function importRailways(db: Db, bytes: Buffer): Promise<{ saved: number; refused: RefusedRow[] }> {
  const { lines, refused } = readRailwayFile(bytes)
  const byCode = new Map(lines.map((line) => [line.code, line]))
  if (byCode.size > 0) await db.transaction().execute((db) => replaceRailwayLines(db, [...byCode.values()]))
  return { saved: byCode.size, refused }
}
