import type { Context } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { type JobPostingSheet, previewPosting } from '../jobPostings/index.ts'
import { findOffice } from '../offices/index.ts'
import { EditorPage, type EditorPageProps } from './EditorPage.tsx'
import { findEditorField } from './editorSteps.ts'
import { StatusPage } from './pages.posting.tsx'
import { ReviewPage } from './ReviewPage.tsx'
import { unreadableFields } from './readSteps.ts'
import { missingFields } from './requirements.ts'
import { STEP_KEYS, type StepKey } from './rules.ts'
import { findPublicIdOfPosting } from './store.postings.ts'
import { findSubmissionEvents, findSubmissionOfEmployer, getEstablishment } from './store.ts'
import { checkSubmission, type Submission, sheetOfSubmission, typedOf, versionOfStep } from './submission.ts'
import { words } from './words.ts'

type C = Context<AppEnv>

/** Who writes, and which submission the address names. */
export async function whoseOf(c: C) {
  const loginId = c.var.signedIn!.principalId
  const employer = await getEmployerOfLogin(c.var.deps.db, loginId)
  return { employerId: employer.id, loginId, publicId: c.req.param('submission') ?? '' }
}

/** The submission that the address names; those of other employers do not exist. */
export async function submissionOf(c: C): Promise<Submission> {
  const { employerId, publicId } = await whoseOf(c)
  return foundOr404(await findSubmissionOfEmployer(c.var.deps.db, employerId, publicId))
}

/** Fields of a screen that must not be empty and are, with what to do: for leaving the screen by 次へ進む. */
function missingOfStep(step: StepKey, sheet: JobPostingSheet): Record<string, string> {
  const missing = missingFields(sheet).flatMap((name) => {
    const found = findEditorField(name)!
    return found.step === step ? [[name, `「${found.field.label}」を入力してください。`] as const] : []
  })
  return Object.fromEntries(missing)
}

/** What keeps a screen from being done: field name → what to do. */
export function errorsOfStep(step: StepKey, submission: Submission, sheet: JobPostingSheet): Record<string, string> {
  return { ...missingOfStep(step, sheet), ...unreadableFields(step, typedOf(submission)[step] ?? {}) }
}

/** What the office remarked on the fields of a screen; it stays beside them until the submission is sent again. */
export function remarksOf(submission: Submission, step: StepKey): Record<string, string> {
  if (submission.state !== 'returned' && submission.state !== 'draft') return {}
  const remarks = Object.entries(submission.remarks ?? {})
  return Object.fromEntries(remarks.filter(([name]) => findEditorField(name)?.step === step))
}

/** One of the eight screens, with what the draft tells around it. */
export async function editorPage(
  c: C,
  submission: Submission,
  step: StepKey,
  shown: Partial<EditorPageProps> & { form?: FormState },
  status: 200 | 409 | 422 = 200,
) {
  const { deps } = c.var
  const establishment = await getEstablishment(deps.db, submission.establishmentId)
  const sheet = sheetOfSubmission(submission, establishment)
  const today = japaneseDay(deps.now)
  const isDone = (key: StepKey) =>
    versionOfStep(submission, key) > 0 && Object.keys(errorsOfStep(key, submission, sheet)).length === 0
  const remarks = Object.keys(submission.remarks ?? {})
  const form = shown.form ?? { values: typedOf(submission)[step] ?? {}, errors: {} }
  return c.render(
    <EditorPage
      publicId={submission.publicId}
      purpose={submission.purpose}
      establishment={establishment}
      step={step}
      version={versionOfStep(submission, step)}
      done={STEP_KEYS.filter(isDone)}
      preview={previewPosting(sheet, today, deps.now)}
      today={today}
      returned={
        submission.state === 'returned'
          ? {
              remark: submission.remark,
              steps: STEP_KEYS.filter((key) => remarks.some((name) => findEditorField(name)?.step === key)),
            }
          : undefined
      }
      {...shown}
      form={{ ...form, warnings: remarksOf(submission, step) }}
    />,
    status,
  )
}

/** 入力内容の確認 */
export async function reviewPage(
  c: C,
  submission: Submission,
  more: { isChanged?: boolean; status?: 200 | 409 | 422 } = {},
) {
  const { deps } = c.var
  const establishment = await getEstablishment(deps.db, submission.establishmentId)
  const sheet = sheetOfSubmission(submission, establishment)
  const today = japaneseDay(deps.now)
  return c.render(
    <ReviewPage
      publicId={submission.publicId}
      purpose={submission.purpose}
      establishmentName={establishment.name}
      sheet={sheet}
      findings={await checkSubmission(deps, submission, sheet)}
      preview={previewPosting(sheet, today, deps.now)}
      today={today}
      version={submission.version}
      isChanged={more.isChanged === true}
    />,
    more.status ?? 200,
  )
}

/** What became of a submission that is with the office. */
export async function statusPage(c: C, submission: Submission, isRefused = false) {
  const { db } = c.var.deps
  const office = submission.officeNumber ? await findOffice(db, submission.officeNumber) : undefined
  const sheet = submission.sheet as JobPostingSheet
  return c.render(
    <StatusPage
      publicId={submission.publicId}
      state={submission.state}
      title={sheet.work.occupationTitle ?? ''}
      sentAt={submission.sentAt}
      officeName={office?.name}
      sheet={sheet}
      events={await findSubmissionEvents(db, submission.id)}
      postingPublicId={
        submission.acceptedPostingId === null
          ? undefined
          : await findPublicIdOfPosting(db, submission.acceptedPostingId)
      }
      told={words.done[c.req.query('done') ?? '']}
      isRefused={isRefused}
    />,
    isRefused ? 409 : 200,
  )
}
