import type { DayString } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, Chip, DescriptionList, Form, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import type { Finding } from './checks.ts'
import { DRAFTS } from './EditorPage.tsx'
import { fieldsOfStep, findEditorField } from './editorSteps.ts'
import { PostingPreview, type Preview } from './PostingPreview.tsx'
import { valueInWords } from './readSteps.ts'
import { PURPOSES, STEP_KEYS, STEP_TITLES, type StepKey, type SubmissionPurpose } from './rules.ts'
import { words } from './words.ts'

export interface ReviewPageProps {
  publicId: string
  purpose: SubmissionPurpose
  establishmentName: string
  sheet: JobPostingSheet
  findings: readonly Finding[]
  preview: Preview
  today: DayString
  version: number
  /** Another tab or colleague changed something since this page was shown. */
  isChanged?: boolean
}

/** 入力内容の確認, with the same automatic checks that the counter will see. */
export function ReviewPage(props: ReviewPageProps) {
  const { publicId, findings } = props
  const stops = findings.filter(({ severity }) => severity === 'stop')
  const looks = findings.filter(({ severity }) => severity === 'look')
  return (
    <Page
      title={words.editor.title}
      lead={words.editor.lead(PURPOSES[props.purpose], props.establishmentName)}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.list.title, href: '/employer/postings' },
        { label: words.editor.title },
      ]}
      notices={
        <>
          {props.isChanged && (
            <Notice kind="warning" title={words.review.changedTitle}>
              {words.review.changed}
            </Notice>
          )}
          {stops.length > 0 && (
            <FindingNotice kind="warning" title={words.review.stops} findings={stops} publicId={publicId} />
          )}
          {looks.length > 0 && (
            <FindingNotice kind="information" title={words.review.looks} findings={looks} publicId={publicId} />
          )}
        </>
      }
    >
      <Stack>
        <h2>{words.review.heading}</h2>
        <p>{words.review.lead}</p>
        {STEP_KEYS.map((step) => (
          <StepCard step={step} stops={stops} {...props} />
        ))}
        <PostingPreview preview={props.preview} today={props.today} href={`${DRAFTS}/${publicId}/review`} />
        <Form action={`${DRAFTS}/${publicId}/review`}>
          <input type="hidden" name="version" value={String(props.version)} />
          <Buttons layout="step">
            <LinkButton href={`${DRAFTS}/${publicId}/selection`}>{words.editor.back}</LinkButton>
            <Button>{words.review.send}</Button>
          </Buttons>
        </Form>
      </Stack>
    </Page>
  )
}

interface FindingNoticeProps {
  kind: 'warning' | 'information'
  title: string
  findings: readonly Finding[]
  publicId: string
}

function FindingNotice({ kind, title, findings, publicId }: FindingNoticeProps) {
  return (
    <Notice kind={kind} title={title}>
      <ul>
        {findings.map(({ field, message }) => {
          const step = findEditorField(field)?.step ?? 'kind'
          return (
            <li>
              <a href={`${DRAFTS}/${publicId}/${step}#field-${field.replace('.', '-')}`}>
                {STEP_TITLES[step]}：{message}
              </a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function StepCard({ step, sheet, stops, publicId }: ReviewPageProps & { step: StepKey; stops: readonly Finding[] }) {
  const id = `review-${step}`
  const needsInput = stops.some(({ field }) => findEditorField(field)?.step === step)
  return (
    <Card
      title={STEP_TITLES[step]}
      level={3}
      as="section"
      id={id}
      aside={needsInput && <Chip kind="warning">{words.review.needsInput}</Chip>}
    >
      <StepFacts step={step} sheet={sheet} />
      <p>
        <LinkButton href={`${DRAFTS}/${publicId}/${step}`} size="small" describedBy={`${id}-title`}>
          {words.review.edit}
        </LinkButton>
      </p>
    </Card>
  )
}

/** What stands on one screen, filled fields only. */
export function StepFacts({ step, sheet }: { step: StepKey; sheet: JobPostingSheet }) {
  const items = fieldsOfStep(step)
    .map((field) => ({ term: field.label, value: valueInWords(field, sheet) }))
    .filter(({ value }) => value !== '')
    .map(({ term, value }) => ({ term, description: <span class="mp-lines">{value}</span> }))
  return items.length === 0 ? <p>{words.editor.untouched}</p> : <DescriptionList items={items} />
}
