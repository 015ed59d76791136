import type { Deps } from '../../platform/deps.ts'
import { recordViews } from '../audit/index.ts'
import { findPlaceCodesOfAddress, findPlaceName } from '../places/index.ts'
import { FOUND_AT_MOST, isNothing, readSought, type Sought, similarKana, similarNumbers } from './rules.ts'
import type { Purpose, Staff } from './rules.visit.ts'
import { type FoundRow, findPeople, type PeopleQuestion } from './store.people.ts'

export interface FoundPeople {
  people: FoundRow[]
  hasMore: boolean
  /** Nobody fits exactly: these are near. */
  areNear: boolean
  /** A whole 求職番号 that is somebody's: a scan leads straight to the person. */
  scanned: FoundRow | undefined
}

/** `東京都千代田区飯田橋1-2` → municipality and the rest. Without a prefecture the whole is the beginning of the address. */
function placeQuestion(address: string | undefined): Pick<PeopleQuestion, 'placeCode' | 'addressBegin'> {
  if (address === undefined) return {}
  const placeCode = findPlaceCodesOfAddress(address).find((code) => code.length === 5)
  const placeName = placeCode && findPlaceName(placeCode)
  if (!placeName) return { addressBegin: address }
  const rest = address.slice(placeName.length)
  return { placeCode, ...(rest && { addressBegin: rest }) }
}

/** Questions to ask one after the other when nobody fits, the likeliest slip first. */
function nearQuestions(sought: Sought): PeopleQuestion[] {
  const none = { names: [], kanas: [] }
  const questions: PeopleQuestion[] = []
  const { number, names, kanas, birthDay, serial, phone } = sought
  if (number) questions.push({ ...none, serial: number.slice(-8) }, { ...none, numbersAmong: similarNumbers(number) })
  if (serial?.startsWith('0')) questions.push({ ...none, postalCode: serial.slice(1) })
  if (phone?.length === 7) questions.push({ ...none, postalCode: phone })
  const said = kanas[0]
  if (said) questions.push({ ...none, kanasAmong: similarKana(said), ...(birthDay && { birthDay }) })
  if (said && birthDay) questions.push({ ...none, kanas: [said[0]!], birthDay }, { ...none, kanas })
  const written = names[0]
  if (written && birthDay) questions.push({ ...none, names: [written[0]!], birthDay }, { ...none, names })
  if (written && !birthDay) questions.push({ ...none, addressBegin: written })
  return questions
}

async function ask(deps: Deps, sought: Sought): Promise<{ rows: FoundRow[]; areNear: boolean }> {
  const { address, ...rest } = sought
  const rows = await findPeople(deps.db, { ...rest, ...placeQuestion(address) }, FOUND_AT_MOST + 1)
  if (rows.length > 0) return { rows, areNear: false }
  for (const question of nearQuestions(sought)) {
    const near = await findPeople(deps.db, question, FOUND_AT_MOST + 1)
    if (near.length > 0) return { rows: near, areNear: true }
  }
  return { rows: [], areNear: false }
}

/** The own office's people first, then by kana. */
function inOrder(rows: FoundRow[], officeNumber: string | null): FoundRow[] {
  const isOther = (row: FoundRow) => Number(row.officeNumber !== officeNumber)
  return rows.sort((a, b) => isOther(a) - isOther(b) || (a.searchKana < b.searchKana ? -1 : 1))
}

/** 求職者検索: everyone who appears in the answer has been looked at, and can read so. */
export async function findPeopleAtCounter(
  deps: Deps,
  staff: Staff,
  input: { typed: string; purpose: Purpose },
): Promise<FoundPeople> {
  const sought = readSought(input.typed)
  if (isNothing(sought)) return { people: [], hasMore: false, areNear: false, scanned: undefined }
  const { rows, areNear } = await ask(deps, sought)
  const scanned = sought.number !== undefined && !areNear ? rows[0] : undefined
  const people = inOrder(rows.slice(0, FOUND_AT_MOST), staff.officeNumber)
  // Who is scanned is looked at on the next screen, which records it.
  if (!scanned) {
    const jobSeekerIds = people.map((person) => person.id)
    const details = { list: true, purpose: input.purpose, office: staff.officeNumber }
    await recordViews(deps, {
      actor: { face: 'counter', principalId: staff.id },
      jobSeekerIds,
      part: 'registration',
      details,
    })
  }
  return { people, hasMore: rows.length > FOUND_AT_MOST, areNear, scanned }
}
