import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Notice, Page, Tabs, WarningNotice } from '../../ui/index.ts'
import { FactList } from './ReviewPage.tsx'
import { StepFields } from './steps/StepFields.tsx'
import { type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'
import { type Difference, EnterSends } from './WizardPage.tsx'
import { profileWords as words } from './words.profile.ts'
import { words as wizardWords } from './words.ts'

const BASE = '/my-page/profile'

/** The eight parts and 各種設定. */
export function ProfileTabs({ current }: { current: StepKey | 'settings' }) {
  const steps = STEP_KEYS.map((key) => ({ label: STEP_TITLES[key], href: `${BASE}/${key}`, current: key === current }))
  const settings = { label: words.settings, href: '/my-page/settings', current: current === 'settings' }
  return <Tabs label={words.tabs} tabs={[...steps, settings]} />
}

/** ホーム > 求職者情報・設定 > … */
export const profileBreadcrumb = (...labels: string[]) => [
  { label: words.home, href: '/my-page' },
  { label: words.title, href: BASE },
  ...labels.map((label) => ({ label })),
]

/** Why nothing can be changed now, in words. */
function ClosedNotice({ reason }: { reason: string }) {
  return (
    <Notice kind="warning" title={words.closedTitle} actions={<a href="/my-page/settings">{words.toSettings}</a>}>
      {reason}
    </Notice>
  )
}

/** One tab of 求職者情報・設定. */
export function ProfilePage(props: {
  step: StepKey
  shown: ShownFact[]
  isSaved: boolean
  closed: string | undefined
}) {
  const { step, shown, closed } = props
  return (
    <Page
      title={words.title}
      breadcrumb={profileBreadcrumb(STEP_TITLES[step])}
      notices={
        (props.isSaved || closed) && (
          <>
            {props.isSaved && <Notice kind="success" title={words.savedTitle} />}
            {closed && <ClosedNotice reason={closed} />}
          </>
        )
      }
    >
      <ProfileTabs current={step} />
      <Card>
        <h2>{STEP_TITLES[step]}</h2>
        {step === 'disability' && <p>{words.disabilityNote}</p>}
        <FactList shown={shown} />
        {!closed && (
          <p>
            <LinkButton href={`${BASE}/${step}/edit`} variant="primary">
              {words.change}
            </LinkButton>
          </p>
        )}
      </Card>
      <Card title={words.more}>
        <ul>
          <li>
            <a href={`${BASE}/preview`}>{words.preview}</a>
          </li>
          <li>
            <a href={`${BASE}/excluded-employers`}>{words.exclusions}</a>
          </li>
          <li>
            <a href={`${BASE}/history`}>{words.history}</a>
          </li>
        </ul>
      </Card>
    </Page>
  )
}

/** 求職情報を変更する (manual 7.1.10). */
export function ProfileEditPage(props: {
  step: StepKey
  form: FormState
  version: string
  hasDisability: boolean
  differences?: readonly Difference[]
}) {
  const { step, form, version, hasDisability, differences } = props
  return (
    <Page
      title={words.title}
      breadcrumb={profileBreadcrumb(STEP_TITLES[step])}
      errors={form}
      notices={
        differences && (
          <Notice kind="warning" title={wizardWords.conflictTitle}>
            <p>{differences.length > 0 ? wizardWords.conflict : wizardWords.conflictSame}</p>
            <ul>
              {differences.map(({ label, saved }) => (
                <li>
                  {label}：{saved || wizardWords.emptyValue}
                </li>
              ))}
            </ul>
          </Notice>
        )
      }
    >
      <Form action={`${BASE}/${step}/edit`}>
        <EnterSends label={words.save} />
        <input type="hidden" name="_version" value={version} />
        <Card>
          <h2>{STEP_TITLES[step]}</h2>
          <WarningNotice form={form} />
          <StepFields step={step} form={form} hasDisability={hasDisability} />
          <Buttons layout="step">
            <LinkButton href={`${BASE}/${step}`}>{words.cancel}</LinkButton>
            <Button name="action" value="next">
              {words.save}
            </Button>
          </Buttons>
        </Card>
      </Form>
    </Page>
  )
}
