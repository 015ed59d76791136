import { addDays } from '../../../basics/japaneseDay.ts'
import { normaliseForSearch, splitSearchWords } from '../../../basics/searchText.ts'
import { nearOccupationWords, type PostingFacts, type PostingTrait, type SearchTexts } from '../../jobPostings/index.ts'
import { type SearchConditions, WORD_TARGETS, type WordTarget } from '../conditions.ts'
import type { SearchFacets, SearchQuestion } from '../jobSearch.ts'

/** What a search knows of one posting. */
export interface KnownPosting {
  id: number
  facts: PostingFacts
  texts: SearchTexts
  establishmentNumber: string | undefined
  status: string
}

type Conditions = SearchConditions

const mayName = ({ facts }: KnownPosting, viewer: string) => facts.disclosureLevel <= (viewer === 'jobSeeker' ? 2 : 1)
const includesAll = (all: readonly string[], wanted: readonly string[]) => wanted.every((one) => all.includes(one))
const includesSome = (all: readonly string[], wanted: readonly string[]) => wanted.some((one) => all.includes(one))
const noneOrSome = (all: readonly string[], wanted: readonly string[]) =>
  wanted.length === 0 || includesSome(all, wanted)
const atLeast = (value: number | null, wanted: number | undefined) =>
  wanted === undefined || (value !== null && value >= wanted)
/** A head together with longer codes below it stands for those alone. */
const chosen = (codes: readonly string[]) =>
  codes.filter((code) => code.length > 2 || codes.every((other) => other.length <= 2 || !other.startsWith(code)))

function wordFits(posting: KnownPosting, word: string, targets: readonly WordTarget[], viewer: string): boolean {
  const { texts } = posting
  const named = mayName(posting, viewer)
  return targets.some((target) => {
    if (target === 'establishment') return named && texts.firm.includes(word)
    if (target === 'place') return texts.place.includes(word) || (named && texts.address.includes(word))
    return texts[target].includes(word)
  })
}

/** Each word with the others that its families of names of work hold. */
function wantedBy({ words, nearWords }: Pick<Conditions, 'words' | 'nearWords'>): string[][] {
  return splitSearchWords(words).map((word) => (nearWords ? [word, ...nearOccupationWords(word)] : [word]))
}

function relevanceOf({ texts }: KnownPosting, conditions: Conditions): number {
  const holds = (text: string, alternatives: string[]) => alternatives.some((word) => text.includes(word))
  return wantedBy(conditions).reduce(
    (sum, one) => sum + (holds(texts.occupation, one) ? 2 : 0) + (holds(texts.work, one) ? 1 : 0),
    0,
  )
}

function wordsFit(
  posting: KnownPosting,
  { words, wordsMode, wordTargets, notWords, nearWords }: Conditions,
  viewer: string,
): boolean {
  const all = Object.keys(WORD_TARGETS) as WordTarget[]
  const targets = wordTargets.length > 0 ? wordTargets : all
  const found = wantedBy({ words, nearWords }).map((alternatives) =>
    alternatives.some((word) => wordFits(posting, word, targets, viewer)),
  )
  if (splitSearchWords(notWords).some((word) => wordFits(posting, word, all, viewer))) return false
  return found.length === 0 || (wordsMode === 'or' ? found.includes(true) : !found.includes(false))
}

function hoursFit({ facts }: KnownPosting, { hoursFrom, hoursUntil }: Conditions): boolean {
  if (hoursFrom === undefined && hoursUntil === undefined) return true
  const from = hoursFrom ?? 0
  let until = hoursUntil ?? 2880
  if (hoursUntil !== undefined && until <= from) until += 1440
  const pairs = [
    [facts.hours1Start, facts.hours1End],
    [facts.hours2Start, facts.hours2End],
    [facts.hours3Start, facts.hours3End],
  ]
  return pairs.some(
    ([start, end]) =>
      start !== null && end !== null && [0, 1440].some((later) => start! + later >= from && end! + later <= until),
  )
}

function timeFits(posting: KnownPosting, conditions: Conditions): boolean {
  const { overtimeHours, annualDaysOff, daysOff, twoDaysOff } = posting.facts
  if (conditions.overtime === 'none' && overtimeHours !== 0) return false
  if (conditions.overtime === 'some' && !(overtimeHours !== null && overtimeHours > 0)) return false
  const most = conditions.overtime === 'none' ? undefined : conditions.overtimeHours
  if (most !== undefined && (overtimeHours === null || overtimeHours > most)) return false
  if (conditions.twoDaysOff !== undefined && twoDaysOff !== conditions.twoDaysOff) return false
  return (
    includesAll(daysOff, conditions.daysOff) &&
    atLeast(annualDaysOff, conditions.annualDaysOff) &&
    hoursFit(posting, conditions)
  )
}

function firmFits(posting: KnownPosting, conditions: Conditions, viewer: string): boolean {
  const { facts, texts, establishmentNumber } = posting
  const named = mayName(posting, viewer)
  const name = normaliseForSearch(conditions.establishmentName).replaceAll(' ', '')
  const bears = named && texts.firm.replaceAll(' ', '').includes(name)
  if (name !== '' && bears === conditions.establishmentNameExcluded) return false
  const wantedNumber = conditions.establishmentNumber
  if (wantedNumber !== undefined && !(named && establishmentNumber === wantedNumber)) return false
  const lines = conditions.railways.flatMap(splitSearchWords)
  if (lines.length > 0 && !lines.some((line) => texts.station.includes(line))) return false
  return (
    noneOrSome([facts.industryCode ?? ''], conditions.industries) &&
    atLeast(facts.employeesTotal, conditions.employeesAtLeast)
  )
}

