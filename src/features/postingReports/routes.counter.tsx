import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { getStaffMember } from '../staff/index.ts'
import { decideReport, recordContact, takeReport } from './decideReport.ts'
import { contactForm, decisionForm } from './forms.ts'
import { DESK_HREF, ReportPage, ReportsPage } from './pages.counter.tsx'
import { readReport } from './readReport.ts'
import { findOpenReports } from './store.ts'
import { counterWords as words } from './words.counter.ts'

const staffOf = (c: Context<AppEnv>) => getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)

/** An auditor reads and changes nothing. */
async function actingStaff(c: Context<AppEnv>) {
  const staff = await staffOf(c)
  if (staff.role === 'auditor') throw new HTTPException(403)
  return staff
}

const TOLD = {
  taken: { kind: 'success', text: words.taken },
  recorded: { kind: 'success', text: words.contactRecorded },
  decided: { kind: 'success', text: words.decidedDone },
  late: { kind: 'error', text: words.late },
} as const
const told = (c: Context<AppEnv>) => TOLD[(c.req.query('done') ?? '') as keyof typeof TOLD]

const idOf = (c: Context<AppEnv>) => c.req.param('report') ?? ''

async function showReport(c: Context<AppEnv>, form?: FormState) {
  const staff = await staffOf(c)
  const desk = foundOr404(await readReport(c.var.deps, idOf(c)))
  return c.render(
    <ReportPage desk={desk} canAct={staff.role !== 'auditor'} form={form} told={told(c)} />,
    form ? 422 : 200,
  )
}

/** Back to the report with what was done; a report that is decided meanwhile is told of on the list. */
function after(c: Context<AppEnv>, outcome: 'taken' | 'recorded' | 'decided' | 'late' | 'unknown') {
  if (outcome === 'unknown') return notFound()
  const isOver = outcome === 'decided' || outcome === 'late'
  return c.redirect(`${isOver ? DESK_HREF : `${DESK_HREF}/${idOf(c)}`}?done=${outcome}`, 303)
}

/** The desk for reports of false postings, under `/counter/posting-reports`. */
export const postingReportDeskRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { officeNumber } = await staffOf(c)
    const office = c.req.query('office') === 'all' || officeNumber === null ? 'all' : 'own'
    const reports = await findOpenReports(c.var.deps.db, office === 'all' ? undefined : (officeNumber ?? undefined))
    return c.render(<ReportsPage reports={reports} office={office} told={told(c)} />)
  })

  .get('/:report', (c) => showReport(c))

  .post('/:report/taking', async (c) => {
    const staff = await actingStaff(c)
    const { operationId } = await readForm(c, z.object({}))
    return after(c, await once(c, operationId, (deps) => takeReport(deps, staff.id, idOf(c))))
  })

  .post('/:report/contacts', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, contactForm)
    if (!form.ok) return showReport(c, form.form)
    const input = { staffId: staff.id, publicId: idOf(c), note: form.values.contactNote }
    return after(c, await once(c, form.operationId, (deps) => recordContact(deps, input)))
  })

  .post('/:report/decision', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, decisionForm)
    if (!form.ok) return showReport(c, form.form)
    const input = { staffId: staff.id, publicId: idOf(c), decision: form.values }
    const outcome = await once(c, form.operationId, (deps) => decideReport(deps, input))
    if (outcome === 'nothingCorrected')
      return showReport(c, withError(form.form, 'totalLowest', words.nothingCorrected))
    if (typeof outcome === 'object') return showReport(c, withError(form.form, 'totalLowest', outcome.reasons.join('')))
    return after(c, outcome)
  })
