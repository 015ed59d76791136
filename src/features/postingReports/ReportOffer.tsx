import { formatInstant } from '../../basics/japaneseDay.ts'
import { Buttons, Card, LinkButton, Stack } from '../../ui/index.ts'
import { words } from './words.ts'

export const REPORTS_HREF = '/my-page/posting-reports'
export const reportHref = (publicId: string) => `${REPORTS_HREF}/new/${publicId}`

/** The newest report of this person about this posting. */
export interface ShownReport {
  state: 'waiting' | 'taken' | 'decided'
  reportedAt: Date
  outcome: 'corrected' | 'stopped' | 'unfounded' | null
}

/** この求人の内容が実際と違う, at the end of 求人の詳細: the way to the form, or how far the person's report has come. */
export function ReportOffer({ publicId, report }: { publicId: string; report: ShownReport | undefined }) {
  const isOpen = report !== undefined && report.state !== 'decided'
  return (
    <Card as="section" id="report" title={words.title}>
      <Stack gap="small">
        {report && (
          <p>
            {formatInstant(report.reportedAt)}：
            {report.outcome ? words.outcomes[report.outcome] : words.states[report.state]}
          </p>
        )}
        {!isOpen && <p>{words.offer}</p>}
        <Buttons>
          {!isOpen && <LinkButton href={reportHref(publicId)}>{words.toForm}</LinkButton>}
          {report && <LinkButton href={REPORTS_HREF}>{words.toList}</LinkButton>}
        </Buttons>
      </Stack>
    </Card>
  )
}
