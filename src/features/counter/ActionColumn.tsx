import type { Child } from 'hono/jsx'
import type { FormState } from '../../basics/formState.ts'
import { Button, Card, Form, LinkButton, SelectField, Stack, TextArea } from '../../ui/index.ts'
import type { Brief } from './readBrief.ts'
import { CONSULTATION_MAX_LENGTH, mayDecide, type Staff, WAYS } from './rules.visit.ts'
import { briefWords as words } from './words.brief.ts'
import { handoverWords } from './words.handover.ts'
import { mailboxWords } from './words.mailbox.ts'
import { mergeWords } from './words.merge.ts'

const base = (brief: Brief) => `/counter/job-seekers/${brief.person.publicId}`

/** An action with its key on the keyboard; the key only helps, and is no part of the action's name. */
function Keyed({ at, children }: { at: string; children?: Child }) {
  return (
    <span class="mp-keyed" data-key={at}>
      {children}
      <span class="mp-keyed__key" aria-hidden="true">
        {at}
      </span>
    </span>
  )
}

interface ActionProps {
  brief: Brief
  staff: Staff
  form: FormState | undefined
  canReopen: boolean
}

/** The right column of 求職者の状況: every action, by key or by press. */
export function ActionColumn(props: ActionProps) {
  const { brief, staff, form } = props
  return (
    <mp-keys>
      <Stack gap="small">
        <ConsultationCard brief={brief} form={form} />
        <Card as="section" id="actions" title={words.actions}>
          <div class="mp-counter-actions">
            <Keyed at="F2">
              <LinkButton href={`${base(brief)}/jobs`}>{words.search}</LinkButton>
            </Keyed>
            <Keyed at="F3">
              <LinkButton href={`${base(brief)}/jobs?for=referral`}>{words.refer}</LinkButton>
            </Keyed>
            <Keyed at="F4">
              <LinkButton href={`${base(brief)}/jobs?for=recommendation`}>{words.recommend}</LinkButton>
            </Keyed>
            <Keyed at="F6">
              <LinkButton href={`${base(brief)}/notice`}>{words.notice}</LinkButton>
            </Keyed>
            <Keyed at="F7">
              <LinkButton href={`${base(brief)}/registration`}>{words.registrationOf}</LinkButton>
            </Keyed>
            <Keyed at="F8">
              <LinkButton href={`${base(brief)}/identity`}>{words.identity}</LinkButton>
            </Keyed>
            <AccountActions {...props} />
            <ValidityActions brief={brief} />
            {mayDecide(staff) && (
              <LinkButton href={`${base(brief)}/ban`} variant={brief.ban ? 'secondary' : 'danger'}>
                {brief.ban ? words.endBan : words.ban}
              </LinkButton>
            )}
          </div>
        </Card>
        {brief.restrictedSince && <LiftCard brief={brief} form={form} />}
      </Stack>
    </mp-keys>
  )
}

function ConsultationCard({ brief, form }: { brief: Brief; form: FormState | undefined }) {
  return (
    <Card as="section" id="consultation" title={words.consultation}>
      <Form action={`${base(brief)}/consultations`}>
        <SelectField
          name="way"
          label={words.way}
          options={Object.entries(WAYS).map(([value, label]) => ({ value, label }))}
          prompt={false}
          form={form}
        />
        <span data-key="F1">
          <TextArea
            name="note"
            label={words.note}
            hint={words.recordHint}
            rows={4}
            limit={CONSULTATION_MAX_LENGTH}
            form={form}
            required
          />
        </span>
        <span class="mp-keyed">
          <Button>{words.record}</Button>
          <span class="mp-keyed__key" aria-hidden="true">
            F1
          </span>
        </span>
      </Form>
    </Card>
  )
}

function AccountActions({ brief, canReopen }: ActionProps) {
  const { accountId, accountClosedAt, registrantKind } = brief.person
  return (
    <>
      {accountId === null && <LinkButton href={`${base(brief)}/mail-address`}>{words.storeAddress}</LinkButton>}
      {accountClosedAt && canReopen && (
        <LinkButton href={`${base(brief)}/mail-address`} variant="primary">
          {words.reopen}
        </LinkButton>
      )}
      {accountId !== null && !accountClosedAt && (
        <LinkButton href={`${base(brief)}/mailbox`}>{mailboxWords.action}</LinkButton>
      )}
      <LinkButton href={`${base(brief)}/merge`}>{mergeWords.action}</LinkButton>
      <LinkButton href={`${base(brief)}/handover`}>{handoverWords.action}</LinkButton>
      {registrantKind === 'online' && (
        <Form action={`${base(brief)}/confirmation`}>
          <Button variant="secondary">{words.confirm}</Button>
        </Form>
      )}
    </>
  )
}

function ValidityActions({ brief }: { brief: Brief }) {
  const isActive = brief.registration === 'active'
  return (
    <Form action={`${base(brief)}/validity`}>
      <Button name="state" value={isActive ? 'lapsed' : 'active'} variant="secondary">
        {isActive ? words.makeLapsed : words.makeActive}
      </Button>
    </Form>
  )
}

function LiftCard({ brief, form }: { brief: Brief; form: FormState | undefined }) {
  return (
    <Card as="section" id="restriction" title={words.liftTitle} tone="tinted">
      <Form action={`${base(brief)}/restriction-lifting`}>
        <TextArea
          name="liftNote"
          label={words.liftNote}
          hint={words.liftNoteHint}
          rows={3}
          limit={500}
          form={form}
          required
        />
        <Button>{words.lift}</Button>
      </Form>
    </Card>
  )
}
