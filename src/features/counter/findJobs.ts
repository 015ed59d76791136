import { ageOn, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { findPostingCards, findWholePosting, readPostingNumber, type ShownPosting } from '../jobPostings/index.ts'
import { firstPage, jobSearchOf, noConditions, type SearchConditions } from '../jobSearch/index.ts'
import { findWishedConditions, type Person } from './store.ts'
import { SHOWN, referralWords as words } from './words.referral.ts'

export interface FoundJobs {
  postings: ShownPosting[]
  total: number
}

/** The person's wishes as conditions of the search: what is not wished is not asked for. */
async function conditionsOf(deps: Deps, person: Person): Promise<Partial<SearchConditions>> {
  const wishes = await findWishedConditions(deps.db, person.id)
  const today = japaneseDay(deps.now)
  const isMonthly = wishes.wageUnit === 'monthly'
  const isKnownWage = isMonthly || wishes.wageUnit === 'hourly'
  return {
    places: wishes.placeCodes,
    occupations: wishes.groupCodes,
    age: ageOn(person.birthDay, today),
    ...(isKnownWage && { wageLowest: wishes.wageLowest ?? undefined, wageUnit: isMonthly ? 'monthly' : 'hourly' }),
  }
}

/** 求人を探す for a person: by 求人番号, or by words, within the person's wishes where wanted; newest first. */
export async function findJobsFor(
  deps: Deps,
  person: Person,
  question: { words: string; usesWishes: boolean },
): Promise<FoundJobs> {
  const number = readPostingNumber(question.words)
  if (number) {
    const posting = await findWholePosting(deps.db, { number })
    const postings = posting ? await findPostingCards(deps.db, [posting.id], 'jobSeeker') : []
    return { postings, total: postings.length }
  }
  const wished = question.usesWishes ? await conditionsOf(deps, person) : {}
  const search = jobSearchOf(deps)
  // Staff accept and close postings, and are to find them so at once.
  await search.caughtUp?.()
  const answer = await search.search({
    conditions: { ...noConditions, ...wished, words: question.words },
    view: { ...firstPage, pageSize: SHOWN },
    viewer: 'jobSeeker',
    today: japaneseDay(deps.now),
  })
  return { postings: await findPostingCards(deps.db, answer.ids, 'jobSeeker'), total: answer.total }
}

/** What in a posting does not go with what the person wishes and is: for the staff to weigh, never a bar. */
export async function warningsOf(deps: Deps, person: Person, posting: WeighedPosting): Promise<string[]> {
  const wishes = await findWishedConditions(deps.db, person.id)
  const age = ageOn(person.birthDay, japaneseDay(deps.now))
  const isSameUnit = wishes.wageUnit === posting.wageUnit
  const isWished = (code: string) =>
    wishes.placeCodes.some((wished) => code.startsWith(wished) || wished.startsWith(code))
  const warnings = [
    isSameUnit &&
      wishes.wageLowest !== null &&
      posting.wageHighest !== null &&
      posting.wageHighest < wishes.wageLowest &&
      words.warnings.wage,
    wishes.placeCodes.length > 0 && !posting.placeCodes.some(isWished) && words.warnings.place,
    (age < (posting.ageLowest ?? 0) || age > (posting.ageHighest ?? 200)) && words.warnings.age,
    posting.licences.length > 0 && words.warnings.licence(posting.licences.join('、')),
  ]
  return warnings.filter((warning) => warning !== false)
}

export interface WeighedPosting {
  wageUnit: 'monthly' | 'hourly'
  wageHighest: number | null
  placeCodes: string[]
  ageLowest: number | null
  ageHighest: number | null
  licences: string[]
}
