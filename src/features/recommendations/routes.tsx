import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { findReferralObstacle, REFERRAL_OBSTACLES, type ReferralObstacle } from '../referrals/index.ts'
import { motiveForm } from './forms.ts'
import { ApplyToRecommendationPage } from './pages.tsx'
import { applyToRecommendation } from './recommend.ts'
import { findRecommendation } from './store.ts'

async function ownOf(c: Context<AppEnv>) {
  const { db, now } = c.var.deps
  const jobSeeker = foundOr404(await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now))
  const publicId = c.req.param('recommendation') ?? ''
  const recommendation = foundOr404(await findRecommendation(db, jobSeeker.id, publicId))
  if (!recommendation.isOnlineReferral) return notFound()
  return { jobSeeker, recommendation }
}

async function show(c: Context<AppEnv>, more: { form?: FormState; obstacle?: ReferralObstacle } = {}) {
  const { jobSeeker, recommendation } = await ownOf(c)
  const found = more.obstacle ?? (await findReferralObstacle(c.var.deps, jobSeeker.id))
  const obstacle = found && REFERRAL_OBSTACLES[found]
  return c.render(
    <ApplyToRecommendationPage recommendation={recommendation} obstacle={obstacle} form={more.form} />,
    more.form ? 422 : more.obstacle ? 409 : 200,
  )
}

/** オンラインハローワーク紹介 (F2): from the おすすめ求人 to the application and its 紹介状. */
export const recommendationRoutes = new Hono<AppEnv>()
  .get('/:recommendation', async (c) => {
    const { recommendation } = await ownOf(c)
    if (recommendation.applicationId)
      return c.redirect(`/my-page/job-applications/${recommendation.applicationId}`, 303)
    return show(c)
  })

  .post('/:recommendation', async (c) => {
    const { jobSeeker, recommendation } = await ownOf(c)
    const form = await readForm(c, motiveForm)
    if (!form.ok) return show(c, { form: form.form })
    const input = { jobSeekerId: jobSeeker.id, recommendationId: recommendation.publicId, motive: form.values.motive }
    const outcome = await once(c, form.operationId, (deps) => applyToRecommendation(deps, input))
    if (outcome.outcome === 'unknown') return notFound()
    if (outcome.outcome === 'obstacle') return show(c, { obstacle: outcome.obstacle })
    return c.redirect(`/my-page/job-applications/${outcome.applicationId}/done`, 303)
  })