function personFits({ facts }: KnownPosting, { age, ageLimit }: Conditions): boolean {
  const unlimited = facts.ageLowest === null && facts.ageHighest === null
  if (ageLimit === 'unlimitedOnly' && !unlimited) return false
  if (ageLimit === 'limitedOnly' && unlimited) return false
  return age === undefined || ((facts.ageLowest ?? 0) <= age && age <= (facts.ageHighest ?? 99))
}

function workFits({ facts }: KnownPosting, conditions: Conditions, today: string): boolean {
  const { wageLowest, wageUnit, wageWithAllowances, occupationCodes, retirement, retirementAge, newWithinDays } =
    conditions
  const traits = facts.traits as PostingTrait[]
  const wage = wageWithAllowances ? facts.wageLowest : facts.baseWageLowest
  if (wageLowest !== undefined && (facts.wageUnit !== wageUnit || !atLeast(wage, wageLowest))) return false
  if (occupationCodes.length > 0 && !occupationCodes.some((code) => facts.occupationCode?.startsWith(code)))
    return false
  if (newWithinDays !== undefined && facts.acceptedOn < addDays(today, -newWithinDays)) return false
  if (retirement === 'none' && !traits.includes('noRetirement')) return false
  if (retirement === 'some' && !traits.includes('retirement')) return false
  if (retirement !== 'none' && !atLeast(facts.retirementAge, retirementAge)) return false
  return (
    noneOrSome(facts.placeCodes, chosen(conditions.places)) &&
    noneOrSome(facts.occupationCodes, chosen(conditions.occupations)) &&
    noneOrSome([facts.kind], conditions.kinds) &&
    noneOrSome([facts.form], conditions.forms) &&
    noneOrSome([facts.employmentType], conditions.employmentTypes) &&
    noneOrSome([facts.dispatchKind], conditions.dispatchKinds) &&
    noneOrSome([facts.contractRenewal], conditions.renewals) &&
    noneOrSome([facts.carLicence], conditions.carLicences) &&
    noneOrSome([facts.number], conditions.postingNumbers) &&
    noneOrSome(facts.licences, conditions.licences) &&
    !includesSome(facts.licences, conditions.excludedLicences) &&
    includesAll(facts.benefits, conditions.benefits) &&
    includesAll(facts.traits, conditions.traits) &&
    !includesSome(facts.traits, conditions.excludedTraits)
  )
}

function fits(posting: KnownPosting, { conditions, viewer, today }: SearchQuestion): boolean {
  const { facts, status } = posting
  const open =
    status === 'open' && facts.disclosureLevel < 4 && facts.acceptedOn <= today && today <= facts.applicationDeadline
  return (
    open &&
    workFits(posting, conditions, today) &&
    personFits(posting, conditions) &&
    timeFits(posting, conditions) &&
    firmFits(posting, conditions, viewer) &&
    wordsFit(posting, conditions, viewer)
  )
}

const byNumber = (a: number | null, b: number | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : b - a)
const byDay = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1)

function inOrder(sort: string, conditions: Conditions) {
  return (a: KnownPosting, b: KnownPosting) => {
    const first = {
      newest: 0,
      lowestWage: byNumber(a.facts.monthlyWageLowest, b.facts.monthlyWageLowest),
      highestWage: byNumber(a.facts.monthlyWageHighest, b.facts.monthlyWageHighest),
      deadline: -byDay(a.facts.applicationDeadline, b.facts.applicationDeadline),
      relevance: relevanceOf(b, conditions) - relevanceOf(a, conditions),
    }[sort]
    return first || byDay(a.facts.acceptedOn, b.facts.acceptedOn) || b.id - a.id
  }
}

function countsOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const underHeads = (codes: readonly string[], chosenCodes: readonly string[]) =>
  codes.filter((code) => code.length === 2 || chosenCodes.some((one) => one.slice(0, 2) === code.slice(0, 2)))

/** The same question answered by going through every posting: the definition that each implementation of the search must meet. */
export function naiveSearch(postings: readonly KnownPosting[], question: SearchQuestion) {
  const { conditions, view } = question
  const hits = postings.filter((posting) => fits(posting, question)).sort(inOrder(view.sort, conditions))
  const facets: SearchFacets = {
    places: countsOf(hits.flatMap(({ facts }) => underHeads(facts.placeCodes, conditions.places))),
    occupations: countsOf(hits.flatMap(({ facts }) => underHeads(facts.occupationCodes, conditions.occupations))),
    employmentTypes: countsOf(hits.map(({ facts }) => facts.employmentType)),
    traits: countsOf(hits.flatMap(({ facts }) => facts.traits)),
  }
  const from = (view.page - 1) * view.pageSize
  return { total: hits.length, ids: hits.slice(from, from + view.pageSize).map(({ id }) => id), facets }
}
