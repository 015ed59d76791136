import { sql } from 'kysely'
import type { Db } from '../../../db/open.ts'
import type { JobPostingSearchTextTable, JobPostingTable } from '../../../db/tables/jobPostings.ts'
import { HIGHEST_SHOWN_LEVEL, highestNamedLevel } from '../../jobPostings/index.ts'
import type { IndexDocument } from './document.ts'
import { dayNumber, digitsNumber } from './questionToQuery.ts'

const POSTING_COLUMNS = [
  'kind',
  'form',
  'employmentType',
  'disclosureLevel',
  'acceptedOn',
  'applicationDeadline',
  'occupationCode',
  'occupationCodes',
  'industryCode',
  'placeCodes',
  'wageUnit',
  'wageLowest',
  'baseWageLowest',
  'monthlyWageLowest',
  'monthlyWageHighest',
  'hours1Start',
  'hours1End',
  'hours2Start',
  'hours2End',
  'hours3Start',
  'hours3End',
  'overtimeHours',
  'daysOff',
  'twoDaysOff',
  'annualDaysOff',
  'ageLowest',
  'ageHighest',
  'carLicence',
  'licences',
  'dispatchKind',
  'contractRenewal',
  'retirementAge',
  'employeesTotal',
  'benefits',
  'traits',
] as const satisfies readonly (keyof JobPostingTable)[]

const TEXT_COLUMNS = [
  'occupation',
  'firm',
  'work',
  'station',
  'place',
  'address',
  'business',
  'licence',
  'experience',
  'other',
] as const satisfies readonly (keyof JobPostingSearchTextTable)[]

type PostingRow = Pick<JobPostingTable, (typeof POSTING_COLUMNS)[number]> &
  Pick<JobPostingSearchTextTable, (typeof TEXT_COLUMNS)[number]> & {
    id: number
    number: string
    establishmentNumber: string | null
  }

/** Every posting that somebody can find on some day: the rows that the index holds. */
export function searchableRows(db: Db) {
  return db
    .selectFrom('jobPosting as p')
    .innerJoin('jobPostingSearchText as t', 't.jobPostingId', 'p.id')
    .leftJoin('establishment as e', 'e.id', 'p.establishmentId')
    .where('p.status', '=', 'open')
    .where('p.disclosureLevel', '<=', HIGHEST_SHOWN_LEVEL)
    .select(['p.id', 'p.number', 'e.number as establishmentNumber'])
    .select(POSTING_COLUMNS.map((column) => `p.${column}` as const))
    .select(TEXT_COLUMNS.map((column) => `t.${column}` as const))
}

/** The searchable ones among these postings, as they are now. */
export async function readDocuments(db: Db, ids: readonly number[]): Promise<IndexDocument[]> {
  if (ids.length === 0) return []
  const rows = await searchableRows(db).where(sql<boolean>`p.id = any(${ids}::bigint[])`).execute()
  return rows.map(toDocument)
}

const YOUNGEST = 0
const OLDEST = 99
/** Sorts after every wage. */
const NO_WAGE = 2 ** 31 - 1

const families = (family: string, values: readonly string[]) =>
  [...new Set(values)].map((value) => `${family}:${value}`)

function codesOf(row: PostingRow): string[] {
  const isAgeUnlimited = row.ageLowest === null && row.ageHighest === null
  return [
    ...families('place', row.placeCodes),
    ...families('occupation', row.occupationCodes),
    ...families('licence', row.licences),
    ...families('benefit', row.benefits),
    ...families('trait', row.traits),
    ...families('dayOff', row.daysOff),
    ...(row.occupationCode === null ? [] : [`occupationCode:${row.occupationCode}`]),
    ...(row.industryCode === null ? [] : [`industry:${row.industryCode}`]),
    ...families('hours', spansOf(row)),
    ...(isAgeUnlimited ? ['age:unlimited'] : []),
    `kind:${row.kind}`,
    `form:${row.form}`,
    `employmentType:${row.employmentType}`,
    `level:${row.disclosureLevel}`,
    `wageUnit:${row.wageUnit}`,
    `twoDaysOff:${row.twoDaysOff}`,
    `carLicence:${row.carLicence}`,
    `dispatchKind:${row.dispatchKind}`,
    `contractRenewal:${row.contractRenewal}`,
  ]
}

/** `540-1080`; a span whose start or end is unknown lies inside nothing. */
function spansOf(row: PostingRow): string[] {
  const spans = [
    [row.hours1Start, row.hours1End],
    [row.hours2Start, row.hours2End],
    [row.hours3Start, row.hours3End],
  ]
  return spans.flatMap(([start, end]) => (start === null || end === null ? [] : `${start}-${end}`))
}

function namedTo(level: number): IndexDocument['named'] {
  if (level <= highestNamedLevel('visitor')) return 'everybody'
  return level <= highestNamedLevel('jobSeeker') ? 'jobSeekers' : 'nobody'
}

const descending = (value: number | null) => (value === null ? NO_WAGE : -value)

/** A row of `searchableRows` as the index sees it. */
export function toDocument(row: PostingRow): IndexDocument {
  const { id, number, establishmentNumber, firm } = row
  const { wageLowest, baseWageLowest, overtimeHours, annualDaysOff, retirementAge, employeesTotal } = row
  const acceptedOn = dayNumber(row.acceptedOn)
  const deadline = dayNumber(row.applicationDeadline)
  const lowestWage = descending(row.monthlyWageLowest)
  const highestWage = descending(row.monthlyWageHighest)
  return {
    id,
    numbers: {
      ...{
        acceptedOn,
        deadline,
        wageLowest,
        baseWageLowest,
        overtimeHours,
        annualDaysOff,
        retirementAge,
        employeesTotal,
      },
      ageLowest: row.ageLowest ?? YOUNGEST,
      ageHighest: row.ageHighest ?? OLDEST,
      postingNumber: digitsNumber(number),
      establishmentNumber: establishmentNumber === null ? null : digitsNumber(establishmentNumber),
    },
    sortKeys: { newest: -acceptedOn, lowestWage, highestWage, deadline },
    codes: codesOf(row),
    texts: { ...textsOf(row), ...(firm.includes(' ') ? { firmWithoutBlanks: firm.replaceAll(' ', '') } : {}) },
    named: namedTo(row.disclosureLevel),
  }
}

const textsOf = (row: PostingRow) => Object.fromEntries(TEXT_COLUMNS.map((column) => [column, row[column]]))
