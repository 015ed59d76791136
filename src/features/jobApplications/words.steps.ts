import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { turnNow } from './rules.ts'
import { type ApplicationRow, type TimelineEvent, WITHDRAWAL_REASONS, type WithdrawalReason } from './rules.views.ts'
import { timelineWords } from './words.timeline.ts'
import { words } from './words.ts'

export interface TimelineLine {
  at: Date
  what: string
  note: string
}

type Reader = 'jobSeeker' | 'employer'

const text = (details: Record<string, unknown>, name: string) => {
  const value = details[name]
  return typeof value === 'string' ? value : ''
}

/** What stands under a line: the reason, the time, the place, the words that were written. */
function noteOf(event: TimelineEvent): string {
  const details = (event.details ?? {}) as Record<string, unknown>
  const reason = text(details, 'reason')
  const startsAt = text(details, 'startsAt')
  const slots = Array.isArray(details.slots) ? (details.slots as string[]) : []
  const lines = [
    reason in WITHDRAWAL_REASONS ? WITHDRAWAL_REASONS[reason as WithdrawalReason] : '',
    startsAt && formatInstant(new Date(startsAt)),
    ...slots.map((slot) => formatInstant(new Date(slot))),
    text(details, 'place'),
    text(details, 'note'),
  ]
  return lines.filter(Boolean).join('\n')
}

/** Every event in plain words for whoever reads, newest first. */
export function timelineOf(events: TimelineEvent[], reader: Reader): TimelineLine[] {
  return events.map((event) => ({
    at: event.happenedAt,
    what: timelineWords[event.action]?.[reader] ?? event.action,
    note: noteOf(event),
  }))
}

/** Whose turn it is and since when, as the job seeker reads it. */
export function turnInWords(row: Pick<ApplicationRow, 'state' | 'turnSince' | 'interviewStartsAt'>, now: Date): string {
  const { turn, since } = turnNow(row, now)
  const day = words.turns.since(formatDay(japaneseDay(since)))
  if (turn === 'jobSeeker' && row.state === 'interviewScheduled' && row.interviewStartsAt)
    return `${formatInstant(row.interviewStartsAt)}の面接です`
  if (turn === 'jobSeeker') return `${words.turns.jobSeeker.interviewProposed}${day}`
  if (turn === 'employer') {
    const texts: Record<string, string> = words.turns.employer
    return `${texts[row.state] ?? words.turns.employer.inSelection}${day}`
  }
  return words.turns.none
}
