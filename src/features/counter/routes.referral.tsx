import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { recordView } from '../audit/index.ts'
import { findPosting } from '../jobPostings/index.ts'
import { sendNotice } from '../officeNotices/index.ts'
import { recommend } from '../recommendations/index.ts'
import { findReferralObstacle, REFERRAL_OBSTACLES, type ReferralObstacle, refer } from '../referrals/index.ts'
import { actingStaff, briefPath, personOf } from './counterRequest.ts'
import { findJobsFor, warningsOf } from './findJobs.ts'
import { noticeForm, recommendationForm, referralForm } from './forms.referral.ts'
import { JobsPage, NoticePage, RecommendationPage, ReferralPage } from './pages.referral.tsx'
import { referralWords } from './words.referral.ts'

/** Person and posting of a 紹介 or おすすめ, with what stands in its way. */
async function chosenOf(c: Context<AppEnv>, more: { form?: FormState; obstacle?: ReferralObstacle }) {
  const { deps } = c.var
  const person = await personOf(c)
  const posting = foundOr404(await findPosting(deps.db, c.req.param('posting') ?? '', 'jobSeeker'))
  const found = more.obstacle ?? (await findReferralObstacle(deps, person.id))
  const warnings = await warningsOf(deps, person, posting)
  return { person, posting, warnings, obstacle: found && REFERRAL_OBSTACLES[found], form: more.form }
}

type More = { form?: FormState; obstacle?: ReferralObstacle }
const statusOf = (more: More) => (more.form ? 422 : more.obstacle ? 409 : 200)

const showReferral = async (c: Context<AppEnv>, more: More = {}) =>
  c.render(<ReferralPage {...(await chosenOf(c, more))} />, statusOf(more))

const showRecommendation = async (c: Context<AppEnv>, more: More = {}) =>
  c.render(<RecommendationPage {...(await chosenOf(c, more))} />, statusOf(more))

/** 求人を探す, 紹介, おすすめ求人を送る and お知らせを送る for one person (E4, F2, F3). */
export const counterReferralRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/jobs', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const typed = (c.req.query('words') ?? '').slice(0, 200)
    const usesWishes = c.req.query('asked') === undefined || c.req.query('wishes') !== undefined
    const actor = { face: 'counter', principalId: staff.id } as const
    await recordView(c.var.deps, { actor, jobSeekerId: person.id, part: 'registration', details: { purpose: 'visit' } })
    const found = await findJobsFor(c.var.deps, person, { words: typed, usesWishes })
    return c.render(<JobsPage person={person} typed={typed} usesWishes={usesWishes} found={found} />)
  })

  .get('/:jobSeeker/referral/:posting', async (c) => {
    await actingStaff(c)
    return showReferral(c)
  })

  .post('/:jobSeeker/referral/:posting', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, referralForm)
    if (!form.ok) return showReferral(c, { form: form.form })
    const order = {
      jobSeekerId: person.id,
      postingId: c.req.param('posting'),
      staffId: staff.id,
      officeNumber: staff.officeNumber,
      motive: referralWords.referral.motive,
      selectionNote: form.values.selectionNote || null,
    }
    const outcome = await once(c, form.operationId, (deps) => refer(deps, order))
    if (outcome.outcome === 'obstacle') return showReferral(c, { obstacle: outcome.obstacle })
    return c.redirect(`/counter/referral-letters/${outcome.applicationId}`, 303)
  })

  .get('/:jobSeeker/recommendation/:posting', async (c) => {
    await actingStaff(c)
    return showRecommendation(c)
  })

  .post('/:jobSeeker/recommendation/:posting', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, recommendationForm)
    if (!form.ok) return showRecommendation(c, { form: form.form })
    const input = {
      jobSeekerId: person.id,
      postingId: c.req.param('posting'),
      staffId: staff.id,
      officeNumber: staff.officeNumber,
      comment: form.values.comment,
      isOnlineReferral: form.values.kind === 'online',
    }
    const outcome = await once(c, form.operationId, (deps) => recommend(deps, input))
    if (outcome.outcome === 'obstacle') return showRecommendation(c, { obstacle: outcome.obstacle })
    return c.redirect(briefPath(person.publicId, 'recommended'), 303)
  })

  .get('/:jobSeeker/notice', async (c) => {
    await actingStaff(c)
    return c.render(<NoticePage person={await personOf(c)} />)
  })

  .post('/:jobSeeker/notice', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, noticeForm)
    if (!form.ok) return c.render(<NoticePage person={person} form={form.form} />, 422)
    await once(c, form.operationId, async (deps) => {
      await sendNotice(deps, { jobSeekerId: person.id, staffId: staff.id, body: form.values.body })
      return 'sent'
    })
    return c.redirect(briefPath(person.publicId, 'noticed'), 303)
  })
