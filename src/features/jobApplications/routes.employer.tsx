import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { decideApplication, proposeInterview, reportNoShow } from './employerSteps.ts'
import { hireForm, noShowForm, proposalForm, rejectForm } from './forms.employer.ts'
import { ApplicantPage } from './pages.applicant.tsx'
import { APPLICANTS_HREF, ApplicantsPage } from './pages.employer.tsx'
import { readApplicant } from './readApplicant.ts'
import { APPLICANTS_PER_PAGE, BOARD_COLUMN_KEYS, BOARD_COLUMNS } from './rules.board.ts'
import { type ApplicationState, STATES } from './rules.ts'
import { countApplicantsByState, findApplicantOfEmployer, findApplicants } from './store.employer.ts'
import type { StepOutcome } from './withdrawApplication.ts'
import { employerWords as words } from './words.employer.ts'

const employerOf = (c: Context<AppEnv>) => getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)

/** Whose application it must be; others do not exist. */
async function whoseOf(c: Context<AppEnv>) {
  const employer = await employerOf(c)
  const applicationId = c.req.param('application') ?? ''
  foundOr404(await findApplicantOfEmployer(c.var.deps.db, employer.id, applicationId))
  return { employerId: employer.id, loginId: c.var.signedIn!.principalId, applicationId }
}

async function show(c: Context<AppEnv>, more: { form?: FormState; refused?: boolean } = {}) {
  const detail = foundOr404(await readApplicant(c.var.deps, await whoseOf(c)))
  const done = (words.detail.done as Record<string, string>)[c.req.query('done') ?? '']
  return c.render(
    <ApplicantPage detail={detail} form={more.form} done={done} refused={more.refused === true} />,
    more.form ? 422 : more.refused ? 409 : 200,
  )
}

function answer(c: Context<AppEnv>, outcome: StepOutcome, done: string) {
  switch (outcome) {
    case 'done':
      return c.redirect(`${APPLICANTS_HREF}/${c.req.param('application')}?done=${done}`, 303)
    case 'notPossible':
      return show(c, { refused: true })
    case 'unknown':
      return notFound()
  }
}

/** 応募者一覧 and 応募者情報詳細 with the employer's steps (K). */
export const applicantRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, now } = c.var.deps
    const employer = await employerOf(c)
    const column = BOARD_COLUMN_KEYS.find((key) => key === c.req.query('state'))
    const states = column ? BOARD_COLUMNS[column].states : (Object.keys(STATES) as ApplicationState[])
    const page = Math.min(Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1), 1000)
    const rows = await findApplicants(db, employer.id, { states, page })
    return c.render(
      <ApplicantsPage
        rows={rows.slice(0, APPLICANTS_PER_PAGE)}
        column={column}
        counts={await countApplicantsByState(db, employer.id)}
        page={page}
        hasMore={rows.length > APPLICANTS_PER_PAGE}
        now={now}
      />,
    )
  })

  .get('/:application', (c) => show(c))

  .post('/:application/interview', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, proposalForm(c.var.deps.now))
    if (!form.ok) return show(c, { form: form.form })
    const { proposalNote: note, ...proposal } = form.values
    const outcome = await once(c, form.operationId, (deps) => proposeInterview(deps, { ...whose, ...proposal, note }))
    return answer(c, outcome, 'propose')
  })

  .post('/:application/hire', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, hireForm)
    if (!form.ok) return show(c, { form: form.form })
    const outcome = await once(c, form.operationId, (deps) =>
      decideApplication(deps, { ...whose, ...form.values, action: 'hire' }),
    )
    return answer(c, outcome, 'hire')
  })

  .post('/:application/rejection', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, rejectForm)
    if (!form.ok) return show(c, { form: form.form })
    const decision = { message: form.values.message, conditionsDifference: '', employmentStartsOn: null }
    const outcome = await once(c, form.operationId, (deps) =>
      decideApplication(deps, { ...whose, ...decision, action: 'reject' }),
    )
    return answer(c, outcome, 'reject')
  })

  .post('/:application/no-show', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, noShowForm)
    if (!form.ok) return show(c, { form: form.form })
    const { report } = form.values
    const outcome = await once(c, form.operationId, (deps) => reportNoShow(deps, { ...whose, report }))
    return answer(c, outcome, 'noShow')
  })
