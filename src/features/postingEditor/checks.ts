import { type DayString, formatDay } from '../../basics/japaneseDay.ts'
import { factsOfSheet, type JobPostingSheet, postingValidUntil } from '../jobPostings/index.ts'
import type { MinimumWage } from '../minimumWages/index.ts'
import { findPlaceCodesOfAddress, findPrefectureName } from '../places/index.ts'
import { ageNeedsALook, ageProblem } from './ageCheck.ts'
import { findEditorField } from './editorSteps.ts'
import type { FieldName } from './fields/editorField.ts'
import { missingFields } from './requirements.ts'
import { judgeWage } from './wageCheck.ts'

/** What the automatic checks found. `stop`: the posting cannot be sent like this. `look`: a person decides. */
export interface Finding {
  kind: 'missing' | 'wage' | 'age' | 'duplicate' | 'contents'
  severity: 'stop' | 'look'
  field: FieldName
  message: string
}

export interface CheckFacts {
  today: DayString
  /** 地域別最低賃金 of the prefectures of the work places. */
  wages: readonly MinimumWage[]
  /** Other postings of the establishment for the same work, place, employment and hours. */
  duplicates: readonly { name: string }[]
}

const finding = (kind: Finding['kind'], severity: Finding['severity'], field: FieldName, message: string): Finding => ({
  kind,
  severity,
  field,
  message,
})

/** Prefectures of the work places, two digits each. */
export function prefecturesOf({ work }: JobPostingSheet): string[] {
  const addresses = [work.placeAddress, work.placeAddress2, work.placeAddress3]
  const codes = addresses.flatMap((address) => (address ? findPlaceCodesOfAddress(address) : []))
  return [...new Set(codes.filter((code) => code.length === 2))]
}

function missing(sheet: JobPostingSheet): Finding[] {
  return missingFields(sheet).map((name) => {
    const found = findEditorField(name)!
    const isChoice = ['radio', 'select', 'checks', 'yesNo', 'canNot'].includes(found.field.control)
    const message = `「${found.field.label}」を${isChoice ? '選んで' : '入力して'}ください。`
    return finding('missing', 'stop', name, message)
  })
}

function wage(sheet: JobPostingSheet, { today, wages }: CheckFacts): Finding[] {
  const facts = { prefectureCodes: prefecturesOf(sheet), wages, today, until: postingValidUntil(today) }
  const judged = judgeWage(sheet, facts)
  if (judged === undefined)
    return sheet.pay.baseLowest === undefined
      ? []
      : [finding('wage', 'look', 'pay.baseLowest', '時間額に直せないため、最低賃金を自動では確かめられません。')]
  const unknown = facts.prefectureCodes.filter((code) => !judged.some(({ prefectureCode }) => prefectureCode === code))
  const unjudged = unknown.map((code) =>
    finding(
      'wage',
      'look',
      'pay.baseLowest',
      `${findPrefectureName(code) ?? ''}の最低賃金が登録されていないため、確かめられません。`,
    ),
  )
  const compared = judged.flatMap(({ verdict, hourlyYen, minimum, prefectureCode }) => {
    if (verdict === 'enough') return []
    const place = findPrefectureName(prefectureCode) ?? ''
    const told = `時間額に直すと${hourlyYen.toLocaleString('ja-JP')}円で、${place}の最低賃金${minimum.hourlyYen.toLocaleString('ja-JP')}円`
    const from = `（${formatDay(minimum.effectiveFrom)}から${minimum.isSample ? '・見本の表' : ''}）`
    return verdict === 'below'
      ? [finding('wage', 'stop', 'pay.baseLowest', `${told}${from}を下回っています。`)]
      : [finding('wage', 'look', 'pay.baseLowest', `${told}${from}を、有効期間の途中から下回ります。`)]
  })
  return [...compared, ...unjudged]
}

function age(sheet: JobPostingSheet): Finding[] {
  const problem = ageProblem(sheet)
  if (problem !== undefined) return [finding('age', 'stop', 'work.ageGround', problem)]
  if (ageNeedsALook(sheet))
    return [finding('age', 'look', 'work.ageGround', '年齢制限の事由に当たるか、内容を確かめてください。')]
  return []
}

