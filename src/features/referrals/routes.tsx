import { type Context, Hono } from 'hono'
import { foundOr404, notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { countUse, type Limit } from '../../platform/limits.ts'
import { answerWithPdf } from '../../platform/pdf/answerWithPdf.ts'
import { recordView } from '../audit/index.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { findJobSeekerOfAccount, registrationStanding } from '../jobSeekers/index.ts'
import { letterContent, letterTemplate } from './letterPdf.ts'
import { LetterClosedPage, LetterPage, VerifyPage } from './pages.tsx'
import { findLetter, type Letter } from './store.ts'
import { words } from './words.ts'

/** PDFs for one network address (RATE-1): drawing one costs more than a page. */
const DRAWN_LETTERS: Limit = { name: 'drawnLetters', most: 60, windowSeconds: 300 }

const letterOf = async (c: Context<AppEnv>): Promise<Letter> =>
  foundOr404(await findLetter(c.var.deps.db, { applicationId: c.req.param('application') ?? '' }))

/** Who may read a letter at this door; records the look where somebody else than its owner reads. */
type Reader = (c: Context<AppEnv>) => Promise<Letter | Response>

/** The letter as a page and as a tagged PDF, for whoever `read` lets in. */
function letterRoutes(homePath: string, facePath: string, read: Reader) {
  const propsOf = (c: Context<AppEnv>, letter: Letter) => ({
    letter,
    verifyUrl: `${c.var.deps.settings.publicUrl}/referral-letters/${letter.verificationCode}`,
    breadcrumb: [{ label: words.home, href: homePath }, { label: words.title }],
    pdfHref: `${facePath}/${letter.applicationId}/letter.pdf`,
  })
  return new Hono<AppEnv>()
    .get('/:application', async (c) => {
      const letter = await read(c)
      return letter instanceof Response ? letter : c.render(<LetterPage {...propsOf(c, letter)} />)
    })

    .get('/:application/letter.pdf', async (c) => {
      const letter = await read(c)
      if (letter instanceof Response) return letter
      if (c.var.limitedAddress !== undefined) await countUse(c.var.deps, DRAWN_LETTERS, c.var.limitedAddress)
      const props = propsOf(c, letter)
      return answerWithPdf(c, {
        template: letterTemplate,
        content: letterContent(letter, props.verifyUrl),
        fileName: words.fileName(letter.number),
        printPage: (missing) => c.render(<LetterPage {...props} missing={missing} />),
      })
    })
}

/** The job seeker's own 紹介状 (F3); closed while the registration is 無効 (H1). */
export const referralLetterRoutes = letterRoutes('/my-page', '/my-page/referral-letters', async (c) => {
  const { db, now } = c.var.deps
  const accountId = c.var.signedIn!.principalId
  const letter = await letterOf(c)
  const jobSeeker = await findJobSeekerOfAccount(db, accountId, now)
  if (letter.jobSeekerId !== jobSeeker?.id) return notFound()
  const standing = await registrationStanding(db, accountId, now)
  return standing.closed.includes('referralLetter') ? c.render(<LetterClosedPage />, 403) : letter
})

/** 紹介状を表示 of the employer whose posting it is. */
export const employerReferralLetterRoutes = letterRoutes('/employer', '/employer/referral-letters', async (c) => {
  const employer = await getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)
  const letter = await letterOf(c)
  if (letter.employerId !== employer.id) return notFound()
  const actor = { face: 'employer', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, { actor, jobSeekerId: letter.jobSeekerId, part: 'applications' })
  return letter
})

/** 紹介状 at the counter, to print and hand over. */
export const counterReferralLetterRoutes = letterRoutes('/counter', '/counter/referral-letters', async (c) => {
  const letter = await letterOf(c)
  const actor = { face: 'counter', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, { actor, jobSeekerId: letter.jobSeekerId, part: 'applications' })
  return letter
})

/** 紹介状の確認, where the letter's two-dimensional code leads; open to whoever holds the paper. */
export const letterVerificationRoutes = new Hono<AppEnv>().get('/:code', async (c) => {
  const letter = await findLetter(c.var.deps.db, { code: c.req.param('code') })
  return c.render(<VerifyPage letter={letter} />, letter ? 200 : 404)
})
