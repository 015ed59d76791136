import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, Chip, DescriptionList } from '../../ui/index.ts'
import { type ApplicationState, isOpen, KINDS, STATES } from './rules.ts'
import type { ApplicationRow } from './rules.views.ts'
import { type TimelineLine, turnInWords } from './words.steps.ts'
import { words } from './words.ts'

const CHIP_KINDS: Partial<Record<ApplicationState, 'success' | 'warning' | 'error'>> = {
  interviewProposed: 'warning',
  interviewScheduled: 'success',
  hired: 'success',
  noShow: 'error',
}

/** The state as a chip with its word. */
export function StateChip({ state }: { state: ApplicationState }) {
  const kind = CHIP_KINDS[state]
  return <Chip {...(kind && { kind })}>{STATES[state]}</Chip>
}

/** One application in a list of the job seeker: posting, state, whose turn and since when. */
export function ApplicationCard({ row, now }: { row: ApplicationRow; now: Date }) {
  const items = [
    { term: words.detail.turn, description: turnInWords(row, now), strong: true },
    { term: words.list.row.appliedAt, description: formatDay(japaneseDay(row.appliedAt)) },
    { term: words.detail.kind, description: KINDS[row.kind] },
  ]
  if (row.endedAt)
    items[0] = { term: words.list.row.endedAt, description: formatDay(japaneseDay(row.endedAt)), strong: false }
  return (
    <Card
      as="article"
      level={2}
      id={`application-${row.publicId}`}
      title={row.postingTitle}
      href={`/my-page/job-applications/${row.publicId}`}
      meta={
        <>
          <StateChip state={row.state} />
          {(row.unread ?? 0) > 0 && <Chip kind="filled">{words.list.unread(row.unread ?? 0)}</Chip>}
        </>
      }
    >
      {row.establishmentName && <p>{row.establishmentName}</p>}
      <DescriptionList layout="compact" items={items} />
    </Card>
  )
}

/** これまでの経過: newest first, every event in plain words. */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <ol class="mp-timeline" reversed>
      {lines.map((line) => (
        <li>
          <p class="mp-timeline__time">{formatInstant(line.at)}</p>
          <p class="mp-timeline__what">{line.what}</p>
          {line.note && <p class="mp-timeline__note">{line.note}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Names of a person's open applications with their states, for the side of the home screen (C3). */
export function OpenApplicationNames({ rows }: { rows: ApplicationRow[] }) {
  return (
    <ul>
      {rows
        .filter((row) => isOpen(row.state))
        .map((row) => (
          <li>
            <a href={`/my-page/job-applications/${row.publicId}`}>{row.postingTitle}</a>（{STATES[row.state]}）
          </li>
        ))}
    </ul>
  )
}
