import { daysBetween } from '../../../basics/japaneseDay.ts'
import { highestNamedLevel, type PostingFacts, type SearchTexts } from '../../jobPostings/index.ts'

/** What the percolator reads of a new posting. */
export interface NewPosting {
  facts: PostingFacts
  texts: SearchTexts
  establishmentNumber: string | undefined
}

/** Texts in which words are found, each a bit; firmTight is the firm's name without blanks. */
export const TEXT_BITS = {
  occupation: 1,
  firm: 2,
  work: 4,
  station: 8,
  place: 16,
  address: 32,
  business: 64,
  licence: 128,
  experience: 256,
  other: 512,
  firmTight: 1024,
} as const

/** Numbers that conditions compare, by their place in the list of a posting's numbers. */
export const NUMBERS = [
  'acceptedDay',
  'ageLowest',
  'ageHighest',
  'wageLowest',
  'baseWageLowest',
  'overtimeHours',
  'annualDaysOff',
  'retirementAge',
  'employeesTotal',
  'hours1Start',
  'hours1End',
  'hours2Start',
  'hours2End',
  'hours3Start',
  'hours3End',
] as const
export type NumberName = (typeof NUMBERS)[number]

/** Stands for a number that the posting does not have: no comparison with it holds. */
export const UNKNOWN = -2_147_483_648

const EPOCH = '2000-01-01'
export const dayNumber = (day: string): number => daysBetween(EPOCH, day)

/** A posting's numbers in the order of `NUMBERS`, written into a list that is used again and again. */
export function readNumbers({ facts }: NewPosting, into: Int32Array): void {
  for (const [index, name] of NUMBERS.entries()) {
    if (name === 'acceptedDay') into[index] = dayNumber(facts.acceptedOn)
    // No lower or upper limit means every age of two digits, as in the search.
    else if (name === 'ageLowest') into[index] = facts.ageLowest ?? 0
    else if (name === 'ageHighest') into[index] = facts.ageHighest ?? 99
    else into[index] = facts[name] ?? UNKNOWN
  }
}

/** Marks of a value that a condition can ask for, such as `place 13101`: equal marks mean the same. */
export const markOf = (kind: string, value: string): string => `${kind} ${value}`

/** Every mark that a posting bears for a job seeker. */
export function marksOf({ facts, establishmentNumber }: NewPosting): string[] {
  const one = (kind: string, value: string | null | undefined) => (value ? [markOf(kind, value)] : [])
  const all = (kind: string, values: readonly string[]) => values.map((value) => markOf(kind, value))
  const code = facts.occupationCode ?? ''
  const isNamed = facts.disclosureLevel <= highestNamedLevel('jobSeeker')
  return [
    ...all('place', facts.placeCodes),
    ...all('occupation', facts.occupationCodes),
    // Conditions name the beginning of a code.
    ...Array.from(code, (_, index) => markOf('code', code.slice(0, index + 1))),
    ...one('kind', facts.kind),
    ...one('form', facts.form),
    ...one('type', facts.employmentType),
    ...one('wageUnit', facts.wageUnit),
    ...one('twoDaysOff', facts.twoDaysOff),
    ...one('dispatch', facts.dispatchKind),
    ...one('renewal', facts.contractRenewal),
    ...one('car', facts.carLicence),
    ...one('industry', facts.industryCode),
    ...one('number', facts.number),
    ...one('establishment', isNamed ? establishmentNumber : undefined),
    ...one('age', facts.ageLowest === null && facts.ageHighest === null ? 'unlimited' : undefined),
    ...all('dayOff', facts.daysOff),
    ...all('benefit', facts.benefits),
    ...all('licence', facts.licences),
    ...all('trait', facts.traits),
  ]
}

/** The posting's texts in which words may be found for a job seeker. */
export function textsOf({ facts, texts }: NewPosting): [bit: number, text: string][] {
  const isNamed = facts.disclosureLevel <= highestNamedLevel('jobSeeker')
  const open = ['occupation', 'work', 'station', 'place', 'business', 'licence', 'experience', 'other'] as const
  const found: [number, string][] = open.map((name) => [TEXT_BITS[name], texts[name]])
  if (!isNamed) return found
  return [
    ...found,
    [TEXT_BITS.firm, texts.firm],
    [TEXT_BITS.address, texts.address],
    [TEXT_BITS.firmTight, texts.firm.replaceAll(' ', '')],
  ]
}
