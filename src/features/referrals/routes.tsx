import { type Context, Hono } from 'hono'
import { foundOr404, notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { recordView } from '../audit/index.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { findJobSeekerOfAccount, registrationStanding } from '../jobSeekers/index.ts'
import { LetterClosedPage, LetterPage, VerifyPage } from './pages.tsx'
import { findLetter, type Letter } from './store.ts'
import { words } from './words.ts'

const letterOf = async (c: Context<AppEnv>): Promise<Letter> =>
  foundOr404(await findLetter(c.var.deps.db, { applicationId: c.req.param('application') ?? '' }))

const show = (c: Context<AppEnv>, letter: Letter, homePath: string) =>
  c.render(
    <LetterPage
      letter={letter}
      verifyUrl={`${c.var.deps.settings.publicUrl}/referral-letters/${letter.verificationCode}`}
      breadcrumb={[{ label: words.home, href: homePath }, { label: words.title }]}
    />,
  )

/** The job seeker's own 紹介状 (F3); closed while the registration is 無効 (H1). */
export const referralLetterRoutes = new Hono<AppEnv>().get('/:application', async (c) => {
  const { db, now } = c.var.deps
  const accountId = c.var.signedIn!.principalId
  const letter = await letterOf(c)
  const jobSeeker = await findJobSeekerOfAccount(db, accountId, now)
  if (letter.jobSeekerId !== jobSeeker?.id) return notFound()
  const standing = await registrationStanding(db, accountId, now)
  if (standing.closed.includes('referralLetter')) return c.render(<LetterClosedPage />, 403)
  return show(c, letter, '/my-page')
})

/** 紹介状を表示 of the employer whose posting it is. */
export const employerReferralLetterRoutes = new Hono<AppEnv>().get('/:application', async (c) => {
  const employer = await getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)
  const letter = await letterOf(c)
  if (letter.employerId !== employer.id) return notFound()
  const actor = { face: 'employer', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, { actor, jobSeekerId: letter.jobSeekerId, part: 'applications' })
  return show(c, letter, '/employer')
})

/** 紹介状 at the counter, to print and hand over. */
export const counterReferralLetterRoutes = new Hono<AppEnv>().get('/:application', async (c) => {
  const letter = await letterOf(c)
  const actor = { face: 'counter', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, { actor, jobSeekerId: letter.jobSeekerId, part: 'applications' })
  return show(c, letter, '/counter')
})

/** 紹介状の確認, where the letter's two-dimensional code leads; open to whoever holds the paper. */
export const letterVerificationRoutes = new Hono<AppEnv>().get('/:code', async (c) => {
  const letter = await findLetter(c.var.deps.db, { code: c.req.param('code') })
  return c.render(<VerifyPage letter={letter} />, letter ? 200 : 404)
})
