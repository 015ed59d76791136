import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, Chip, Table } from '../../ui/index.ts'
import { isDirect, KINDS, STATES, turnInWords } from '../jobApplications/index.ts'
import { STEP_TITLES } from '../jobSeekers/index.ts'
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

/** Posting and firm in one cell, way and state in another: the middle column is narrow. */
const postingCell = (row: { postingTitle: string; establishmentName: string | null }) => (
  <>
    {row.postingTitle}
    {row.establishmentName && <span class="mp-counter-kana">{row.establishmentName}</span>}
  </>
)

function OpenApplications({ brief }: { brief: Brief }) {
  const { columns } = words
  return (
    <Card id="open" title={words.open}>
      {brief.open.length === 0 ? (
        <p>{words.noApplications}</p>
      ) : (
        <Table
          id="open-table"
          caption={words.open}
          captionHidden
          dense
          rowHeader
          columns={[columns.posting, columns.state, columns.turn].map((label) => ({ label }))}
          rows={brief.open.map((row) => [
            postingCell(row),
            <StateCell row={row} />,
            <>
              {turnInWords(row, brief.now)} {row.isSilent && <Chip kind="warning">{words.silent}</Chip>}
            </>,
          ])}
        />
      )}
    </Card>
  )
}

/** The state, the way, and for a 紹介 its letter. */
function StateCell({ row }: { row: Brief['ended'][number] }) {
  return (
    <>
      {STATES[row.state]}
      <span class="mp-counter-kana">{KINDS[row.kind]}</span>
      {!isDirect(row.kind) && <a href={`/counter/referral-letters/${row.publicId}`}>{words.letter}</a>}
    </>
  )
}

function EndedApplications({ brief }: { brief: Brief }) {
  if (brief.ended.length === 0) return null
  const { columns } = words
  return (
    <Card as="section" id="ended" title={words.ended}>
      <Table
        id="ended-table"
        caption={words.ended}
        captionHidden
        dense
        rowHeader
        columns={[columns.posting, columns.state, columns.day].map((label) => ({ label }))}
        rows={brief.ended.map((row) => [
          postingCell(row),
          <StateCell row={row} />,
          formatDay(japaneseDay(row.appliedAt)),
        ])}
      />
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

function reportState({ isCounted, objectedAt, decision }: Brief['reports'][number]): string {
  if (decision) return words[decision]
  if (objectedAt) return words.objected
  return isCounted ? words.counted : words.notCounted
}

function NoShowCard({ brief }: { brief: Brief }) {
  if (brief.reports.length === 0) return null
  const { noShowColumns: columns } = words
  return (
    <Card as="section" id="no-shows" title={words.noShows}>
      <Table
        id="no-show-table"
        caption={words.noShows}
        captionHidden
        dense
        rowHeader
        columns={[columns.interviewOn, columns.posting, columns.reportedAt, columns.state].map((label) => ({ label }))}
        rows={brief.reports.map((report) => [
          formatDay(report.interviewOn),
          report.postingTitle,
          formatInstant(report.reportedAt),
          reportState(report),
        ])}
      />
    </Card>
  )
}
