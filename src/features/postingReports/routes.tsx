import { type Context, Hono } from 'hono'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findPosting, type ShownPosting } from '../jobPostings/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { reportForm } from './forms.ts'
import { OwnReportsPage, ReportPage } from './pages.tsx'
import { REPORTS_HREF, ReportOffer } from './ReportOffer.tsx'
import { reportPosting } from './reportPosting.ts'
import { findReportsOf } from './store.ts'
import { words } from './words.ts'

async function jobSeekerIdOf(c: Context<AppEnv>): Promise<number> {
  const { deps, signedIn } = c.var
  return foundOr404(await findJobSeekerOfAccount(deps.db, signedIn!.principalId, deps.now)).id
}

const postingOf = async (c: Context<AppEnv>) =>
  foundOr404(await findPosting(c.var.deps.db, c.req.param('posting') ?? '', 'jobSeeker'))

/** 「この求人の内容が実際と違う」, under `/my-page/posting-reports`. */
export const postingReportRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const reports = await findReportsOf(c.var.deps.db, await jobSeekerIdOf(c))
    return c.render(<OwnReportsPage reports={reports} isSent={c.req.query('done') === 'sent'} />)
  })

  .get('/new/:posting', async (c) => c.render(<ReportPage posting={await postingOf(c)} />))

  .post('/new/:posting', async (c) => {
    const posting = await postingOf(c)
    const jobSeekerId = await jobSeekerIdOf(c)
    const form = await readForm(c, reportForm)
    if (!form.ok) return c.render(<ReportPage posting={posting} form={form.form} />, 422)
    const input = { jobSeekerId, publicId: posting.publicId, ...form.values }
    const outcome = await once(c, form.operationId, (deps) => reportPosting(deps, input))
    if (outcome === 'gone') return notFound()
    if (outcome === 'sent') return c.redirect(`${REPORTS_HREF}?done=sent`, 303)
    return c.render(
      <ReportPage posting={posting} form={form.form} problem={words[outcome]} />,
      outcome === 'tooMany' ? 429 : 409,
    )
  })

/** The offer at the end of 求人の詳細, with the person's newest report about it. */
export async function reportOffer(c: Context<AppEnv>, posting: ShownPosting) {
  const [report] = await findReportsOf(c.var.deps.db, await jobSeekerIdOf(c), posting.id)
  return <ReportOffer publicId={posting.publicId} report={report} />
}
