import type { FormState } from '../../basics/formState.ts'
import { instantForBox } from '../../basics/japaneseDay.ts'
import { Button, Card, DateGroup, DateTimeField, Form, RadioGroup, TextArea, TextField } from '../../ui/index.ts'
import type { ApplicantDetail } from './pages.applicant.tsx'
import { INTERVIEW_DEFAULT_MINUTES, SLOTS_AT_MOST } from './rules.board.ts'
import { NOTE_MAX_LENGTH } from './rules.ts'
import { employerWords } from './words.employer.ts'

const words = employerWords.detail

type Props = { base: string; form?: FormState | undefined }

/** 面接日時を提案: up to three times, place, what to bring. */
export function ProposeCard({ detail, base, form }: Props & { detail: ApplicantDetail }) {
  const before = detail.interview
  return (
    <Card as="section" id="propose" title={words.propose}>
      <Form action={`${base}/interview`}>
        {before && <p>{words.proposeAgain}</p>}
        {Array.from({ length: SLOTS_AT_MOST }, (_, index) => (
          <DateTimeField
            name={`slot${index + 1}`}
            label={words.slot(index)}
            min={instantForBox(detail.now)}
            form={form}
            {...(index === 0 ? { hint: words.slotHint, required: true } : { optional: true })}
          />
        ))}
        <TextField
          name="place"
          label={words.place}
          value={before?.place ?? detail.establishmentAddress ?? ''}
          form={form}
          required
        />
        <details class="mp-more" open={form !== undefined}>
          <summary>{words.more}</summary>
          <TextField
            name="durationMinutes"
            label={words.duration}
            value={String(before?.durationMinutes ?? INTERVIEW_DEFAULT_MINUTES)}
            inputmode="numeric"
            width="short"
            form={form}
          />
          <TextField name="directions" label={words.directions} value={before?.directions ?? ''} form={form} optional />
          <TextField name="toBring" label={words.toBring} value={before?.toBring ?? ''} form={form} optional />
          <TextArea name="proposalNote" label={words.note} rows={3} limit={NOTE_MAX_LENGTH} form={form} optional />
        </details>
        <Button>{words.propose}</Button>
      </Form>
    </Card>
  )
}

/** 採用: told and registered in one. */
export function HireCard({ base, form }: Props) {
  return (
    <Card as="section" id="hire" title={words.hireTitle}>
      <Form action={`${base}/hire`}>
        <p>{words.resultText}</p>
        <TextArea
          name="hireMessage"
          label={words.message}
          hint={words.messageHint}
          rows={3}
          limit={NOTE_MAX_LENGTH}
          form={form}
          optional
        />
        <RadioGroup
          name="differs"
          label={words.differs}
          options={[
            { value: 'no', label: words.differsNo },
            { value: 'yes', label: words.differsYes },
          ]}
          value="no"
          form={form}
          required
        />
        <TextArea name="difference" label={words.difference} rows={2} limit={NOTE_MAX_LENGTH} form={form} optional />
        <DateGroup name="startsOn" label={words.startsOn} form={form} optional />
        <Button>{words.hire}</Button>
      </Form>
    </Card>
  )
}

/** 不採用: with kind words where the employer writes none. */
export function RejectCard({ base, form }: Props) {
  return (
    <Card as="section" id="reject" title={words.rejectTitle}>
      <Form action={`${base}/rejection`}>
        <p>{words.resultText}</p>
        <TextArea
          name="rejectMessage"
          label={words.message}
          hint={words.messageHint}
          rows={3}
          limit={NOTE_MAX_LENGTH}
          form={form}
          optional
        />
        <Button variant="danger">{words.reject}</Button>
      </Form>
    </Card>
  )
}

/** 面接不参加を報告: only after the time has passed, and only where no decline came. */
export function NoShowReportCard({ base, form, canReport }: Props & { canReport: boolean }) {
  return (
    <Card as="section" id="no-show" title={words.noShowTitle}>
      <Form action={`${base}/no-show`}>
        <p>{words.noShowText}</p>
        {canReport && (
          <TextArea name="report" label={words.noShowReport} rows={3} limit={NOTE_MAX_LENGTH} form={form} optional />
        )}
        <Button variant="danger" id="report-no-show" disabledReason={canReport ? undefined : words.noShowNotYet}>
          {words.noShow}
        </Button>
      </Form>
    </Card>
  )
}
