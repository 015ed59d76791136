import type { DayString } from '../../basics/japaneseDay.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import { type MinimumWage, minimumWageOn } from '../minimumWages/index.ts'

/** 最低賃金法4条と施行規則1条：精皆勤手当・通勤手当・家族手当、固定残業代は最低賃金の比べる賃金に入れない. */
const NOT_COUNTED = /精勤|皆勤|通勤|家族|扶養|残業|時間外|深夜|休日/

const MINUTES_OF_A_DAY = 1440

/** 1日の所定労働時間 in hours: the longest of the working times, without the break. */
export function dailyHours({ hours }: JobPostingSheet): number | undefined {
  const spans = ([1, 2, 3] as const).flatMap((index) => {
    const [start, end] = [hours[`start${index}`], hours[`end${index}`]]
    if (start === undefined || end === undefined) return []
    return [end <= start ? end + MINUTES_OF_A_DAY - start : end - start]
  })
  if (spans.length === 0) return undefined
  const worked = Math.max(...spans) - (hours.breakMinutes ?? 0)
  return worked > 0 ? worked / 60 : undefined
}

/**
 * The lowest wage of a posting as yen an hour: the base pay with the allowances that count, over the hours of its unit.
 * @returns undefined where the sheet does not tell enough
 */
export function hourlyWageOf(sheet: JobPostingSheet): number | undefined {
  const { pay, head } = sheet
  if (pay.baseLowest === undefined) return undefined
  const allowances = ([1, 2, 3, 4] as const).reduce((sum, index) => {
    const name = pay[`allowance${index}Name`] ?? ''
    return NOT_COUNTED.test(name) ? sum : sum + (pay[`allowance${index}Lowest`] ?? 0)
  }, 0)
  const yen = pay.baseLowest + allowances
  // パート の基本給は時間額で書く (domain 4.4, section 3).
  if (head.form === 'パート' || pay.form === '時給') return yen
  const daily = dailyHours(sheet)
  if (daily === undefined || !pay.monthlyWorkDays) return undefined
  return yen / (pay.monthlyWorkDays * daily)
}

export interface WageJudgement {
  prefectureCode: string
  hourlyYen: number
  minimum: MinimumWage
  /** `below`: unlawful today. `soon`: lawful today, but no longer when the next wage comes into force. */
  verdict: 'below' | 'soon' | 'enough'
}

/**
 * Compares the wage with the minimum of each prefecture of the work places.
 * @param until the posting's last day: a minimum that comes into force before then counts too
 * @returns undefined where it cannot be worked out
 */
export function judgeWage(
  sheet: JobPostingSheet,
  facts: { prefectureCodes: readonly string[]; wages: readonly MinimumWage[]; today: DayString; until: DayString },
): WageJudgement[] | undefined {
  const hourlyYen = hourlyWageOf(sheet)
  if (hourlyYen === undefined) return undefined
  return facts.prefectureCodes.flatMap((prefectureCode): WageJudgement[] => {
    const wages = facts.wages.filter((wage) => wage.prefectureCode === prefectureCode)
    const now = minimumWageOn(wages, facts.today)
    const later = minimumWageOn(wages, facts.until)
    if (!now || !later) return []
    const common = { prefectureCode, hourlyYen: Math.floor(hourlyYen) }
    if (hourlyYen < now.hourlyYen) return [{ ...common, minimum: now, verdict: 'below' as const }]
    return [
      { ...common, minimum: later, verdict: hourlyYen < later.hourlyYen ? ('soon' as const) : ('enough' as const) },
    ]
  })
}
