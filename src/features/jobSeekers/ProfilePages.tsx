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
  Page,
  Tabs,
  TextField,
  WarningNotice,
} from '../../ui/index.ts'
import { FactList } from './ReviewPage.tsx'
import { StepFields } from './steps/StepFields.tsx'
import { isStepKey, type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'
import { type Difference, EnterSends } from './WizardPage.tsx'
import { changeWords, profileWords as words } from './words.profile.ts'
import { words as wizardWords } from './words.ts'

const BASE = '/my-page/profile'

/** The eight parts and 各種設定. */
export function ProfileTabs({ current }: { current: StepKey | 'settings' }) {
  const steps = STEP_KEYS.map((key) => ({ label: STEP_TITLES[key], href: `${BASE}/${key}`, current: key === current }))
  const settings = { label: words.settings, href: '/my-page/settings', current: current === 'settings' }
  return <Tabs label={words.tabs} tabs={[...steps, settings]} />
}

const breadcrumb = (...labels: string[]) => [
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
      breadcrumb={breadcrumb(STEP_TITLES[step])}
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
      breadcrumb={breadcrumb(STEP_TITLES[step])}
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

export interface ShownChange {
  changedAt: Date
  changedBy: 'self' | 'staff' | 'system'
  what: string
  items: string[]
}

const whatWords = (what: string) =>
  isStepKey(what) ? `${STEP_TITLES[what]}を変更しました` : (changeWords[what] ?? what)

/** 変更の履歴 */
export function HistoryPage({ changes }: { changes: ShownChange[] }) {
  return (
    <Page title={words.history} breadcrumb={breadcrumb(words.history)} lead={words.historyLead}>
      <Card>
        {changes.length === 0 ? (
          <p>{words.historyEmpty}</p>
        ) : (
          <DescriptionList
            items={changes.map(({ changedAt, changedBy, what, items }) => ({
              term: formatInstant(changedAt),
              description: `${whatWords(what)}（${words.by[changedBy]}）${items.length > 0 ? `：${items.join('、')}` : ''}`,
            }))}
          />
        )}
      </Card>
    </Page>
  )
}

/** 求人者からの見え方 */
export function PreviewPage({ shown, isPublished }: { shown: ShownFact[]; isPublished: boolean }) {
  return (
    <Page
      title={words.preview}
      breadcrumb={breadcrumb(words.preview)}
      notices={!isPublished && <Notice kind="information">{words.previewUnpublished}</Notice>}
    >
      <Card>
        <p>{words.previewLead}</p>
        <FactList shown={shown} />
      </Card>
    </Page>
  )
}

/** 見せたくない求人者 */
export function ExclusionsPage({
  form,
  exclusions,
}: {
  form: FormState
  exclusions: { nameKey: string; name: string }[]
}) {
  const action = `${BASE}/excluded-employers`
  return (
    <Page title={words.exclusions} breadcrumb={breadcrumb(words.exclusions)} lead={words.exclusionsLead} errors={form}>
      <Card>
        <Form action={action}>
          <TextField name="employerName" label={words.exclusionName} form={form} example="株式会社見本" required />
          <Button>{words.exclude}</Button>
        </Form>
      </Card>
      <Card title={words.exclusions}>
        {exclusions.length === 0 && <p>{words.exclusionsEmpty}</p>}
        {exclusions.map(({ nameKey, name }, index) => (
          <Form action={`${action}/remove`}>
            <p>
              <span id={`exclusion-${index}`}>{name}</span>{' '}
              <Button
                variant="secondary"
                size="small"
                name="nameKey"
                value={nameKey}
                describedBy={`exclusion-${index}`}
              >
                {words.include}
              </Button>
            </p>
          </Form>
        ))}
      </Card>
    </Page>
  )
}
