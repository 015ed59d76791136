import { type Context, Hono } from 'hono'
import { type FormState, hasErrors } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findStaged, formWithFiles, receiveAttachments } from '../attachments/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import {
  applyToPosting,
  findApplyObstacle,
  findWrittenApplication,
  type PostingToApply,
  placeOfDocuments,
} from './applyToPosting.ts'
import { confirmForm, motiveForm } from './forms.ts'
import { applyHref, ConfirmPage, MotivePage, ObstaclePage } from './pages.apply.tsx'
import { disclosePerson } from './rules.disclosure.ts'
import { findDraft, saveDraft } from './store.drafts.ts'
import { getWholePerson } from './store.persons.ts'
import { findApplicationTo, findPostingToApply } from './store.ts'

/** The posting, the person, and whether the one can apply to the other. */
async function standing(c: Context<AppEnv>) {
  const { deps } = c.var
  const accountId = c.var.signedIn!.principalId
  const posting = foundOr404(await findPostingToApply(deps.db, c.req.param('posting') ?? ''))
  const jobSeeker = foundOr404(await findJobSeekerOfAccount(deps.db, accountId, deps.now))
  // A posting that was never public does not exist for a job seeker.
  if (!['open', 'suspended', 'closed', 'cancelled'].includes(posting.status)) return notFound()
  return { accountId, posting, jobSeeker, obstacle: await findApplyObstacle(deps, accountId, posting) }
}

interface Applying {
  accountId: number
  posting: PostingToApply
  jobSeeker: { id: number }
}

async function showMotive(c: Context<AppEnv>, { accountId, posting, jobSeeker }: Applying, form?: FormState) {
  const { db } = c.var.deps
  const draft = await findDraft(db, jobSeeker.id, posting.id)
  const place = placeOfDocuments(accountId, jobSeeker.id, posting.id)
  const staged = posting.takesDocuments ? await findStaged(db, place) : undefined
  return c.render(
    <MotivePage posting={posting} motive={draft?.motive ?? ''} staged={staged} {...(form && { form })} />,
    form && hasErrors(form) ? 422 : 200,
  )
}

async function showConfirmation(c: Context<AppEnv>, applying: Applying, wasChanged = false) {
  const { db, now } = c.var.deps
  const { accountId, posting, jobSeeker } = applying
  const written = await findWrittenApplication(c.var.deps, { accountId, jobSeekerId: jobSeeker.id, posting })
  if (!written) return c.redirect(applyHref(posting.publicId), 303)
  const whole = await getWholePerson(db, jobSeeker.id)
  const person = disclosePerson('open', { ...whole, ...written }, japaneseDay(now))
  return c.render(
    <ConfirmPage posting={posting} person={person} seenAt={written.seenAt} wasChanged={wasChanged} />,
    wasChanged ? 409 : 200,
  )
}

/** オンライン自主応募 (F1): 志望動機 → 応募内容の確認 → 応募完了. */
export const applyRoutes = new Hono<AppEnv>()
  .get('/:posting', async (c) => {
    const { accountId, posting, jobSeeker, obstacle } = await standing(c)
    if (obstacle) return c.render(<ObstaclePage posting={posting} obstacle={obstacle} />)
    return showMotive(c, { accountId, posting, jobSeeker })
  })

  .post('/:posting', async (c) => {
    const { accountId, posting, jobSeeker, obstacle } = await standing(c)
    if (obstacle) return c.render(<ObstaclePage posting={posting} obstacle={obstacle} />, 409)
    const received = posting.takesDocuments
      ? await receiveAttachments(c, placeOfDocuments(accountId, jobSeeker.id, posting.id))
      : { stays: false, error: undefined }
    const form = await readForm(c, motiveForm)
    if (!form.ok || received.stays || received.error)
      return showMotive(c, { accountId, posting, jobSeeker }, formWithFiles(form.form, received))
    await once(c, form.operationId, async ({ db, now }) => {
      await saveDraft(db, {
        jobSeekerId: jobSeeker.id,
        jobPostingId: posting.id,
        motive: form.values.motive,
        savedAt: now,
      })
      return 'saved'
    })
    return c.redirect(`${applyHref(posting.publicId)}/confirmation`, 303)
  })

  .get('/:posting/confirmation', async (c) => {
    const { accountId, posting, jobSeeker, obstacle } = await standing(c)
    if (obstacle) return c.render(<ObstaclePage posting={posting} obstacle={obstacle} />)
    return showConfirmation(c, { accountId, posting, jobSeeker })
  })

  .post('/:posting/confirmation', async (c) => {
    const { accountId, posting, jobSeeker } = await standing(c)
    const form = await readForm(c, confirmForm)
    const seenAt = form.ok ? form.values.seenAt : ''
    const outcome = await once(c, form.operationId, (deps) =>
      applyToPosting(deps, { accountId, postingId: posting.publicId, seenAt }),
    )
    switch (outcome.outcome) {
      case 'applied':
        return c.redirect(`/my-page/job-applications/${outcome.applicationId}/done`, 303)
      case 'draftGone':
        return c.redirect(applyHref(posting.publicId), 303)
      case 'draftChanged':
        return showConfirmation(c, { accountId, posting, jobSeeker }, true)
      case 'postingUnknown':
        return notFound()
      case 'obstacle': {
        // Sent from two windows at once: the second one sees that it is done.
        const applied = await findApplicationTo(c.var.deps.db, jobSeeker.id, posting.id)
        if (applied) return c.redirect(`/my-page/job-applications/${applied.publicId}/done`, 303)
        const { obstacle } = await standing(c)
        return obstacle
          ? c.render(<ObstaclePage posting={posting} obstacle={obstacle} />, 409)
          : showConfirmation(c, { accountId, posting, jobSeeker })
      }
    }
  })
