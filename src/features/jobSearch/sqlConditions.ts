import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../basics/japaneseDay.ts'
import { normaliseForSearch, splitSearchWords } from '../../basics/searchText.ts'
import { HIGHEST_SHOWN_LEVEL, highestNamedLevel, type PostingViewer } from '../jobPostings/index.ts'
import { type SearchConditions, WORD_TARGETS, type WordTarget } from './conditions.ts'
import type { SearchQuestion } from './jobSearch.ts'
import { RELEVANCE, wantedWords } from './searchWords.ts'

/** A truth about `p` (job_posting) and `t` (job_posting_search_text). */
type Truth = RawBuilder<boolean>

const both = (truths: readonly Truth[]): Truth =>
  truths.length === 0 ? sql`true` : sql`(${sql.join(truths, sql` and `)})`
const either = (truths: readonly Truth[]): Truth =>
  truths.length === 0 ? sql`false` : sql`(${sql.join(truths, sql` or `)})`

/** strpos, not LIKE: it is faster here and has no characters with a meaning of their own. */
const holds = (column: string, word: string): Truth => sql`strpos(${sql.ref(`t.${column}`)}, ${word}) > 0`
const mayBeNamed = (viewer: PostingViewer): Truth => sql`p.disclosure_level <= ${highestNamedLevel(viewer)}`

function wordInTarget(word: string, target: WordTarget, viewer: PostingViewer): Truth {
  if (target === 'establishment') return both([mayBeNamed(viewer), holds('firm', word)])
  if (target !== 'place') return holds(target, word)
  return either([holds('place', word), both([mayBeNamed(viewer), holds('address', word)])])
}

function wordAnywhere(word: string, targets: readonly WordTarget[], viewer: PostingViewer): Truth {
  const all = targets.length > 0 ? targets : (Object.keys(WORD_TARGETS) as WordTarget[])
  return either(all.map((target) => wordInTarget(word, target, viewer)))
}

function wordTruths(conditions: SearchConditions, viewer: PostingViewer): Truth[] {
  const { wordsMode, wordTargets, notWords } = conditions
  const wanted = wantedWords(conditions).map((alternatives) =>
    either(alternatives.map((word) => wordAnywhere(word, wordTargets, viewer))),
  )
  const unwanted = splitSearchWords(notWords).map((word) => wordAnywhere(word, [], viewer))
  const truths = wordsMode === 'or' && wanted.length > 0 ? [either(wanted)] : wanted
  return [...truths, ...unwanted.map((truth): Truth => sql`not ${truth}`)]
}

/** One of the values; nothing asked for where the list is empty. */
const oneOf = (column: string, values: readonly string[]): Truth[] =>
  values.length > 0 ? [sql`${sql.ref(`p.${column}`)} = any(${values})`] : []
const overlaps = (column: string, values: readonly string[]): Truth[] =>
  values.length > 0 ? [sql`${sql.ref(`p.${column}`)} && ${values}::text[]`] : []
const excludes = (column: string, values: readonly string[]): Truth[] =>
  values.length > 0 ? [sql`not (${sql.ref(`p.${column}`)} && ${values}::text[])`] : []
const containsAll = (column: string, values: readonly string[]): Truth[] =>
  values.length > 0 ? [sql`${sql.ref(`p.${column}`)} @> ${values}::text[]`] : []

/** A prefecture together with municipalities of its own means those municipalities. */
export function chosenPlaceCodes(places: readonly string[]): string[] {
  return places.filter((code) => code.length > 2 || !places.some((other) => other.length > 2 && other.startsWith(code)))
}

/** A group together with details of its own means those details. */
export function chosenOccupationCodes(codes: readonly string[]): string[] {
  return codes.filter((code) => code.length > 2 || !codes.some((other) => other.length > 2 && other.startsWith(code)))
}

function wageTruths({ wageLowest, wageUnit, wageWithAllowances }: SearchConditions): Truth[] {
  if (wageLowest === undefined) return []
  const column = sql.ref(wageWithAllowances ? 'p.wageLowest' : 'p.baseWageLowest')
  return [sql`p.wage_unit = ${wageUnit}`, sql`${column} >= ${wageLowest}`]
}

const MINUTES_OF_A_DAY = 1440

function hoursTruths({ hoursFrom, hoursUntil }: SearchConditions): Truth[] {
  if (hoursFrom === undefined && hoursUntil === undefined) return []
  const from = hoursFrom ?? 0
  const until =
    hoursUntil === undefined ? 2 * MINUTES_OF_A_DAY : hoursUntil <= from ? hoursUntil + MINUTES_OF_A_DAY : hoursUntil
  // Hours after midnight lie inside a span that began the evening before, so each pair is also tried a day later.
  const pairs = [1, 2, 3].flatMap((number) =>
    [0, MINUTES_OF_A_DAY].map((later): Truth => {
      const [start, end] = [sql.ref(`p.hours${number}Start`), sql.ref(`p.hours${number}End`)]
      return sql`(${start} + ${later}::int >= ${from} and ${end} + ${later}::int <= ${until})`
    }),
  )
  return [either(pairs)]
}

