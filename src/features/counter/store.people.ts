import { type RawBuilder, sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { Sought } from './rules.ts'

const FOUND_COLUMNS = [
  'id',
  'publicId',
  'number',
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'searchKana',
  'birthDay',
  'placeCode',
  'address',
  'officeNumber',
  'registrantKind',
  'validUntil',
  'lapsedOn',
] as const

/** What a search asks of the table: `Sought`, with an address cut into its municipality and the rest. */
export interface PeopleQuestion extends Omit<Sought, 'address'> {
  placeCode?: string | undefined
  addressBegin?: string | undefined
  /** Any of these numbers, or kana, to the letter. */
  numbersAmong?: readonly string[]
  kanasAmong?: readonly string[]
}

const beginning = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`

/** One of several beginnings, each a range of the same btree. */
function beginsWithOneOf(column: 'search_name' | 'search_kana', begins: readonly string[]): RawBuilder<boolean> {
  const parts = begins.map((begin) => sql<boolean>`${sql.ref(column)} like ${beginning(begin)}`)
  return sql<boolean>`(${sql.join(parts, sql` or `)})`
}

/**
 * Either number, each by its own index, as an array that is made first: an `or` of the two looks to the planner as if
 * fifty people stood everywhere, and then the whole table is read for the one.
 */
const hasPhone = (begin: string) => sql<boolean>`id = any(array(
    select id from job_seeker where replace(phone, '-', '') like ${begin}
    union select id from job_seeker where replace(mobile_phone, '-', '') like ${begin}))`

function conditionsOf(question: PeopleQuestion): RawBuilder<boolean>[] {
  const { names, kanas, number, serial, birthDay, phone, postalCode, placeCode, addressBegin } = question
  const all: (RawBuilder<boolean> | false | undefined)[] = [
    number !== undefined && sql<boolean>`number = ${number}`,
    serial !== undefined && sql<boolean>`right(number, 8) = ${serial}`,
    birthDay !== undefined && sql<boolean>`birth_day = ${birthDay}`,
    phone !== undefined && hasPhone(beginning(phone)),
    postalCode !== undefined && sql<boolean>`postal_code = ${postalCode}`,
    placeCode !== undefined && sql<boolean>`place_code = ${placeCode}`,
    addressBegin !== undefined && sql<boolean>`address_key(address) like address_key(${addressBegin}) || '%'`,
    names.length > 0 && beginsWithOneOf('search_name', names),
    kanas.length > 0 && beginsWithOneOf('search_kana', kanas),
    question.numbersAmong && sql<boolean>`number = any(${[...question.numbersAmong]})`,
  ]
  return all.filter((condition) => condition !== false && condition !== undefined)
}

const select = (db: Db, conditions: readonly RawBuilder<boolean>[], limit: number) =>
  db
    .selectFrom('jobSeeker')
    .select(FOUND_COLUMNS)
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .limit(limit)

/**
 * People whom every part of the question fits, in no order: an order of ours would read all 80,000 佐藤 before giving fifty.
 * @param limit one more than is shown tells that there are more
 */
export async function findPeople(db: Db, question: PeopleQuestion, limit: number) {
  const { number, serial, kanasAmong } = question
  const asked = conditionsOf(question)
  if (asked.length === 0 && !kanasAmong) return []
  // An old 受付票 leads on to the registration in use; everybody else is looked for among those.
  const isByNumber = number !== undefined || serial !== undefined
  const conditions = isByNumber ? asked : [...asked, sql<boolean>`merged_into is null`]
  return kanasAmong ? findByKanas(db, kanasAmong, conditions, limit) : select(db, conditions, limit).execute()
}

/**
 * One look into the index for each kana. Asked for all of them at once with a limit, the planner expects to find fifty
 * soon anyhow, and reads the whole table when nobody has any of them.
 */
async function findByKanas(
  db: Db,
  kanas: readonly string[],
  conditions: readonly RawBuilder<boolean>[],
  limit: number,
) {
  const ofOne = select(db, [sql<boolean>`search_kana = near.kana`, ...conditions], limit)
  return db
    .selectFrom(sql<{ kana: string }>`unnest(${[...kanas]}::text[])`.as<'near'>(sql`near (kana)`))
    .innerJoinLateral(ofOne.as('person'), (join) => join.onTrue())
    .selectAll('person')
    .limit(limit)
    .execute()
}

export type FoundRow = Awaited<ReturnType<typeof findPeople>>[number]

/** Other registrations with the same kana and date of birth: most likely the same person. */
export async function findLikelyDoubles(
  db: Db,
  person: { id: number; searchKana: string; birthDay: DayString },
): Promise<FoundRow[]> {
  const question = { names: [], kanas: [], kanasAmong: [person.searchKana], birthDay: person.birthDay }
  const rows = await findPeople(db, question, 11)
  return rows.filter((row) => row.id !== person.id)
}
