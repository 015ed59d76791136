import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { PostingStatus } from './rules.ts'

/** Any number; one writer of many postings at a time, so that two imports cannot wait for each other in a circle. */
const IMPORT_LOCK_KEY = 7_000_310

interface EstablishmentRow {
  number: string
  name: string
  kana: string | null
  postalCode: string | null
  address: string | null
  homePage: string | null
  corporateNumber: string | null
  employeesTotal: number | null
}

export async function takeImportLock(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK_KEY})`.execute(db)
}

/** The source hash of each posting that is already stored, by 求人番号. */
export async function findSourceHashes(db: Db, numbers: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('jobPosting')
    .select(['number', 'sourceHash'])
    .where(sql<boolean>`number = any(${numbers})`)
    .execute()
  return new Map(rows.map(({ number, sourceHash }) => [number, sourceHash]))
}

/** Inserts the establishments that are new, corrects the others. @returns their ids by 事業所番号 */
export async function saveEstablishments(
  db: Db,
  establishments: readonly EstablishmentRow[],
  now: Date,
): Promise<Map<string, number>> {
  if (establishments.length === 0) return new Map()
  const rows = JSON.stringify(establishments.map((row) => toSnakeKeys(row)))
  await sql`
    insert into establishment as known (number, name, kana, postal_code, address, home_page, corporate_number, employees_total, created_at, changed_at)
    select number, name, kana, postal_code, address, home_page, corporate_number, employees_total, ${now}, ${now}
    from json_populate_recordset(null::establishment, ${rows})
    on conflict (number) do update set
      name = excluded.name, kana = excluded.kana, postal_code = excluded.postal_code, address = excluded.address,
      home_page = excluded.home_page, corporate_number = excluded.corporate_number,
      employees_total = excluded.employees_total, changed_at = excluded.changed_at
    where (known.name, known.kana, known.postal_code, known.address, known.home_page, known.corporate_number, known.employees_total)
      is distinct from (excluded.name, excluded.kana, excluded.postal_code, excluded.address, excluded.home_page,
        excluded.corporate_number, excluded.employees_total)`.execute(db)
  const found = await db
    .selectFrom('establishment')
    .select(['id', 'number'])
    .where(sql<boolean>`number = any(${establishments.map(({ number }) => number)})`)
    .execute()
  return new Map(found.map(({ id, number }) => [number, id]))
}

/** Columns of job_posting that follow from the sheet, in snake case. */
const FACT_COLUMNS = [
  'kind, form, employment_type, disclosure_level, accepted_on, valid_until, application_deadline, accepts_direct_application',
  'accepting_office_number, occupation_title, occupation_code, occupation_major, occupation_codes, industry_code, industry_major',
  'place_codes, openings_count, wage_unit, wage_form, wage_lowest, wage_highest, base_wage_lowest, base_wage_highest',
  'monthly_wage_lowest, monthly_wage_highest, hours1_start, hours1_end, hours2_start, hours2_end, hours3_start, hours3_end',
  'overtime_hours, days_off, two_days_off, annual_days_off, age_lowest, age_highest, car_licence, licences, dispatch_kind',
  'contract_renewal, retirement_age, employees_total, benefits, traits, sheet, status, establishment_id, source_hash',
].flatMap((line) => line.split(', '))

export interface SavedPosting {
  id: number
  number: string
  isNew: boolean
}

/**
 * Upserts by 求人番号 in one statement; a row whose source hash is the same stays untouched and is not returned.
 * @param rows columns of job_posting by their camelCase names, without id, version and times
 */
export async function savePostingRows(
  db: Db,
  rows: readonly (Record<string, unknown> & { number: string; status: PostingStatus; sheet: object })[],
  now: Date,
): Promise<SavedPosting[]> {
  const json = JSON.stringify(rows.map((row) => toSnakeKeys(row, { public_id: randomId() }, 'sheet')))
  // One sheet a line (JSON holds no raw line ends): as part of the rows PostgreSQL would parse each sheet three times.
  const sheets = rows.map(({ sheet }) => JSON.stringify(sheet)).join('\n')
  const columns = sql.raw(FACT_COLUMNS.join(', '))
  const values = sql.raw(
    FACT_COLUMNS.map((column) => (column === 'sheet' ? 'string_to_table::json' : column)).join(', '),
  )
  const assignments = sql.raw(FACT_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', '))
  const saved = await sql<SavedPosting>`
    insert into job_posting as known (number, public_id, created_at, changed_at, ${columns})
    select number, public_id, ${now}, ${now}, ${values}
    from rows from (json_populate_recordset(null::job_posting, ${json}), string_to_table(${sheets}, ${'\n'})) as incoming
    on conflict (number) do update set ${assignments}, changed_at = excluded.changed_at, version = known.version + 1
    where known.source_hash is null or excluded.source_hash is null or known.source_hash <> excluded.source_hash
    returning id, number, xmax = 0 as is_new`.execute(db)
  return saved.rows
}

export async function saveSearchTexts(db: Db, rows: readonly Record<string, unknown>[]): Promise<void> {
  await sql`
    insert into job_posting_search_text (job_posting_id, occupation, firm, work, station, place, address, business, licence, experience, other)
    select job_posting_id, occupation, firm, work, station, place, address, business, licence, experience, other
    from json_populate_recordset(null::job_posting_search_text, ${JSON.stringify(rows.map((row) => toSnakeKeys(row)))})
    on conflict (job_posting_id) do update set
      occupation = excluded.occupation, firm = excluded.firm, work = excluded.work, station = excluded.station,
      place = excluded.place, address = excluded.address, business = excluded.business, licence = excluded.licence,
      experience = excluded.experience, other = excluded.other`.execute(db)
}

/** Tells followers, in the same transaction as the change itself. */
export async function logPostingChanges(
  db: Db,
  ids: readonly number[],
  change: 'saved' | 'deleted',
  now: Date,
): Promise<void> {
  await sql`
    insert into job_posting_change (job_posting_id, change, changed_at)
    select unnest(${ids}::bigint[]), ${change}, ${now}`.execute(db)
}

const snakeNames = new Map<string, string>()

function snakeName(name: string): string {
  let snake = snakeNames.get(name)
  if (snake === undefined) {
    snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakeNames.set(name, snake)
  }
  return snake
}

/** The row under its column names, added to those given; values stay as they are. `without` is left out. */
function toSnakeKeys(row: object, result: Record<string, unknown> = {}, without?: string): Record<string, unknown> {
  const values = row as Record<string, unknown>
  for (const name in values) if (name !== without) result[snakeName(name)] = values[name]
  return result
}
