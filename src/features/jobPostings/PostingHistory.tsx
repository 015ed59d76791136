import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card } from '../../ui/index.ts'
import { hoursInWords, wageInWords, yenRange } from './postingInWords.ts'
import type { PostingTerms } from './rules.terms.ts'
import type { PostingEvent } from './store.events.ts'
import { words } from './words.ts'

const overtimeInWords = (hours: number | null) =>
  hours === null ? undefined : hours === 0 ? words.history.noOvertime : words.history.overtimeHours(hours)

/** The terms as lines; two sets of terms differ where their lines do. */
function lines(terms: PostingTerms): [label: string, text: string][] {
  const { labels, notWritten } = words.history
  return [
    [labels.wage, wageInWords(terms)],
    [labels.base, yenRange(terms.baseWageLowest, terms.baseWageHighest) ?? notWritten],
    [labels.hours, hoursInWords({ ...terms, traits: [] })],
    [labels.overtime, overtimeInWords(terms.overtimeHours) ?? notWritten],
  ]
}

function ChangedTerms({ before, after }: { before: PostingTerms; after: PostingTerms }) {
  const old = lines(before)
  return (
    <ul>
      {lines(after).flatMap(([label, text], index) =>
        text === old[index]![1] ? [] : [<li>{words.history.changed(label, old[index]![1], text)}</li>],
      )}
    </ul>
  )
}

/** 求人の変更の記録: wage and hours that changed since the posting was published, and what became of reports, with their days. */
export function PostingHistory({ events }: { events: readonly PostingEvent[] }) {
  if (events.length === 0) return null
  return (
    <Card as="section" id="history" title={words.history.title}>
      <p>{words.history.lead}</p>
      <ol class="mp-history">
        {events.map((event) => (
          <li>
            <strong>{formatDay(japaneseDay(event.happenedAt))}</strong>
            {event.kind === 'termsChanged' ? (
              <ChangedTerms before={event.before} after={event.after} />
            ) : (
              <p>{words.history.events[event.kind]}</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
