import { addDays, addYears, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'

/** How far the practice clock can be moved with one press: the limits that a training wants to see, and the day after. */
export const STEPS = {
  hour: '50分後',
  day: '1日後',
  week: '7日後',
  fortnight: '14日後',
  month: '31日後',
  quarter: '3か月後',
  year: '1年と1日後',
  fiveYears: '5年と1日後',
} as const
export type Step = keyof typeof STEPS

const DAYS = { day: 1, week: 7, fortnight: 14, month: 31, quarter: 92 } as const
const DAY_MILLISECONDS = 86_400_000

export function isStep(text: unknown): text is Step {
  return typeof text === 'string' && Object.hasOwn(STEPS, text)
}

/** The moment to which a step leads: the same time of day, on a later day of the Japanese calendar. */
export function momentAfter(now: Date, step: Step): Date {
  if (step === 'hour') return new Date(now.getTime() + 50 * 60_000)
  const today = japaneseDay(now)
  const timeOfDay = now.getTime() - startOfJapaneseDay(today).getTime()
  const day = step === 'year' || step === 'fiveYears' ? addDays(addYears(today, step === 'year' ? 1 : 5), 1) : undefined
  if (day) return new Date(startOfJapaneseDay(day).getTime() + timeOfDay)
  return new Date(now.getTime() + DAYS[step as keyof typeof DAYS] * DAY_MILLISECONDS)
}
