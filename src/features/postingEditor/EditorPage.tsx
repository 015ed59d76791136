import type { FormState } from '../../basics/formState.ts'
import type { DayString } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, DescriptionList, Form, Notice, Page, Stack, StepBar } from '../../ui/index.ts'
import { EditorFields } from './EditorFields.tsx'
import { EDITOR_STEPS } from './editorSteps.ts'
import { PostingPreview, type Preview } from './PostingPreview.tsx'
import { DeleteDraftCard } from './pages.tsx'
import { PURPOSES, STEP_KEYS, STEP_TITLES, type StepKey, type SubmissionPurpose } from './rules.ts'
import type { Establishment } from './store.ts'
import { words } from './words.ts'

export const DRAFTS = '/employer/posting-drafts'

export interface EditorPageProps {
  publicId: string
  purpose: SubmissionPurpose
  establishment: Establishment
  step: StepKey
  form: FormState
  /** Of the screen, as the draft holds it. */
  version: number
  done: readonly StepKey[]
  preview: Preview
  today: DayString
  /** What the office asked to be put right. */
  returned?: { remark: string | null; steps: StepKey[] } | undefined
  isJustSaved?: boolean
  /** Present when another tab or colleague saved this screen first. */
  differences?: readonly { label: string; saved: string }[] | undefined
}

/** One of the eight screens of 求人申込み. */
export function EditorPage(props: EditorPageProps) {
  const { publicId, step, form, establishment } = props
  const base = `${DRAFTS}/${publicId}`
  return (
    <Page
      title={words.editor.title}
      lead={words.editor.lead(PURPOSES[props.purpose], establishment.name)}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.list.title, href: '/employer/postings' },
        { label: words.editor.title },
      ]}
      errors={form}
      notices={<EditorNotices {...props} />}
    >
      <Stack>
        <Form action={`${base}/${step}`}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order; it stands in for 次へ進む, which is announced */}
          <button type="submit" name="action" value="next" class="mp-visually-hidden" tabindex={-1} aria-hidden="true">
            {words.editor.next}
          </button>
          <input type="hidden" name="_version" value={String(props.version)} />
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
            {step === 'establishment' && <FixedFacts establishment={establishment} />}
            <EditorFields groups={EDITOR_STEPS[step]} form={form} />
            <StepButtons step={step} />
          </Card>
        </Form>
        <PostingPreview preview={props.preview} today={props.today} href={`${base}/review`} />
        <DeleteDraftCard action={`${base}/deletion`} />
      </Stack>
    </Page>
  )
}

function FixedFacts({ establishment }: { establishment: Establishment }) {
  return (
    <>
      <h3>{words.editor.fixedTitle}</h3>
      <DescriptionList
        items={[
          { term: words.editor.number, description: establishment.number },
          { term: words.editor.name, description: establishment.name },
          { term: words.editor.address, description: establishment.address ?? '' },
        ]}
      />
      <p>
        {words.editor.fixedText}
        <a href="/employer/establishments">{words.list.toEstablishment}</a>
      </p>
    </>
  )
}

function StepButtons({ step }: { step: StepKey }) {
  return (
    <Buttons layout="step">
      {step === STEP_KEYS[0] ? (
        <span />
      ) : (
        <Button variant="secondary" name="action" value="back">
          {words.editor.back}
        </Button>
      )}
      <Button variant="secondary" name="action" value="save">
        {words.editor.save}
      </Button>
      <Button name="action" value="next">
        {words.editor.next}
      </Button>
    </Buttons>
  )
}

function EditorNotices({ differences, isJustSaved, returned, publicId }: EditorPageProps) {
  return (
    <>
      {differences && (
        <Notice kind="warning" title={words.editor.conflictTitle}>
          <p>{differences.length > 0 ? words.editor.conflict : words.editor.conflictSame}</p>
          <ul>
            {differences.map(({ label, saved }) => (
              <li>
                {label}：{saved || words.editor.emptyValue}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isJustSaved && <Notice kind="success">{words.editor.saved}</Notice>}
      {returned && (
        <Notice kind="warning" title={words.editor.returnedTitle}>
          {returned.remark && <p class="mp-lines">{returned.remark}</p>}
          {returned.steps.length > 0 && (
            <p>
              {words.editor.returnedLead}
              {returned.steps.map((key) => (
                <>
                  {' '}
                  <a href={`${DRAFTS}/${publicId}/${key}`}>{STEP_TITLES[key]}</a>
                </>
              ))}
            </p>
          )}
        </Notice>
      )}
      {!differences && !isJustSaved && <Notice kind="information">{words.editor.loud}</Notice>}
    </>
  )
}
