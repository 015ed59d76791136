import type { Db } from '../../db/open.ts'

export interface SavedSearch {
  slot: number
  name: string
  /** The query of an address (`v=1&…`). */
  conditions: string
}

export async function findSavedSearches(db: Db, jobSeekerId: number): Promise<SavedSearch[]> {
  return db
    .selectFrom('savedSearch')
    .select(['slot', 'name', 'conditions'])
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('slot')
    .execute()
}

/** Makes savings of one person wait for each other. */
export async function lockJobSeeker(db: Db, jobSeekerId: number): Promise<void> {
  await db.selectFrom('jobSeeker').select('id').where('id', '=', jobSeekerId).forNoKeyUpdate().execute()
}

/** Puts conditions into a place, whatever it held. */
export async function putSavedSearch(db: Db, row: SavedSearch & { jobSeekerId: number; savedAt: Date }): Promise<void> {
  const { name, conditions, savedAt } = row
  await db
    .insertInto('savedSearch')
    .values(row)
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'slot']).doUpdateSet({ name, conditions, savedAt }))
    .execute()
}

/** @returns whether there was one */
export async function renameSavedSearch(db: Db, jobSeekerId: number, slot: number, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('savedSearch')
    .set({ name })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('slot', '=', slot)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function deleteSavedSearch(db: Db, jobSeekerId: number, slot: number): Promise<void> {
  await db.deleteFrom('savedSearch').where('jobSeekerId', '=', jobSeekerId).where('slot', '=', slot).execute()
}
