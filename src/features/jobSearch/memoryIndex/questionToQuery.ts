import { addDays } from '../../../basics/japaneseDay.ts'
import { normaliseForSearch, splitSearchWords } from '../../../basics/searchText.ts'
import { highestNamedLevel } from '../../jobPostings/index.ts'
import { type ResultView, type SearchConditions, WORD_TARGETS, type WordTarget } from '../conditions.ts'
import type { SearchQuestion } from '../jobSearch.ts'
import { RELEVANCE, wantedWords } from '../searchWords.ts'
import { chosenOccupationCodes, chosenPlaceCodes } from '../sqlConditions.ts'
import { type ColumnName, fieldBit } from './document.ts'
import type { Clause, FacetChoice, IndexQuery, Leaf, Stretch } from './query.ts'

const HIGHEST = Number.MAX_SAFE_INTEGER - 1
const MINUTES_OF_A_DAY = 1440

export const dayNumber = (day: string) => Number(day.replaceAll('-', ''))
export const digitsNumber = (text: string) => Number(text.replaceAll('-', ''))

const range = (column: ColumnName, lowest: number, highest: number): Clause => ({
  leaves: [{ kind: 'range', column, lowest, highest }],
})
const atLeast = (column: ColumnName, lowest: number) => range(column, lowest, HIGHEST)
const atMost = (column: ColumnName, highest: number) => range(column, 0, highest)
const codesOf = (family: string, values: readonly string[]) => values.map((value) => `${family}:${value}`)

/** One of the values; nothing asked for where the list is empty. */
const oneOf = (family: string, values: readonly string[]): Clause[] =>
  values.length > 0 ? [{ leaves: [{ kind: 'codes', codes: codesOf(family, values) }] }] : []
const eachOf = (family: string, values: readonly string[]): Clause[] =>
  values.flatMap((value) => oneOf(family, [value]))
const noneOf = (family: string, values: readonly string[]): Clause[] =>
  oneOf(family, values).map((clause) => ({ ...clause, isExcluded: true }))

function fieldMaskOf(targets: readonly WordTarget[]): number | undefined {
  if (targets.length === 0 || targets.length === Object.keys(WORD_TARGETS).length) return undefined
  let mask = 0
  for (const target of targets) {
    if (target === 'establishment') mask |= fieldBit('firm')
    else if (target === 'place') mask |= fieldBit('place') | fieldBit('address')
    else mask |= fieldBit(target)
  }
  return mask
}

function wordClauses(conditions: SearchConditions): Clause[] {
  const fieldMask = fieldMaskOf(conditions.wordTargets)
  const wanted = wantedWords(conditions).map((alternatives) =>
    alternatives.map((word): Leaf => ({ kind: 'word', word, fieldMask })),
  )
  const unwanted = splitSearchWords(conditions.notWords).map(
    (word): Leaf => ({ kind: 'word', word, fieldMask: undefined }),
  )
  const clauses: Clause[] =
    conditions.wordsMode === 'and'
      ? wanted.map((leaves) => ({ leaves }))
      : wanted.length > 0
        ? [{ leaves: wanted.flat() }]
        : []
  if (unwanted.length > 0) clauses.push({ leaves: unwanted, isExcluded: true })
  return clauses
}

function workClauses(conditions: SearchConditions, today: string): Clause[] {
  const { occupationCodes, postingNumbers, newWithinDays, retirement, retirementAge } = conditions
  const clauses = [
    ...oneOf('place', chosenPlaceCodes(conditions.places)),
    ...oneOf('occupation', chosenOccupationCodes(conditions.occupations)),
    ...oneOf('kind', conditions.kinds),
    ...oneOf('form', conditions.forms),
    ...oneOf('employmentType', conditions.employmentTypes),
    ...oneOf('dispatchKind', conditions.dispatchKinds),
    ...oneOf('contractRenewal', conditions.renewals),
    ...oneOf('carLicence', conditions.carLicences),
    ...oneOf('licence', conditions.licences),
    ...noneOf('licence', conditions.excludedLicences),
    ...eachOf('benefit', conditions.benefits),
    ...eachOf('trait', conditions.traits),
    ...noneOf('trait', conditions.excludedTraits),
  ]
  if (occupationCodes.length > 0)
    clauses.push({
      leaves: occupationCodes.map((code) => ({ kind: 'codesBeginningWith', beginning: `occupationCode:${code}` })),
    })
  if (postingNumbers.length > 0)
    clauses.push({ leaves: postingNumbers.map((number) => numberLeaf('postingNumber', number)) })
  if (newWithinDays !== undefined) clauses.push(atLeast('acceptedOn', dayNumber(addDays(today, -newWithinDays))))
  if (retirement === 'none') clauses.push(...oneOf('trait', ['noRetirement']))
  if (retirement === 'some') clauses.push(...oneOf('trait', ['retirement']))
  if (retirementAge !== undefined && retirement !== 'none') clauses.push(atLeast('retirementAge', retirementAge))
  return clauses
}

