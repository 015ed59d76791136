import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { recordViews } from '../audit/index.ts'
import { decideObjection } from '../jobApplications/index.ts'
import { actingStaff, staffOf } from './counterRequest.ts'
import { decisionForm } from './forms.ts'
import { ObjectionsPage } from './pages.objections.tsx'
import { mayAct } from './rules.visit.ts'
import { findOpenObjections } from './store.ts'
import { words } from './words.ts'

async function showObjections(c: Context<AppEnv>, only?: string, form?: FormState) {
  const staff = await staffOf(c)
  const { deps } = c.var
  const all = await findOpenObjections(deps.db)
  const objections = only === undefined ? all : all.filter((objection) => objection.publicId === only)
  if (only !== undefined && objections.length === 0) return c.redirect('/counter/no-show-objections?done=late', 303)
  const actor = { face: 'counter', principalId: staff.id } as const
  const jobSeekerIds = objections.map((objection) => objection.jobSeekerId)
  await recordViews(deps, { actor, jobSeekerIds, part: 'applications', details: { list: true } })
  const told = (
    {
      decided: { kind: 'success', text: words.objections.done },
      late: { kind: 'error', text: words.objections.late },
    } as const
  )[c.req.query('done') ?? '']
  const canDecide = only !== undefined && mayAct(staff)
  return c.render(
    <ObjectionsPage objections={objections} canDecide={canDecide} form={form} told={told} />,
    form ? 422 : 200,
  )
}

/** 面接不参加への異議: the counter decides. */
export const objectionRoutes = new Hono<AppEnv>()
  .get('/', (c) => showObjections(c))

  .get('/:application', (c) => showObjections(c, c.req.param('application')))

  .post('/:application', async (c) => {
    const staff = await actingStaff(c)
    const publicId = c.req.param('application')
    const form = await readForm(c, decisionForm)
    if (!form.ok) return showObjections(c, publicId, form.form)
    const decision = (await readFields(c)).decision === 'upheld' ? 'upheld' : 'rejected'
    const outcome = await once(c, form.operationId, (deps) =>
      decideObjection(deps, { staffId: staff.id, applicationId: publicId, decision, note: form.values.decisionNote }),
    )
    if (outcome === 'unknown') return notFound()
    return c.redirect(`/counter/no-show-objections?done=${outcome === 'done' ? 'decided' : 'late'}`, 303)
  })
