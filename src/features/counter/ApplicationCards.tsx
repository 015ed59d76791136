import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, Chip, Table } from '../../ui/index.ts'
import { isDirect, KINDS, STATES, turnInWords } from '../jobApplications/index.ts'
import type { Brief } from './readBrief.ts'
import { briefWords as words } from './words.brief.ts'

/** Posting and firm in one cell, way and state in another: the middle column is narrow. */
const postingCell = (row: { postingTitle: string; establishmentName: string | null }) => (
  <>
    {row.postingTitle}
    {row.establishmentName && <span class="mp-counter-kana">{row.establishmentName}</span>}
  </>
)

/** 応募中の求人, with whose turn it is. */
export function OpenApplications({ brief }: { brief: Brief }) {
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

/** 選考が終わった求人 */
export function EndedApplications({ brief }: { brief: Brief }) {
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

function reportState({ isCounted, objectedAt, decision }: Brief['reports'][number]): string {
  if (decision) return words[decision]
  if (objectedAt) return words.objected
  return isCounted ? words.counted : words.notCounted
}

/** 面接不参加の報告 and what became of each. */
export function NoShowCard({ brief }: { brief: Brief }) {
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
