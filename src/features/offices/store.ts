import type { Db } from '../../db/open.ts'
import { areaCodesOf, narrowestOffices, type Office, type OfficeWithAreas } from './rules.ts'

const columns = ['number', 'name', 'postalCode', 'address', 'phone', 'openingHours', 'isSample'] as const

export async function findOffice(db: Db, number: string): Promise<Office | undefined> {
  return db.selectFrom('office').select(columns).where('number', '=', number).executeTakeFirst()
}

/** All offices in the order of their numbers. */
export async function findOffices(db: Db): Promise<Office[]> {
  return db.selectFrom('office').select(columns).orderBy('number').execute()
}

/**
 * The offices that may serve a residence (C6), the first one being its 利用安定所; several only where the narrowest area is shared.
 * @param residence postal code of seven digits, and the municipality that the person chose among its candidates
 */
export async function findOfficesOfResidence(
  db: Db,
  residence: { postalCode: string; placeCode: string },
): Promise<Office[]> {
  const found = await db
    .selectFrom('officeArea')
    .innerJoin('office', 'office.number', 'officeArea.officeNumber')
    .select(['areaCode', ...columns])
    .where('areaCode', 'in', areaCodesOf(residence))
    .orderBy('number')
    .execute()
  return narrowestOffices(found).map(({ areaCode: _, ...office }) => office)
}

/** Adds an office or brings it up to date; its areas become exactly those given. */
export async function saveOffice(db: Db, { areaCodes, ...office }: OfficeWithAreas): Promise<void> {
  await db
    .insertInto('office')
    .values(office)
    .onConflict((conflict) => conflict.column('number').doUpdateSet(office))
    .execute()
  await db.deleteFrom('officeArea').where('officeNumber', '=', office.number).execute()
  const areas = [...new Set(areaCodes)].map((areaCode) => ({ areaCode, officeNumber: office.number }))
  if (areas.length > 0) await db.insertInto('officeArea').values(areas).execute()
}

/** Takes the areas of the sample offices away: from now on the official list decides. */
export async function deleteSampleAreas(db: Db): Promise<void> {
  await db
    .deleteFrom('officeArea')
    .where('officeNumber', 'in', (query) => query.selectFrom('office').select('number').where('isSample', '=', true))
    .execute()
}
