/** Applicants that one column of the board shows; the rest stand in 応募者一覧 (our number). */
export const SHOWN_PER_COLUMN = 20

/** People whom one bulk message reaches (our number). */
export const RECIPIENTS_AT_MOST = 200

/** メッセージ本文：全角1,000文字まで (our number, as for single messages). */
export const BODY_LIMIT = 1000

/** Rows of one export; more is asked for by state. */
export const EXPORT_AT_MOST = 10_000

/** What was planned and not sent is thrown away after so many hours. */
export const PLAN_KEPT_HOURS = 24

export interface Candidate {
  applicationId: number
  jobSeekerId: number
  name: string
  postingTitle: string
  /** The person has left: nothing can be written to them any more. */
  isGone: boolean
}

export interface Recipients {
  reached: Candidate[]
  gone: Candidate[]
  /** Applications of people who are reached through another one. */
  doubles: number
}

/** Each person once, with the application that comes first; people who have left are named apart. */
export function recipientsOf(candidates: readonly Candidate[]): Recipients {
  const first = new Map<number, Candidate>()
  for (const candidate of candidates) if (!first.has(candidate.jobSeekerId)) first.set(candidate.jobSeekerId, candidate)
  const people = [...first.values()]
  return {
    reached: people.filter(({ isGone }) => !isGone),
    gone: people.filter(({ isGone }) => isGone),
    doubles: candidates.length - people.length,
  }
}

/** Spreadsheets run cells that begin so as formulas (INJ-4), whatever white space stands before. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r]/

/** One cell of a CSV: guarded against formulas, always quoted, on one line. */
export function csvCell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  const guarded = FORMULA.test(text) ? `'${line}` : line
  return `"${guarded.replaceAll('"', '""')}"`
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
