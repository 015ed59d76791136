import type { FormState } from '../../basics/formState.ts'
import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, Form, Notice, Page, StepBar, WarningNotice } from '../../ui/index.ts'
import { draftDeletedAt } from './rules.ts'
import { StepFields } from './steps/StepFields.tsx'
import { STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'
import { words } from './words.ts'

/** A field that another tab saved otherwise. */
export interface Difference {
  label: string
  saved: string
}

export interface WizardPageProps {
  step: StepKey
  form: FormState
  /** Of the step, as the draft holds it. */
  version: number
  hasDisability: boolean
  /** Steps that need nothing more. */
  done: readonly StepKey[]
  pressedAt: Date | null
  /** 一時保存 was just pressed. */
  isJustSaved?: boolean
  /** What was repaired in the step before. */
  repairs?: readonly string[]
  /** Present when another tab saved this step first. */
  differences?: readonly Difference[] | undefined
  isRefused?: boolean
}

/** One of the eight screens of 求職情報登録. */
export function WizardPage(props: WizardPageProps) {
  const { step, form, version } = props
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: 'ホーム', href: '/my-page' }, { label: words.title }]}
      errors={form}
      notices={hasNotices(props) && <WizardNotices {...props} />}
    >
      <Form action={`/my-page/registration/${step}`}>
        <EnterSends label={words.next} />
        <input type="hidden" name="_version" value={String(version)} />
        <StepBar
          current={STEP_KEYS.indexOf(step) + 1}
          steps={STEP_KEYS.map((key) => ({
            label: STEP_TITLES[key],
            button: { name: 'action', value: `goTo:${key}` },
            isDone: props.done.includes(key),
          }))}
        />
        <Card>
          <h2>{STEP_TITLES[step]}</h2>
          {step === 'basic' && <p>{words.lead}</p>}
          <WarningNotice form={form} />
          <StepFields step={step} form={form} hasDisability={props.hasDisability} />
          <StepButtons step={step} />
        </Card>
      </Form>
    </Page>
  )
}

/** Enter in a field does what the last button does, although other buttons of the form stand before it. */
export function EnterSends({ label }: { label: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order; it stands in for 次へ進む, which is announced
    <button type="submit" name="action" value="next" class="mp-visually-hidden" tabindex={-1} aria-hidden="true">
      {label}
    </button>
  )
}

function StepButtons({ step }: { step: StepKey }) {
  return (
    <Buttons layout="step">
      {step === STEP_KEYS[0] ? (
        <span />
      ) : (
        <Button variant="secondary" name="action" value="back">
          {words.back}
        </Button>
      )}
      <Button variant="secondary" name="action" value="save">
        {words.save}
      </Button>
      <Button name="action" value="next">
        {words.next}
      </Button>
    </Buttons>
  )
}

function hasNotices({ pressedAt, repairs = [], differences, isRefused }: WizardPageProps): boolean {
  return pressedAt !== null || repairs.length > 0 || differences !== undefined || isRefused === true
}

function WizardNotices({ pressedAt, isJustSaved, repairs = [], differences, isRefused }: WizardPageProps) {
  const deletion = pressedAt && formatDay(japaneseDay(draftDeletedAt(pressedAt)))
  return (
    <>
      {isRefused && (
        <Notice kind="warning" title={words.refusedTitle}>
          <p>{words.refused}</p>
          <p>
            <a href="/offices">{words.officesLink}</a>
          </p>
        </Notice>
      )}
      {differences && (
        <Notice kind="warning" title={words.conflictTitle}>
          <p>{differences.length > 0 ? words.conflict : words.conflictSame}</p>
          <ul>
            {differences.map(({ label, saved }) => (
              <li>
                {label}：{saved || words.emptyValue}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isJustSaved && pressedAt && (
        <Notice kind="success" title={words.savedTitle}>
          {words.saved(formatInstant(pressedAt), deletion!)}
        </Notice>
      )}
      {repairs.length > 0 && (
        <Notice kind="information" title={words.repairedTitle}>
          <ul>
            {repairs.map((repair) => (
              <li>{repair}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isJustSaved && deletion && <Notice kind="information">{words.keptUntil(deletion)}</Notice>}
    </>
  )
}
