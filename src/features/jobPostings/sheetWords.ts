import type { DayOff, EmploymentType, PostingForm, PostingKind } from './rules.ts'
import { DAYS_OFF } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

/** Reads the official words of a 求人票 as the code's own. Files differ in wording, so each looks for the telling part. */

const plain = (...texts: (string | undefined)[]) =>
  texts.filter(Boolean).join(' ').normalize('NFKC').replace(/\s+/g, ' ')

export function readKind(head: JobPostingSheet['head']): PostingKind {
  const words = plain(head.kind, head.sheetTitle, head.disability)
  if (/障害/.test(words) && !/障害者?(以外|区分なし)/.test(words)) return 'disability'
  if (/季節/.test(words)) return 'seasonal'
  if (/出稼/.test(words)) return 'migrantWork'
  return /新卒|既卒|大卒|高卒|中卒/.test(words) ? 'graduate' : 'general'
}

export function readForm(head: JobPostingSheet['head'], employmentType: string | undefined): PostingForm {
  const words = plain(head.form, head.kind, head.sheetTitle)
  if (/パート/.test(words)) return 'partTime'
  if (/フルタイム/.test(words)) return 'fullTime'
  return /パート/.test(plain(employmentType)) ? 'partTime' : 'fullTime'
}

/** Words that are none of the seven kinds are kept in the sheet and counted as the form's ordinary kind. */
export function readEmploymentType(words: string | undefined, form: PostingForm): EmploymentType {
  const text = plain(words)
  const partTime = form === 'partTime'
  if (/無期雇用派遣/.test(text)) return partTime ? 'openEndedDispatchPartTime' : 'openEndedDispatch'
  if (/派遣/.test(text)) return partTime ? 'fixedTermDispatchPartTime' : 'fixedTermDispatch'
  if (partTime) return 'partTime'
  return /正社員(?!以外)|正職員/.test(text) ? 'regular' : 'nonRegular'
}

export function readDisclosureLevel(words: string | undefined): 1 | 2 | 3 | 4 | undefined {
  const level = Number(/[1-4]/.exec(plain(words))?.[0])
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined
}

export function readDispatchKind(
  words: string | undefined,
  employmentType: EmploymentType,
): 'none' | 'dispatch' | 'contract' {
  if (/ispatch/.test(employmentType)) return 'dispatch'
  const text = plain(words)
  if (/ではない|でない|なし|非該当/.test(text)) return 'none'
  if (/派遣/.test(text)) return 'dispatch'
  return /請負/.test(text) ? 'contract' : 'none'
}

export function readRenewal(words: string | undefined): 'none' | 'always' | 'conditional' {
  const text = plain(words)
  if (/原則/.test(text)) return 'always'
  return /条件|あり|有/.test(text) ? 'conditional' : 'none'
}

export function readWageForm(
  words: string | undefined,
  form: PostingForm,
): 'monthly' | 'daily' | 'hourly' | 'annual' | 'other' {
  const text = plain(words)
  if (/月給/.test(text)) return 'monthly'
  if (/日給/.test(text)) return 'daily'
  if (/時給|時間給/.test(text)) return 'hourly'
  if (/年俸/.test(text)) return 'annual'
  if (text !== '') return 'other'
  return form === 'partTime' ? 'hourly' : 'monthly'
}

export function readDaysOff(words: string | undefined): DayOff[] {
  const text = plain(words)
    .replaceAll('祝日', '祝')
    .replaceAll('平日', '')
    .replaceAll('日曜日', '日')
    .replaceAll('曜日', '')
  return (Object.keys(DAYS_OFF) as DayOff[]).filter((day) => text.includes(DAYS_OFF[day]))
}

export function readTwoDaysOff(words: string | undefined): 'everyWeek' | 'other' | 'none' {
  const text = plain(words)
  if (/毎週/.test(text)) return 'everyWeek'
  return text === '' || /なし/.test(text) ? 'none' : 'other'
}

/** Whether a requirement field asks for nothing: 不問, or left empty. */
export function isNotRequired(words: string | undefined): boolean {
  const text = plain(words)
  return text === '' || /不問|不要|なし/.test(text)
}

export function readCarLicence(words: string | undefined): 'none' | 'required' | 'preferred' {
  const text = plain(words)
  if (/尚可|なお可|あれば|望ましい/.test(text)) return 'preferred'
  return /必須|必要|要/.test(text) && !/不要/.test(text) ? 'required' : 'none'
}
