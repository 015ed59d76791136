import { normaliseForSearch } from '../../basics/searchText.ts'
import type { JobPostingSearchTextTable } from '../../db/tables/jobPostings.ts'
import { findPlaceName } from '../places/index.ts'
import type { PostingFacts } from './facts.ts'
import { type PostingTrait, TRAITS } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

export type SearchTexts = Omit<JobPostingSearchTextTable, 'jobPostingId'>

const REMEMBERED_WORDS = 5_000
const SHORT_WORD = 24
const remembered = new Map<string, string>()

/** Official words and names recur in most postings; normalising them once saves a third of an import's time. */
function normalised(text: string): string {
  if (text.length > SHORT_WORD) return normaliseForSearch(text)
  let result = remembered.get(text)
  if (result === undefined) {
    result = normaliseForSearch(text)
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
    remembered.set(text, result)
  }
  return result
}

/** Fields of one target stand on lines of their own, which no word can cross, since words hold no blanks. */
function joined(...texts: (string | undefined)[]): string {
  let result = ''
  for (const text of texts) if (text) result += result === '' ? normalised(text) : `\n${normalised(text)}`
  return result
}

/** ㈱ is read as (株); whoever types the long form finds it too. */
const withLongForms = (name: string | undefined) =>
  name?.normalize('NFKC').replace('(株)', '株式会社').replace('(有)', '有限会社').replace('(同)', '合同会社')

/**
 * What free words are compared with, by target (職種, 事業所名, 仕事内容, 最寄り駅, 就業場所, 事業内容, 必要な免許・資格, 必要な経験, その他).
 * Only firm and address may tell which firm it is; both are compared for those alone who may see the name.
 */
export function searchTextsOf(sheet: JobPostingSheet, facts: PostingFacts): SearchTexts {
  const { establishment, work, pay, hours, conditions, company, selection, notes, promotion } = sheet
  return {
    occupation: joined(work.occupationTitle),
    firm: joined(establishment.name, withLongForms(establishment.name), establishment.kana),
    work: joined(work.description),
    station: joined(work.station),
    place: joined(...facts.placeCodes.map((code) => findPlaceName(code))),
    address: joined(work.placeAddress, work.placeAddress2, work.placeAddress3),
    business: joined(company.business, company.feature),
    licence: joined(
      work.licence1,
      work.licence2,
      work.licence3,
      facts.carLicence === 'none' ? undefined : '普通自動車運転免許',
    ),
    experience: joined(work.experience, work.experienceDetail, work.computerSkill),
    other: joined(
      work.employmentType,
      work.nonRegularName,
      work.education,
      work.educationDetail,
      pay.otherAllowances,
      hours.system,
      hours.note,
      hours.daysOffNote,
      conditions.housingNote,
      conditions.childcareNote,
      selection.remarks,
      notes.remarks,
      promotion.welfare,
      promotion.training,
      ...facts.traits.map((trait) => TRAITS[trait as PostingTrait]),
    ),
  }
}
