import { formatDay } from '../../basics/japaneseDay.ts'
import type { ShownPosting } from './readPostings.ts'
import { DAYS_OFF, type DayOff, EMPLOYMENT_TYPES, FORMS, KINDS, TAG_TRAITS, TRAITS } from './rules.ts'

/** A posting's facts as a card and a page say them. */

const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `205,000円～290,000円`; one amount where both are equal. */
export function yenRange(lowest: number | null | undefined, highest: number | null | undefined): string | undefined {
  if (lowest === null || lowest === undefined) return undefined
  return highest === null || highest === undefined || highest === lowest
    ? yen(lowest)
    : `${yen(lowest)}～${yen(highest)}`
}

/** `月給 205,000円～290,000円`: 手当等を含む, a month for full-time work (whatever the wage's form), an hour for part-time work. */
export function wageInWords({
  wageUnit,
  wageLowest,
  wageHighest,
}: Pick<ShownPosting, 'wageUnit' | 'wageLowest' | 'wageHighest'>): string {
  const range = yenRange(wageLowest, wageHighest)
  return range === undefined ? '求人票をご確認ください' : `${wageUnit === 'hourly' ? '時給' : '月給'} ${range}`
}

/** `09:00～18:00`; hours past midnight say so. Up to three in turn. */
export function hoursInWords(
  posting: Pick<
    ShownPosting,
    'hours1Start' | 'hours1End' | 'hours2Start' | 'hours2End' | 'hours3Start' | 'hours3End' | 'traits'
  >,
): string {
  const pairs: [number | null, number | null][] = [
    [posting.hours1Start, posting.hours1End],
    [posting.hours2Start, posting.hours2End],
    [posting.hours3Start, posting.hours3End],
  ]
  const spans = pairs.flatMap(([start, end]) =>
    start === null || end === null
      ? []
      : [`${clock(start)}～${end > 1440 ? '翌' : ''}${end === 1440 ? '24:00' : clock(end)}`],
  )
  const turns = posting.traits.includes('shift') ? '（交替制）' : ''
  if (spans.length === 0) return turns === '' ? '求人票をご確認ください' : '交替制'
  return (spans.length === 1 ? spans[0]! : spans.map((span, index) => `(${index + 1})${span}`).join(' ')) + turns
}

const TWO_DAYS_OFF = { everyWeek: '週休二日（毎週）', other: '週休二日（その他）', none: '' }

/** `土日祝・週休二日（毎週）・年間120日` */
export function daysOffInWords({ daysOff, twoDaysOff, annualDaysOff }: ShownPosting): string {
  const days = daysOff.map((day) => DAYS_OFF[day as DayOff]).join('')
  const year = annualDaysOff === null ? '' : `年間${annualDaysOff}日`
  return [days || 'その他', TWO_DAYS_OFF[twoDaysOff], year].filter(Boolean).join('・')
}

/** `不問`, `～59歳以下`, `18歳以上～34歳以下` */
export function ageInWords({ ageLowest, ageHighest }: ShownPosting): string {
  if (ageLowest === null && ageHighest === null) return '不問'
  return `${ageLowest === null ? '' : `${ageLowest}歳以上`}～${ageHighest === null ? '' : `${ageHighest}歳以下`}`
}

/** `飯田橋駅 徒歩5分`; undefined where no station is named. */
export function stationInWords({ sheet: { work } }: ShownPosting): string | undefined {
  if (work.station === undefined) return undefined
  const minutes = work.stationMinutes === undefined ? '' : ` ${work.stationTransport ?? ''}${work.stationMinutes}分`
  return work.station.replace(/　/g, ' ') + minutes
}

/** 求人区分 as cards show it: `フルタイム`, `フルタイム(障)`, `パート（季節）`. */
export function kindInWords({ kind, form }: ShownPosting): string {
  if (kind === 'general') return FORMS[form]
  return kind === 'disability' ? `${FORMS[form]}(障)` : `${FORMS[form]}（${KINDS[kind]}）`
}

/** 雇用形態, with the firm's own word where it is not 正社員. */
export function employmentInWords({ employmentType, sheet }: ShownPosting): string {
  const name = sheet.work.nonRegularName
  return EMPLOYMENT_TYPES[employmentType] + (name ? `（${name}）` : '')
}

/** Tags of the card, in its order. */
export function tagsOf({ traits }: ShownPosting): string[] {
  return TAG_TRAITS.filter((trait) => traits.includes(trait)).map((trait) => TRAITS[trait])
}

/** 事業所名, or that it is withheld. */
export function establishmentInWords({ establishmentName, disclosureLevel }: ShownPosting): string {
  if (establishmentName) return establishmentName
  return disclosureLevel === 2
    ? '事業所名は、ログインした求職者の方に表示されます'
    : '事業所名は公開されていません（ハローワークの窓口でおたずねください）'
}

/** The first sentences of 仕事の内容 on one line. */
export function excerptOf({ sheet }: ShownPosting, longest = 48): string {
  const text = (sheet.work.description ?? '').replace(/\s+/g, ' ')
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

export const dayInWords = formatDay
