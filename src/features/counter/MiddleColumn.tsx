import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, Chip } from '../../ui/index.ts'
import { KINDS } from '../jobApplications/index.ts'
import { STEP_TITLES } from '../jobSeekers/index.ts'
import { EndedApplications, NoShowCard, OpenApplications } from './ApplicationCards.tsx'
import { duesOf } from './briefDues.ts'
import type { Brief } from './readBrief.ts'
import { WAYS } from './rules.visit.ts'
import { briefWords as words } from './words.brief.ts'

/** The middle column of 求職者の状況: what is due, what changed, what is under way, what was talked about. */
export function MiddleColumn({ brief }: { brief: Brief }) {
  return (
    <>
      <DueCard brief={brief} />
      <OpenApplications brief={brief} />
      <ChangesCard brief={brief} />
      <NotesCard brief={brief} />
      <RecommendationsCard brief={brief} />
      <NoShowCard brief={brief} />
      <EndedApplications brief={brief} />
    </>
  )
}

function DueCard({ brief }: { brief: Brief }) {
  const dues = duesOf(brief)
  return (
    <Card as="section" id="due" title={words.due} tone={dues.length > 0 ? 'tinted' : 'paper'}>
      {dues.length === 0 ? (
        <p>{words.nothingDue}</p>
      ) : (
        <ul class="mp-counter-list">
          {dues.map((due) => (
            <li>{due}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function whatChanged({ what, items }: Brief['changes'][number]): string {
  const step = (STEP_TITLES as Record<string, string>)[what]
  const text = words.what[what] ?? words.changed(step ?? what)
  return items.length > 0 ? `${text}（${items.join('、')}）` : text
}

function ChangesCard({ brief }: { brief: Brief }) {
  const since = brief.lastVisit && formatDay(japaneseDay(brief.lastVisit))
  return (
    <Card as="section" id="changes" title={words.changes(since)}>
      {brief.changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul class="mp-counter-list">
          {brief.changes.map((change) => (
            <li>
              <span class="mp-counter-time">{formatDay(japaneseDay(change.changedAt))}</span> {whatChanged(change)}
              {` — ${words.changedBy[change.changedBy]}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function NotesCard({ brief }: { brief: Brief }) {
  return (
    <Card id="notes" title={words.notes}>
      {brief.consultations.length === 0 ? (
        <p>{words.noNotes}</p>
      ) : (
        <ul class="mp-counter-list">
          {brief.consultations.map((one) => (
            <li>
              <span class="mp-counter-time">
                {`${formatInstant(one.happenedAt)}　${WAYS[one.way]}　${one.officeName ?? ''}　${one.staffName}`}
              </span>
              {one.hasExtended && <Chip kind="success">{words.extended}</Chip>}
              <p class="mp-prose">{one.note}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function RecommendationsCard({ brief }: { brief: Brief }) {
  if (brief.recommendations.length === 0) return null
  const stateOf = (one: Brief['recommendations'][number]) =>
    one.applicationId ? words.applied : one.firstReadAt ? words.read : words.unread
  return (
    <Card as="section" id="recommendations" title={words.recommendations}>
      <ul class="mp-counter-list">
        {brief.recommendations.map((one) => (
          <li>
            <span class="mp-counter-time">{formatDay(japaneseDay(one.sentAt))}</span> {one.title}
            {one.isOnlineReferral && `（${KINDS.onlineReferral}）`} <Chip kind="quiet">{stateOf(one)}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}
