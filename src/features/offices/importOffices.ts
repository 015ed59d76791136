import type { Db } from '../../db/open.ts'
import { type RefusedRow, readOfficeFile } from './readOfficeFile.ts'
import { deleteSampleAreas, saveOffice } from './store.ts'

/**
 * Takes over the official list of offices (`npm run import:offices -- FILE`); safe to repeat. Sample offices lose their areas,
 * so that nobody is sent to one of them any more; people who belong to one keep it until the counter moves them.
 */
export async function importOffices(db: Db, bytes: Buffer): Promise<{ saved: number; refused: RefusedRow[] }> {
  const { offices, refused } = readOfficeFile(bytes)
  await db.transaction().execute(async (db) => {
    if (offices.length > 0) await deleteSampleAreas(db)
    for (const office of offices) await saveOffice(db, office)
  })
  return { saved: offices.length, refused }
}
