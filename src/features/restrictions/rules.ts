import { addDays, addMonths, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'

/** 3か月間で5件以上の面接不参加 (leaflet; the stricter of the two readings): the fifth restricts. */
export const NO_SHOWS_TO_RESTRICT = 5
export const NO_SHOW_WINDOW_MONTHS = 3

/** The first day whose interviews still lie within the three months that end on `day`. */
export function noShowWindowBegin(day: DayString): DayString {
  return addDays(addMonths(day, -NO_SHOW_WINDOW_MONTHS), 1)
}

/**
 * Whether reports, each dated by its interview's day, reach the number within any three months that hold the newest ones.
 * @param interviewDays of the reports that count: not removed by an objection, made after the last lifting
 */
export function reachesRestriction(interviewDays: readonly DayString[]): boolean {
  const days = [...interviewDays].sort()
  return days.some((last, index) => {
    const first = days[index - NO_SHOWS_TO_RESTRICT + 1]
    return first !== undefined && first >= noShowWindowBegin(last)
  })
}

/** A restriction in words, with what to do. */
export function restrictionText(beganAt: Date): string {
  return `面接不参加の報告が3か月間で${NO_SHOWS_TO_RESTRICT}件に達したため、${japaneseDay(beganAt)}から、求職情報の編集とオンライン自主応募をご利用いただけません。解除には、ハローワークへの来所が必要です。`
}