/** 男女雇用機会均等法5条 and the age rule, by the words that most often break them. */
const WORDS_TO_LOOK_AT: readonly [RegExp, string][] = [
  [/(男性|女性|男子|女子)(のみ|限定|歓迎)/, '性別を条件にする表現がないか、確かめてください。'],
  [
    /\d{2}\s*(歳|才)(まで|以下|未満|くらい)|若い方|若手/,
    '文章のなかに年齢を条件にする表現がないか、確かめてください。',
  ],
]

function words(sheet: JobPostingSheet): Finding[] {
  const texts: [FieldName, string | undefined][] = [
    ['work.description', sheet.work.description],
    ['selection.remarks', sheet.selection.remarks],
    ['notes.remarks', sheet.notes.remarks],
    ['promotion.message', sheet.promotion.message],
  ]
  return texts.flatMap(([name, text]) =>
    WORDS_TO_LOOK_AT.filter(([pattern]) => pattern.test((text ?? '').normalize('NFKC'))).map(([, message]) =>
      finding('contents', 'look', name, message),
    ),
  )
}

function contents(sheet: JobPostingSheet, today: DayString): Finding[] {
  const { head, work, pay } = sheet
  const found: Finding[] = []
  const stop = (field: FieldName, message: string) => found.push(finding('contents', 'stop', field, message))
  if (head.directApplication && !['1', '2'].includes(head.disclosure ?? ''))
    stop('head.directApplication', 'オンライン自主応募を「可」にできるのは、公開範囲が1か2のときです。')
  if (head.applicationDeadline !== undefined && head.applicationDeadline < today)
    stop('head.applicationDeadline', '「応募期限日」は今日からあとの日にしてください。')
  if (work.termFrom && work.termUntil && work.termFrom > work.termUntil)
    stop('work.termUntil', '「雇用期間の終了日」は開始日からあとの日にしてください。')
  if (work.placeAddress !== undefined && prefecturesOf(sheet).length === 0)
    stop('work.placeAddress', '「就業場所」は都道府県から入力してください。')
  if (pay.baseLowest !== undefined && pay.baseHighest !== undefined && pay.baseLowest > pay.baseHighest)
    stop('pay.baseHighest', '「基本給（ａ）の上限」は下限以上にしてください。')
  const isPartTimeKind = /パート/.test(work.employmentType ?? '')
  if (head.form !== undefined && work.employmentType !== undefined && isPartTimeKind !== (head.form === 'パート'))
    stop('work.employmentType', `求人区分が「${head.form}」の求人の雇用形態を選んでください。`)
  return found
}

/** Everything that keeps the sheet from becoming a posting and that no check above has told. */
function unfit(sheet: JobPostingSheet, today: DayString): Finding[] {
  const head = { ...sheet.head, number: '00000-00000000', acceptedOn: today }
  const { applicationDeadline: _, ...rest } = head
  const outcome = factsOfSheet({ ...sheet, head: rest })
  return outcome.ok ? [] : outcome.reasons.map((reason) => finding('contents', 'stop', 'work.occupationTitle', reason))
}

/** The automatic checks of a posting before it is accepted; the employer sees the same ones before sending. */
export function checkSheet(sheet: JobPostingSheet, facts: CheckFacts): Finding[] {
  const found = [
    ...missing(sheet),
    ...contents(sheet, facts.today),
    ...wage(sheet, facts),
    ...age(sheet),
    ...facts.duplicates.map(({ name }) =>
      finding('duplicate', 'look', 'work.occupationTitle', `同じ職種・就業場所・雇用形態の求人があります：${name}`),
    ),
    ...words(sheet),
  ]
  // A field that is empty, or said to be wrong above, would only be told a second time in other words.
  return found.some(({ severity }) => severity === 'stop') ? found : [...found, ...unfit(sheet, facts.today)]
}

export const hasStops = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'stop')