function numberLeaf(column: ColumnName, text: string): Leaf {
  const number = digitsNumber(text)
  return { kind: 'range', column, lowest: number, highest: number }
}

function ageClauses({ age, ageLimit }: SearchConditions): Clause[] {
  const clauses: Clause[] = []
  if (age !== undefined) clauses.push(atMost('ageLowest', age), atLeast('ageHighest', age))
  if (ageLimit === 'unlimitedOnly') clauses.push(...oneOf('age', ['unlimited']))
  if (ageLimit === 'limitedOnly') clauses.push(...noneOf('age', ['unlimited']))
  return clauses
}

function wageClauses({ wageLowest, wageUnit, wageWithAllowances }: SearchConditions): Clause[] {
  if (wageLowest === undefined) return []
  return [...oneOf('wageUnit', [wageUnit]), atLeast(wageWithAllowances ? 'wageLowest' : 'baseWageLowest', wageLowest)]
}

function hoursClauses({ hoursFrom, hoursUntil }: SearchConditions): Clause[] {
  if (hoursFrom === undefined && hoursUntil === undefined) return []
  const from = hoursFrom ?? 0
  if (hoursUntil === undefined) return [{ leaves: [{ kind: 'hours', from, until: 2 * MINUTES_OF_A_DAY }] }]
  return [{ leaves: [{ kind: 'hours', from, until: hoursUntil <= from ? hoursUntil + MINUTES_OF_A_DAY : hoursUntil }] }]
}

function timeClauses(conditions: SearchConditions): Clause[] {
  const { overtime, overtimeHours, annualDaysOff, twoDaysOff } = conditions
  const clauses = [...hoursClauses(conditions), ...eachOf('dayOff', conditions.daysOff)]
  if (overtime === 'none') clauses.push(atMost('overtimeHours', 0))
  if (overtime === 'some') clauses.push(atLeast('overtimeHours', 1))
  if (overtimeHours !== undefined && overtime !== 'none') clauses.push(atMost('overtimeHours', overtimeHours))
  if (twoDaysOff !== undefined) clauses.push(...oneOf('twoDaysOff', [twoDaysOff]))
  if (annualDaysOff !== undefined) clauses.push(atLeast('annualDaysOff', annualDaysOff))
  return clauses
}

function firmClauses(conditions: SearchConditions, namedLevels: readonly string[]): Clause[] {
  const clauses = oneOf('industry', conditions.industries)
  const name = normaliseForSearch(conditions.establishmentName).replaceAll(' ', '')
  if (name !== '') {
    const leaves: Leaf[] = [
      { kind: 'word', word: name, fieldMask: fieldBit('firm') },
      { kind: 'nameWithoutBlanks', word: name },
    ]
    clauses.push({ leaves, isExcluded: conditions.establishmentNameExcluded })
  }
  if (conditions.employeesAtLeast !== undefined) clauses.push(atLeast('employeesTotal', conditions.employeesAtLeast))
  if (conditions.establishmentNumber !== undefined)
    clauses.push(...oneOf('level', namedLevels), {
      leaves: [numberLeaf('establishmentNumber', conditions.establishmentNumber)],
    })
  const lines = conditions.railways.flatMap((line) => splitSearchWords(line))
  if (lines.length > 0)
    clauses.push({ leaves: lines.map((word) => ({ kind: 'word', word, fieldMask: fieldBit('station') })) })
  return clauses
}

const SCORED_FIELDS = [
  { field: 'occupation', worth: RELEVANCE.occupation },
  { field: 'work', worth: RELEVANCE.work },
] as const

/** What a question asks of the index; means the same as `searchTruth` says in SQL. */
export function questionToQuery({ conditions, viewer, today }: Omit<SearchQuestion, 'view'>): IndexQuery {
  const highest = highestNamedLevel(viewer)
  const namedLevels = highest === 2 ? ['1', '2'] : ['1']
  return {
    clauses: [
      ...workClauses(conditions, today),
      ...ageClauses(conditions),
      ...wageClauses(conditions),
      ...timeClauses(conditions),
      ...firmClauses(conditions, namedLevels),
      ...wordClauses(conditions),
    ],
    scored: wantedWords(conditions).map((alternatives) => ({ alternatives, fields: SCORED_FIELDS })),
    access: highest === 2 ? 'openAndVeiled' : 'open',
    day: dayNumber(today),
  }
}

export const stretchOf = ({ sort, pageSize, page }: ResultView): Stretch => ({
  sort,
  offset: (page - 1) * pageSize,
  limit: pageSize,
})

/** Municipalities are counted inside the prefectures that the conditions name, details inside the named groups. */
export function facetChoiceOf({ places, occupations }: SearchConditions): FacetChoice {
  const heads = (codes: readonly string[]) => [...new Set(codes.map((code) => code.slice(0, 2)))]
  return { heads: { place: heads(places), occupation: heads(occupations) } }
}
