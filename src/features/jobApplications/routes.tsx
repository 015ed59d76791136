import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { countUnreadOfJobSeeker } from '../messages/index.ts'
import { moveOrDeclineInterview, takeInterview } from './answerInterview.ts'
import { interviewCalendarFile } from './calendarFile.ts'
import { interviewAnswerForm, objectionForm, withdrawForm } from './forms.ts'
import { objectToNoShow } from './objectToNoShow.ts'
import { DonePage } from './pages.apply.tsx'
import { ApplicationDetailPage } from './pages.detail.tsx'
import { readOwnApplication } from './readApplication.ts'
import { findApplicationOfJobSeeker } from './store.lists.ts'
import { findInterview } from './store.ts'
import { type StepOutcome, withdrawApplication } from './withdrawApplication.ts'
import { words } from './words.ts'

/** Who acts, on which application: foreign ones do not exist. */
async function whoseOf(c: Context<AppEnv>) {
  const { db, now } = c.var.deps
  const accountId = c.var.signedIn!.principalId
  const jobSeeker = foundOr404(await findJobSeekerOfAccount(db, accountId, now))
  const applicationId = c.req.param('application') ?? ''
  const row = foundOr404(await findApplicationOfJobSeeker(db, jobSeeker.id, applicationId))
  return { accountId, jobSeekerId: jobSeeker.id, applicationId, row }
}

async function show(c: Context<AppEnv>, more: { form?: FormState; refused?: boolean } = {}) {
  const { accountId, jobSeekerId, applicationId } = await whoseOf(c)
  const detail = foundOr404(await readOwnApplication(c.var.deps, { accountId, jobSeekerId, applicationId }))
  // The menu's number was counted before the messages of this screen were read.
  c.set('frame', { ...c.var.frame, unreadMessages: await countUnreadOfJobSeeker(c.var.deps.db, jobSeekerId) })
  const done = (words.detail.done as Record<string, string>)[c.req.query('done') ?? '']
  return c.render(
    <ApplicationDetailPage detail={detail} form={more.form} done={done} refused={more.refused === true} />,
    more.form ? 422 : more.refused ? 409 : 200,
  )
}

function answer(c: Context<AppEnv>, outcome: StepOutcome, done: string) {
  switch (outcome) {
    case 'done':
      return c.redirect(`/my-page/job-applications/${c.req.param('application')}?done=${done}`, 303)
    case 'notPossible':
      return show(c, { refused: true })
    case 'unknown':
      return notFound()
  }
}

/** 応募の詳細 and everything a job seeker can do there. */
export const jobApplicationRoutes = new Hono<AppEnv>()
  .get('/:application', (c) => show(c))

  .get('/:application/done', async (c) => {
    const { row } = await whoseOf(c)
    return c.render(
      <DonePage postingTitle={row.postingTitle} applicationId={row.publicId} answerDueOn={row.answerDueOn} />,
    )
  })

  .post('/:application/withdrawal', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, withdrawForm)
    if (!form.ok) return show(c, { form: form.form })
    const outcome = await once(c, form.operationId, (deps) => withdrawApplication(deps, { ...whose, ...form.values }))
    return answer(c, outcome, 'withdraw')
  })

  .post('/:application/interview-times', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, interviewAnswerForm)
    if (!form.ok) return show(c, { form: form.form })
    const slot = form.values.slot ?? ''
    const outcome = await once(c, form.operationId, (deps) => takeInterview(deps, { ...whose, slot }))
    return answer(c, outcome, 'takeInterview')
  })

  .post('/:application/interview', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, interviewAnswerForm)
    if (!form.ok) return show(c, { form: form.form })
    const pressed = (await readFields(c)).action
    const action = pressed === 'declineInterview' ? 'declineInterview' : 'askToMove'
    const outcome = await once(c, form.operationId, (deps) =>
      moveOrDeclineInterview(deps, { ...whose, action, note: form.values.moveNote }),
    )
    return answer(c, outcome, action)
  })

  .post('/:application/objection', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, objectionForm)
    if (!form.ok) return show(c, { form: form.form })
    const { objection } = form.values
    const outcome = await once(c, form.operationId, (deps) => objectToNoShow(deps, { ...whose, objection }))
    return answer(c, outcome, 'objectToNoShow')
  })

  .get('/:application/interview.ics', async (c) => {
    const { row } = await whoseOf(c)
    const interview = await findInterview(c.var.deps.db, row.id)
    const startsAt = interview?.agreedStartsAt
    if (!interview || !startsAt) return notFound()
    const file = interviewCalendarFile({
      uid: `${interview.publicId}@${new URL(c.var.deps.settings.publicUrl).hostname}`,
      startsAt,
      durationMinutes: interview.durationMinutes,
      title: `面接：${row.postingTitle}（${row.establishmentName ?? ''}）`,
      place: interview.place,
      note: [interview.directions, interview.toBring].filter(Boolean).join('\n'),
      now: c.var.deps.now,
    })
    return c.body(file, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="interview.ics"',
    })
  })