function timeTruths(conditions: SearchConditions): Truth[] {
  const { overtime, overtimeHours, annualDaysOff, twoDaysOff } = conditions
  const truths = [...hoursTruths(conditions), ...containsAll('daysOff', conditions.daysOff)]
  if (overtime === 'none') truths.push(sql`p.overtime_hours = 0`)
  if (overtime === 'some') truths.push(sql`p.overtime_hours > 0`)
  if (overtimeHours !== undefined && overtime !== 'none') truths.push(sql`p.overtime_hours <= ${overtimeHours}`)
  if (twoDaysOff !== undefined) truths.push(sql`p.two_days_off = ${twoDaysOff}`)
  if (annualDaysOff !== undefined) truths.push(sql`p.annual_days_off >= ${annualDaysOff}`)
  return truths
}

function ageTruths({ age, ageLimit }: SearchConditions): Truth[] {
  const truths: Truth[] = []
  const unlimited: Truth = sql`(p.age_lowest is null and p.age_highest is null)`
  if (age !== undefined) truths.push(sql`coalesce(p.age_lowest, 0) <= ${age} and coalesce(p.age_highest, 99) >= ${age}`)
  if (ageLimit === 'unlimitedOnly') truths.push(unlimited)
  if (ageLimit === 'limitedOnly') truths.push(sql`not ${unlimited}`)
  return truths
}

function firmTruths(conditions: SearchConditions, viewer: PostingViewer): Truth[] {
  const truths = oneOf('industryCode', conditions.industries)
  const name = normaliseForSearch(conditions.establishmentName).replaceAll(' ', '')
  if (name !== '') {
    const isNamed = both([mayBeNamed(viewer), sql`strpos(replace(t.firm, ' ', ''), ${name}) > 0`])
    truths.push(conditions.establishmentNameExcluded ? sql`not ${isNamed}` : isNamed)
  }
  if (conditions.employeesAtLeast !== undefined) truths.push(sql`p.employees_total >= ${conditions.employeesAtLeast}`)
  if (conditions.establishmentNumber !== undefined) {
    const number = sql`(select id from establishment where number = ${conditions.establishmentNumber})`
    truths.push(both([mayBeNamed(viewer), sql`p.establishment_id = ${number}`]))
  }
  const lines = conditions.railways.flatMap((line) => splitSearchWords(line))
  if (lines.length > 0) truths.push(either(lines.map((line) => holds('station', line))))
  return truths
}

function workTruths(conditions: SearchConditions, today: string): Truth[] {
  const { occupationCodes, retirement, retirementAge, newWithinDays } = conditions
  const truths: Truth[] = [
    ...overlaps('placeCodes', chosenPlaceCodes(conditions.places)),
    ...overlaps('occupationCodes', chosenOccupationCodes(conditions.occupations)),
    ...oneOf('kind', conditions.kinds),
    ...oneOf('form', conditions.forms),
    ...oneOf('employmentType', conditions.employmentTypes),
    ...oneOf('dispatchKind', conditions.dispatchKinds),
    ...oneOf('contractRenewal', conditions.renewals),
    ...oneOf('carLicence', conditions.carLicences),
    ...oneOf('number', conditions.postingNumbers),
    ...overlaps('licences', conditions.licences),
    ...excludes('licences', conditions.excludedLicences),
    ...containsAll('benefits', conditions.benefits),
    ...containsAll('traits', conditions.traits),
    ...excludes('traits', conditions.excludedTraits),
  ]
  if (occupationCodes.length > 0)
    truths.push(either(occupationCodes.map((code) => sql`starts_with(p.occupation_code, ${code})`)))
  if (newWithinDays !== undefined) truths.push(sql`p.accepted_on >= ${addDays(today, -newWithinDays)}`)
  if (retirement === 'none') truths.push(sql`p.traits @> ${['noRetirement']}::text[]`)
  if (retirement === 'some') truths.push(sql`p.traits @> ${['retirement']}::text[]`)
  if (retirementAge !== undefined && retirement !== 'none') truths.push(sql`p.retirement_age >= ${retirementAge}`)
  return truths
}

/** 関連度 of a posting: a whole number, larger for more relevant ones. */
export function relevance(conditions: SearchConditions): RawBuilder<number> {
  const scores = wantedWords(conditions).flatMap((alternatives) =>
    Object.entries(RELEVANCE).map(
      ([target, worth]) =>
        sql`case when ${either(alternatives.map((word) => holds(target, word)))} then ${worth}::int else 0 end`,
    ),
  )
  return scores.length === 0 ? sql`0` : sql`${sql.join(scores, sql` + `)}`
}

/** Everything that must hold for a posting to be found: shown to this viewer, open today, and every condition. */
export function searchTruth({ conditions, viewer, today }: Omit<SearchQuestion, 'view'>): Truth {
  return both([
    sql`p.status = 'open'`,
    sql`p.disclosure_level <= ${HIGHEST_SHOWN_LEVEL}`,
    sql`p.accepted_on <= ${today}`,
    sql`p.application_deadline >= ${today}`,
    ...workTruths(conditions, today),
    ...ageTruths(conditions),
    ...wageTruths(conditions),
    ...timeTruths(conditions),
    ...firmTruths(conditions, viewer),
    // Words last: they are the dearest to look for.
    ...wordTruths(conditions, viewer),
  ])
}
