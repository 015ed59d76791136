import { addDays, type DayString } from '../../../basics/japaneseDay.ts'
import { normaliseForSearch, splitSearchWords } from '../../../basics/searchText.ts'
import {
  chosenOccupationCodes,
  chosenPlaceCodes,
  type SearchConditions,
  WORD_TARGETS,
  type WordTarget,
  wantedWords,
} from '../../jobSearch/index.ts'
import { dayNumber, markOf, NUMBERS, type NumberName, TEXT_BITS } from './postingFacts.ts'

/** One requirement of a posting. All of a condition's must hold; the union is what `percolator.ts` knows how to check. */
export type Requirement =
  | { kind: 'someMark'; marks: string[] }
  | { kind: 'noMark'; marks: string[] }
  | { kind: 'someWord'; words: string[]; texts: number }
  | { kind: 'noWord'; words: string[]; texts: number }
  | { kind: 'atLeast'; number: number; value: number }
  | { kind: 'atMost'; number: number; value: number }
  | { kind: 'hours'; from: number; until: number }

const MINUTES_OF_A_DAY = 1440

const atLeast = (name: NumberName, value: number | undefined): Requirement[] =>
  value === undefined ? [] : [{ kind: 'atLeast', number: NUMBERS.indexOf(name), value }]
const atMost = (name: NumberName, value: number | undefined): Requirement[] =>
  value === undefined ? [] : [{ kind: 'atMost', number: NUMBERS.indexOf(name), value }]
const some = (kind: string, values: readonly (string | undefined)[]): Requirement[] => {
  const marks = values.flatMap((value) => (value === undefined ? [] : [markOf(kind, value)]))
  return marks.length > 0 ? [{ kind: 'someMark', marks }] : []
}
const all = (kind: string, values: readonly string[]) => values.flatMap((value) => some(kind, [value]))
const none = (kind: string, values: readonly string[]): Requirement[] =>
  values.length > 0 ? [{ kind: 'noMark', marks: values.map((value) => markOf(kind, value)) }] : []

/** The texts of a target of free words. */
function textsOfTargets(targets: readonly WordTarget[]): number {
  const chosen = targets.length > 0 ? targets : (Object.keys(WORD_TARGETS) as WordTarget[])
  return chosen.reduce((bits, target) => {
    if (target === 'establishment') return bits | TEXT_BITS.firm
    if (target === 'place') return bits | TEXT_BITS.place | TEXT_BITS.address
    return bits | TEXT_BITS[target]
  }, 0)
}

function wordRequirements(conditions: SearchConditions): Requirement[] {
  const texts = textsOfTargets(conditions.wordTargets)
  const wanted = wantedWords(conditions)
  const groups = conditions.wordsMode === 'or' && wanted.length > 0 ? [wanted.flat()] : wanted
  const unwanted = splitSearchWords(conditions.notWords)
  return [
    ...groups.map((words): Requirement => ({ kind: 'someWord', words, texts })),
    ...(unwanted.length > 0 ? [{ kind: 'noWord' as const, words: unwanted, texts: textsOfTargets([]) }] : []),
  ]
}

function firmRequirements(conditions: SearchConditions): Requirement[] {
  const found: Requirement[] = [
    ...some('industry', conditions.industries),
    ...atLeast('employeesTotal', conditions.employeesAtLeast),
    ...some('establishment', [conditions.establishmentNumber]),
  ]
  const name = normaliseForSearch(conditions.establishmentName).replaceAll(' ', '')
  if (name !== '')
    found.push({
      kind: conditions.establishmentNameExcluded ? 'noWord' : 'someWord',
      words: [name],
      texts: TEXT_BITS.firmTight,
    })
  const lines = conditions.railways.flatMap((line) => splitSearchWords(line))
  if (lines.length > 0) found.push({ kind: 'someWord', words: lines, texts: TEXT_BITS.station })
  return found
}

function hoursRequirement({ hoursFrom, hoursUntil }: SearchConditions): Requirement[] {
  if (hoursFrom === undefined && hoursUntil === undefined) return []
  const from = hoursFrom ?? 0
  if (hoursUntil === undefined) return [{ kind: 'hours', from, until: 2 * MINUTES_OF_A_DAY }]
  return [{ kind: 'hours', from, until: hoursUntil <= from ? hoursUntil + MINUTES_OF_A_DAY : hoursUntil }]
}

function timeRequirements(conditions: SearchConditions): Requirement[] {
  const { overtime, overtimeHours } = conditions
  return [
    ...hoursRequirement(conditions),
    ...all('dayOff', conditions.daysOff),
    ...(overtime === 'none' ? [...atLeast('overtimeHours', 0), ...atMost('overtimeHours', 0)] : []),
    ...(overtime === 'some' ? atLeast('overtimeHours', 1) : []),
    ...(overtime !== 'none' ? atMost('overtimeHours', overtimeHours) : []),
    ...some('twoDaysOff', [conditions.twoDaysOff]),
    ...atLeast('annualDaysOff', conditions.annualDaysOff),
  ]
}

function personRequirements(conditions: SearchConditions): Requirement[] {
  const { age, ageLimit, wageLowest, wageUnit, wageWithAllowances, retirement, retirementAge } = conditions
  return [
    ...atMost('ageLowest', age),
    ...atLeast('ageHighest', age),
    ...(ageLimit === 'unlimitedOnly' ? some('age', ['unlimited']) : []),
    ...(ageLimit === 'limitedOnly' ? none('age', ['unlimited']) : []),
    ...(wageLowest === undefined ? [] : some('wageUnit', [wageUnit])),
    ...atLeast(wageWithAllowances ? 'wageLowest' : 'baseWageLowest', wageLowest),
    ...(retirement === undefined ? [] : all('trait', [retirement === 'none' ? 'noRetirement' : 'retirement'])),
    ...(retirement === 'none' ? [] : atLeast('retirementAge', retirementAge)),
  ]
}

/**
 * What a posting must be and hold to fit the conditions, for a job seeker on a day. Means the same as `searchTruth` of the search,
 * without what makes a posting open: the test holds both against each other.
 */
export function requirementsOf(conditions: SearchConditions, today: DayString): Requirement[] {
  const { newWithinDays } = conditions
  return [
    ...some('place', chosenPlaceCodes(conditions.places)),
    ...some('occupation', chosenOccupationCodes(conditions.occupations)),
    ...some('code', conditions.occupationCodes),
    ...some('number', conditions.postingNumbers),
    ...wordRequirements(conditions),
    ...firmRequirements(conditions),
    ...some('kind', conditions.kinds),
    ...some('form', conditions.forms),
    ...some('type', conditions.employmentTypes),
    ...some('dispatch', conditions.dispatchKinds),
    ...some('renewal', conditions.renewals),
    ...some('car', conditions.carLicences),
    ...some('licence', conditions.licences),
    ...none('licence', conditions.excludedLicences),
    ...all('benefit', conditions.benefits),
    ...all('trait', conditions.traits),
    ...none('trait', conditions.excludedTraits),
    ...atLeast('acceptedDay', newWithinDays && dayNumber(addDays(today, -newWithinDays))),
    ...personRequirements(conditions),
    ...timeRequirements(conditions),
  ]
}
