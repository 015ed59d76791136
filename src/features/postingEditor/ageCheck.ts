import type { JobPostingSheet } from '../jobPostings/index.ts'
import { AGE_GROUNDS } from './fields/workFields.ts'

/** 技能・ノウハウの継承：30～49歳のうち、5～10歳幅 (施行規則1条の3第1項3号ロ). */
const SUCCESSION_LOWEST = 30
const SUCCESSION_HIGHEST = 49
const SUCCESSION_WIDTH = { least: 5, most: 10 }
const ELDERLY_FROM = 60

/** 「定めなし」の雇用だけに認められる事由がある. */
const isWithoutTerm = ({ work }: JobPostingSheet) => /定めなし/.test(work.termKind ?? '')

function againstRetirement(sheet: JobPostingSheet): string | undefined {
  const { work, conditions } = sheet
  if (!isWithoutTerm(sheet)) return '定年を上限にできるのは、雇用期間の定めのない求人だけです。'
  if (work.ageLowest !== undefined) return '定年を上限にするときは、下限の年齢を付けられません。'
  if (conditions.retirement !== true || conditions.retirementAge === undefined)
    return '定年を上限にするには、定年制が「あり」で、定年年齢の入力が必要です。'
  if (work.ageHighest === undefined || work.ageHighest >= conditions.retirementAge)
    return `定年が${conditions.retirementAge}歳のとき、年齢の上限は${conditions.retirementAge - 1}歳以下です。`
  return undefined
}

function againstCareer(sheet: JobPostingSheet): string | undefined {
  const { work } = sheet
  if (!isWithoutTerm(sheet)) return '長期勤続によるキャリア形成は、雇用期間の定めのない求人だけの事由です。'
  if (work.ageLowest !== undefined) return '長期勤続によるキャリア形成では、下限の年齢を付けられません。'
  if (work.ageHighest === undefined) return '年齢の上限を入力してください。'
  if (work.experience !== '不問') return '長期勤続によるキャリア形成では、経験を条件にできません。'
  return undefined
}

function againstSuccession(sheet: JobPostingSheet): string | undefined {
  const { ageLowest, ageHighest } = sheet.work
  if (!isWithoutTerm(sheet)) return '技能・ノウハウの継承は、雇用期間の定めのない求人だけの事由です。'
  if (ageLowest === undefined || ageHighest === undefined)
    return '技能・ノウハウの継承では、下限と上限の両方が必要です。'
  // 30～34歳 is a band of five years: both ends count.
  const width = ageHighest - ageLowest + 1
  const isInside = ageLowest >= SUCCESSION_LOWEST && ageHighest <= SUCCESSION_HIGHEST
  if (!isInside || width < SUCCESSION_WIDTH.least || width > SUCCESSION_WIDTH.most)
    return '技能・ノウハウの継承は、30歳から49歳までのうちの5歳から10歳の幅で付けます。'
  return undefined
}

const AGAINST: Record<string, (sheet: JobPostingSheet) => string | undefined> = {
  [AGE_GROUNDS.retirement]: againstRetirement,
  [AGE_GROUNDS.career]: againstCareer,
  [AGE_GROUNDS.succession]: againstSuccession,
  [AGE_GROUNDS.law]: ({ work }) =>
    work.ageLowest === undefined ? '法令で定められた下限の年齢を入力してください。' : undefined,
}

/**
 * Whether the age limit of a posting is one that the law forbids (労働施策総合推進法9条、同法施行規則1条の3第1項).
 * @returns what is wrong and what to do; undefined where nothing is
 */
export function ageProblem(sheet: JobPostingSheet): string | undefined {
  const { ageLimit, ageLowest, ageHighest, ageGround } = sheet.work
  const hasAges = ageLowest !== undefined || ageHighest !== undefined
  if (ageLimit !== true)
    return hasAges ? '年齢制限が「なし」のときは、年齢の下限と上限を空欄にしてください。' : undefined
  if (!hasAges) return '年齢制限が「あり」のときは、下限か上限の年齢を入力してください。'
  if (ageLowest !== undefined && ageHighest !== undefined && ageLowest > ageHighest)
    return '年齢の下限が上限より高くなっています。'
  if (ageGround === undefined) return '年齢制限には、法令で認められた該当事由が必要です。'
  return AGAINST[ageGround]?.(sheet)
}

/** Ages that only a person can judge: 3号のニ from 60 years is plain, another age group needs a scheme behind it. */
export function ageNeedsALook({ work }: JobPostingSheet): boolean {
  if (work.ageLimit !== true) return false
  if (work.ageGround === AGE_GROUNDS.art) return true
  return (
    work.ageGround === AGE_GROUNDS.elderly && !((work.ageLowest ?? 0) >= ELDERLY_FROM && work.ageHighest === undefined)
  )
}
