import { benchQuestions } from './benchQuestions.ts'
import type { SearchedRounds } from './threads.ts'

export const say = (text: string) => process.stdout.write(`${text}\n`)
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
export const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(2)} s`

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other)
export const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!
export const median = (values: readonly number[]) => quantile(values, 0.5)

/** Each question with its hits and its times. */
export function printQueries(querySeed: number, queries: number, cold: SearchedRounds, warm: SearchedRounds): void {
  say('query | hits | cold: median, max ms | warm median ms')
  benchQuestions(querySeed, queries).forEach(({ conditions, view }, number) => {
    const asked = Object.entries(conditions).filter(
      ([name, value]) =>
        value &&
        !(Array.isArray(value) && value.length === 0) &&
        !(name === 'wordsMode' && value === 'and') &&
        !(name === 'wageUnit' && !conditions.wageLowest),
    )
    const text = asked.map(([name, value]) => `${name}=${value}`).join(' ')
    const [times, warmTimes] = [cold.milliseconds[number]!, warm.milliseconds[number]!.slice(1)]
    say(
      `${text} ${view.sort} p${view.page} | ${cold.totals[number]} | ` +
        `${median(times).toFixed(2)}, ${Math.max(...times).toFixed(2)} | ${median(warmTimes).toFixed(2)}`,
    )
  })
}

/** @param milliseconds the times of each question */
export function printLatencies(name: string, milliseconds: readonly number[][]): void {
  const medians = milliseconds.map(median)
  const mean = medians.reduce((sum, value) => sum + value, 0) / medians.length
  say(
    `${name}: median ${median(medians).toFixed(2)} ms, p95 ${quantile(medians, 0.95).toFixed(2)}, ` +
      `max ${Math.max(...medians).toFixed(2)}, mean ${mean.toFixed(2)}`,
  )
}
