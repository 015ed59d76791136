import type { DayString } from '../../basics/japaneseDay.ts'

/** 地域別最低賃金 of one prefecture from a day on. */
export interface MinimumWage {
  prefectureCode: string
  effectiveFrom: DayString
  hourlyYen: number
  /** From our own list and not from a file of the authority: to be looked up before it decides anything. */
  isSample: boolean
}

/** The wage that is in force on a day; undefined before the first one known. */
export function minimumWageOn(wages: readonly MinimumWage[], day: DayString): MinimumWage | undefined {
  return wages
    .filter((wage) => wage.effectiveFrom <= day)
    .reduce<MinimumWage | undefined>(
      (latest, wage) => (latest && latest.effectiveFrom > wage.effectiveFrom ? latest : wage),
      undefined,
    )
}

/** No lawful hourly minimum lies outside of this: a wrong column of a file is noticed. */
export const LOWEST_PLAUSIBLE_YEN = 500
export const HIGHEST_PLAUSIBLE_YEN = 5000
