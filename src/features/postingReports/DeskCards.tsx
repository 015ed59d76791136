import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { postingInWords as say } from '../jobPostings/index.ts'
import type { DeskReport } from './readReport.ts'
import { NOTE_MAX_LENGTH, OUTCOMES } from './rules.ts'
import { type CorrectionField, counterWords as words } from './words.counter.ts'
import { words as seekerWords } from './words.ts'

const baseOf = ({ report }: DeskReport) => `/counter/posting-reports/${report.publicId}`

/** What was reported. Who reported it stands one press away, where looking leaves its record. */
export function ReportCard({ desk, reasons, canTake }: { desk: DeskReport; reasons: string; canTake: boolean }) {
  const { report, posting, others } = desk
  return (
    <Card as="section" id="reported" title={words.reported}>
      <Stack gap="small">
        {posting.version > report.postingVersion && <Notice kind="information">{words.sinceChanged}</Notice>}
        <DescriptionList
          items={[
            { term: words.columns.reportedAt, description: formatInstant(report.reportedAt) },
            { term: words.columns.reasons, description: reasons, strong: true },
            { term: seekerWords.body, description: <p class="mp-prose">{report.body || words.none}</p> },
            {
              term: words.reporter,
              description: (
                <a href={`/counter/job-seekers/${report.jobSeekerPublicId}?purpose=internal`}>{words.toReporter}</a>
              ),
            },
            ...(report.outcome
              ? [{ term: words.outcome, description: seekerWords.outcomes[report.outcome], strong: true }]
              : []),
            ...(report.outcomeNote ? [{ term: words.note, description: report.outcomeNote }] : []),
          ]}
        />
        {others > 0 && <p>{words.others(others)}</p>}
        {canTake && report.state === 'waiting' && (
          <Form action={`${baseOf(desk)}/taking`}>
            <Button>{words.take}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

/** The posting as it stands now, with whom to call. */
export function PostingCard({ desk: { posting } }: { desk: DeskReport }) {
  const { sheet } = posting
  const { contactName, contactPhone } = sheet.selection
  const items = [
    { term: words.firm, description: sheet.establishment.name },
    { term: words.contact, description: [contactName, contactPhone].filter(Boolean).join('　') },
    { term: words.wage, description: say.wageInWords(posting) },
    { term: words.base, description: say.yenRange(sheet.pay.baseLowest, sheet.pay.baseHighest) },
    { term: words.hours, description: say.hoursInWords(posting) },
    { term: words.overtime, description: posting.overtimeHours === null ? '' : `${posting.overtimeHours}時間` },
    { term: words.workText, description: sheet.work.description && <p class="mp-prose">{sheet.work.description}</p> },
  ]
  return (
    <Card as="section" id="posting" title={words.posting} aside={posting.number}>
      <Stack gap="small">
        <p>{posting.occupationTitle}</p>
        <DescriptionList
          items={items.map(({ term, description }) => ({ term, description: description || words.none }))}
        />
        {posting.disclosureLevel < 4 && (
          <Buttons>
            <LinkButton href={`/jobs/${posting.publicId}`}>{words.toPosting}</LinkButton>
          </Buttons>
        )}
      </Stack>
    </Card>
  )
}

/** What the employer was asked and answered. */
export function ContactCard(props: { desk: DeskReport; form: FormState | undefined; canWrite: boolean }) {
  const { desk, form, canWrite } = props
  return (
    <Card as="section" id="contacts" title={words.contacts}>
      <Stack gap="small">
        {desk.contacts.length === 0 && <p>{words.noContacts}</p>}
        {desk.contacts.map(({ contactedAt, staffName, note }) => (
          <div>
            <strong>
              {formatInstant(contactedAt)}　{staffName}
            </strong>
            <p class="mp-prose">{note}</p>
          </div>
        ))}
        {canWrite && (
          <Form action={`${baseOf(desk)}/contacts`}>
            <div class="mp-stack">
              <TextArea
                name="contactNote"
                label={words.contactNote}
                hint={words.contactHint}
                limit={NOTE_MAX_LENGTH}
                rows={3}
                form={form}
                required
              />
              <Buttons>
                <Button variant="secondary">{words.recordContact}</Button>
              </Buttons>
            </div>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

const clock = (minutes: number | undefined) =>
  minutes === undefined
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 直した内容: the decisive fields with what they say now. */
function CorrectionFields({ desk, form }: { desk: DeskReport; form: FormState | undefined }) {
  const { pay, hours, work } = desk.posting.sheet
  const field = (name: CorrectionField, value: string, after?: string) => (
    <TextField
      name={name}
      label={words.fields[name]}
      form={form}
      value={value}
      width="short"
      {...(after && { after })}
    />
  )
  const yen = (amount: number | undefined) => (amount === undefined ? '' : String(amount))
  return (
    <fieldset class="mp-fieldset">
      <legend>{words.correction}</legend>
      <p>{words.correctionHint}</p>
      <div class="mp-stack">
        {field('totalLowest', yen(pay.totalLowest), '円')}
        {field('totalHighest', yen(pay.totalHighest), '円')}
        {field('baseLowest', yen(pay.baseLowest), '円')}
        {field('baseHighest', yen(pay.baseHighest), '円')}
        {field('start1', clock(hours.start1))}
        {field('end1', clock(hours.end1))}
        {field('overtimeHours', hours.overtimeHours === undefined ? '' : String(hours.overtimeHours))}
        <TextArea
          name="description"
          label={words.fields.description}
          form={form}
          value={work.description ?? ''}
          rows={6}
        />
      </div>
    </fieldset>
  )
}

/** 結果を決める. */
export function DecisionCard({ desk, form }: { desk: DeskReport; form: FormState | undefined }) {
  return (
    <Card as="section" id="decision" title={words.decision}>
      <Form action={`${baseOf(desk)}/decision`}>
        <div class="mp-stack">
          <input type="hidden" name="upTo" value={String(desk.upTo)} />
          <RadioGroup
            name="outcome"
            label={words.outcome}
            form={form}
            required
            options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
          />
          <CorrectionFields desk={desk} form={form} />
          <TextArea name="note" label={words.note} hint={words.noteHint} limit={NOTE_MAX_LENGTH} rows={3} form={form} />
          <Buttons>
            <Button>{words.decide}</Button>
          </Buttons>
        </div>
      </Form>
    </Card>
  )
}
