import type { FormState } from '../../basics/formState.ts'
import {
  Button,
  Card,
  Checkbox,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  WarningNotice,
} from '../../ui/index.ts'
import { type ShownFact, STEP_KEYS, STEP_TITLES, StepFields, type StepKey } from '../jobSeekers/index.ts'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { registrationWords as words } from './words.registration.ts'
import { words as counterWords } from './words.ts'

/** 求職登録の受付: all eight steps on one screen, for somebody who types while the other talks. */
export function RegisterPage({ form }: { form: FormState }) {
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumb={[
        { label: counterWords.home, href: '/counter' },
        { label: counterWords.search.title, href: '/counter/job-seekers' },
        { label: words.title },
      ]}
      errors={form}
    >
      <Form action="/counter/registration">
        <WarningNotice form={form} />
        <Stack>
          {STEP_KEYS.map((step) => (
            <Card as="section" id={`step-${step}`} title={STEP_TITLES[step]}>
              <StepFields step={step} form={form} hasDisability />
            </Card>
          ))}
          <p>{words.next}</p>
          <Button name="action" value="register">
            {words.register}
          </Button>
        </Stack>
      </Form>
    </Page>
  )
}

/** 求職情報 of a person, each part with 訂正する; 障害情報 stays sealed until it is asked for. */
export function RegistrationPage(props: { person: AboutPerson; parts: { step: StepKey; facts: ShownFact[] }[] }) {
  const { person, parts } = props
  const base = `/counter/job-seekers/${person.publicId}/registration`
  return (
    <PersonPage person={person} title={words.shownTitle}>
      {parts.map(({ step, facts }) => (
        <Card as="section" id={`part-${step}`} title={STEP_TITLES[step]}>
          <DescriptionList
            layout="compact"
            items={facts.map(({ term, value }) => ({ term, description: value || words.none }))}
          />
          <LinkButton href={`${base}/${step}`} size="small">
            {words.correctOf(STEP_TITLES[step])}
          </LinkButton>
        </Card>
      ))}
      <Card as="section" id="part-disability" title={STEP_TITLES.disability}>
        <p>{words.sealed}</p>
        <LinkButton href={`${base}/disability`} size="small">
          {words.showSealed}
        </LinkButton>
      </Card>
    </PersonPage>
  )
}

/** 求職情報の訂正: one step, with the person's consent. */
export function CorrectPage(props: {
  person: AboutPerson
  step: StepKey
  form: FormState
  version: string
  hasDisability: boolean
  hasConflict?: boolean
}) {
  const { person, step, form, version, hasDisability, hasConflict } = props
  return (
    <PersonPage
      person={person}
      title={words.correctTitle}
      form={form}
      notices={hasConflict && <Notice kind="warning">{words.conflict}</Notice>}
    >
      <Form action={`/counter/job-seekers/${person.publicId}/registration/${step}`}>
        <input type="hidden" name="_version" value={version} />
        <WarningNotice form={form} />
        <Card as="section" id="step" title={STEP_TITLES[step]}>
          <StepFields step={step} form={form} hasDisability={hasDisability} />
          <Checkbox name="consent" label={words.consent} form={form} required />
          <Button name="action" value="next">
            {words.save}
          </Button>
        </Card>
      </Form>
    </PersonPage>
  )
}
