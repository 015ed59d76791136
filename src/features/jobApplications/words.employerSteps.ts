import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import type { ApplicantRow } from './rules.board.ts'
import { turnNow } from './rules.ts'
import { employerWords } from './words.employer.ts'

const { turns } = employerWords

/** Whose turn it is, since when and until when, as the employer reads it. */
export function employerTurnInWords(
  row: Pick<ApplicantRow, 'state' | 'turnSince' | 'interviewStartsAt' | 'answerDueOn'>,
  now: Date,
): string {
  const { turn, since } = turnNow(row, now)
  const from = turns.since(formatDay(japaneseDay(since)))
  if (turn === 'jobSeeker' && row.state === 'interviewScheduled' && row.interviewStartsAt)
    return turns.interview(formatInstant(row.interviewStartsAt))
  if (turn === 'jobSeeker') return turns.jobSeeker + from
  if (turn === 'none') return turns.none
  return (turns.employer[row.state] ?? '') + from
}

/** The promised day of an answer, while it is the employer's turn. */
export function answerDueInWords(
  row: Pick<ApplicantRow, 'state' | 'turnSince' | 'interviewStartsAt' | 'answerDueOn'>,
  now: Date,
): string | undefined {
  if (!row.answerDueOn || turnNow(row, now).turn !== 'employer') return undefined
  const day = formatDay(row.answerDueOn)
  return japaneseDay(now) > row.answerDueOn ? turns.overdue(day) : turns.due(day)
}
