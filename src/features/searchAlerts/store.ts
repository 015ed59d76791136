import type { Db } from '../../db/open.ts'
import type { Frequency } from './rules.ts'

export interface Alert {
  publicId: string
  slot: number
  frequency: Frequency
}

/** A person's alerts. */
export async function findAlerts(db: Db, jobSeekerId: number): Promise<Alert[]> {
  return db
    .selectFrom('searchAlert')
    .select(['publicId', 'slot', 'frequency'])
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('slot')
    .execute()
}

/** Switches the alert of a place on, or to another frequency. */
export async function putAlert(
  db: Db,
  row: { publicId: string; jobSeekerId: number; slot: number; frequency: Frequency; begunAt: Date },
): Promise<void> {
  await db
    .insertInto('searchAlert')
    .values(row)
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'slot']).doUpdateSet({ frequency: row.frequency }))
    .execute()
}

export async function deleteAlertOfSlot(db: Db, jobSeekerId: number, slot: number): Promise<void> {
  await db.deleteFrom('searchAlert').where('jobSeekerId', '=', jobSeekerId).where('slot', '=', slot).execute()
}

export async function findAlert(db: Db, publicId: string): Promise<{ slot: number } | undefined> {
  return db.selectFrom('searchAlert').select('slot').where('publicId', '=', publicId).executeTakeFirst()
}

/** @returns whether there was one */
export async function deleteAlert(db: Db, publicId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('searchAlert').where('publicId', '=', publicId).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function doesSavedSearchExist(db: Db, jobSeekerId: number, slot: number): Promise<boolean> {
  const row = await db
    .selectFrom('savedSearch')
    .select('slot')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('slot', '=', slot)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
