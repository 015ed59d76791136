import type { FormState } from '../../basics/formState.ts'
import type { Deps } from '../../platform/deps.ts'
import { findOffices, findOfficesOfResidence } from '../offices/index.ts'
import { findPlaceName, findPlacesByPostalCode, findPrefectureName } from '../places/index.ts'
import type { OfficesFound } from './pages.offices.tsx'
import { officesWords as words } from './words.ts'

export interface OfficesAnswer {
  form: FormState
  /** Absent before anything was asked, and when what was asked could not be read. */
  found: OfficesFound[] | undefined
}

/**
 * Answers a search on 所在地情報. The postal code goes before the prefecture: it says more.
 * @param asked as typed: the postal code in any width, with or without a hyphen
 */
export async function searchOffices(
  deps: Deps,
  asked: { postalCode: string; prefecture: string },
): Promise<OfficesAnswer> {
  const form: FormState = {
    values: { 'postal-code': asked.postalCode, prefecture: asked.prefecture },
    errors: {},
  }
  if (asked.postalCode.trim() !== '') return ofPostalCode(deps, asked.postalCode, form)
  const prefecture = findPrefectureName(asked.prefecture)
  if (prefecture === undefined) return { form, found: undefined }
  const offices = (await findOffices(deps.db)).filter((office) => office.address.startsWith(prefecture))
  return { form, found: [{ title: words.inPrefecture(prefecture, offices.length), offices }] }
}

async function ofPostalCode(deps: Deps, typed: string, form: FormState): Promise<OfficesAnswer> {
  const postalCode = typed.normalize('NFKC').replace(/[^0-9]/g, '')
  const refused = (message: string) => ({ form: { ...form, errors: { 'postal-code': message } }, found: undefined })
  if (postalCode.length !== 7) return refused(words.postalCodeError)
  const placeCodes = [...new Set(findPlacesByPostalCode(postalCode).map((place) => place.municipality.code))]
  if (placeCodes.length === 0) return refused(words.postalCodeUnknown)
  const found = await Promise.all(
    placeCodes.map(async (placeCode) => ({
      title: words.servesPlace(findPlaceName(placeCode) ?? ''),
      offices: await findOfficesOfResidence(deps.db, { postalCode, placeCode }),
    })),
  )
  return { form, found }
}
