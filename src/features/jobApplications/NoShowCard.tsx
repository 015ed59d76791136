import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Stack, TextArea } from '../../ui/index.ts'
import { type ApplicationAction, NOTE_MAX_LENGTH, objectionLastDay } from './rules.ts'
import { words } from './words.ts'

export interface ShownNoShow {
  report: string | null
  reportedAt: Date
  objectedAt: Date | null
  decision: 'upheld' | 'rejected' | null
  decisionNote: string | null
}

/** 面接不参加: what was reported, and the way to object. */
export function NoShowCard(props: {
  noShow: ShownNoShow
  actions: ApplicationAction[]
  base: string
  form?: FormState | undefined
}) {
  const { noShow, actions, base, form } = props
  return (
    <Card as="section" id="no-show" title={words.detail.noShowTitle}>
      <Stack gap="small">
        <p>{words.detail.noShowText}</p>
        {noShow.report && <DescriptionList items={[{ term: words.detail.noShowReport, description: noShow.report }]} />}
        {noShow.decision === 'upheld' && <Notice kind="success">{words.detail.objectionUpheld}</Notice>}
        {noShow.decision === 'rejected' && (
          <Notice kind="information" title={words.detail.objectionRejected}>
            {noShow.decisionNote}
          </Notice>
        )}
        {noShow.objectedAt && !noShow.decision && <p>{words.detail.objected}</p>}
        {actions.includes('objectToNoShow') && (
          <Form action={`${base}/objection`}>
            <p>{words.detail.objectionUntil(formatDay(objectionLastDay(noShow.reportedAt)))}</p>
            <TextArea
              name="objection"
              label={words.detail.objection}
              hint={words.detail.objectionHint}
              limit={NOTE_MAX_LENGTH}
              form={form}
              required
            />
            <Button>{words.detail.object}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
