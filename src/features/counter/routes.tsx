import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { recordView } from '../audit/index.ts'
import { decideObjection } from '../jobApplications/index.ts'
import { getStaffMember } from '../staff/index.ts'
import { decisionForm, liftForm } from './forms.ts'
import { liftRestriction } from './liftRestriction.ts'
import { ObjectionsPage } from './pages.objections.tsx'
import { PersonPage } from './pages.person.tsx'
import { JobSeekerSearchPage } from './pages.search.tsx'
import { readPerson, searchJobSeekers } from './readPerson.ts'
import { findOpenObjections, findPerson } from './store.ts'
import { words } from './words.ts'

const staffOf = (c: Context<AppEnv>) => getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)

/** An auditor reads and changes nothing. */
async function actingStaff(c: Context<AppEnv>) {
  const staff = await staffOf(c)
  if (staff.role === 'auditor') throw new HTTPException(403)
  return staff
}

async function showPerson(c: Context<AppEnv>, form?: FormState) {
  const staff = await staffOf(c)
  const person = foundOr404(await readPerson(c.var.deps, staff.id, c.req.param('jobSeeker') ?? ''))
  const told = { lifted: words.person.lifted, notLifted: words.person.notLifted }[c.req.query('done') ?? '']
  return c.render(
    <PersonPage person={person} canAct={staff.role !== 'auditor'} form={form} told={told} />,
    form ? 422 : 200,
  )
}

/** 求職者検索 and 求職者の状況 (L). */
export const counterJobSeekerRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const typed = c.req.query('key')?.slice(0, 100)
    const { deps } = c.var
    const found = typed === undefined ? undefined : await searchJobSeekers(deps, (await staffOf(c)).id, typed)
    return c.render(<JobSeekerSearchPage typed={typed ?? ''} found={found} now={deps.now} />)
  })

  .get('/:jobSeeker', (c) => showPerson(c))

  .post('/:jobSeeker/restriction-lifting', async (c) => {
    const staff = await actingStaff(c)
    const publicId = c.req.param('jobSeeker')
    const person = foundOr404(await findPerson(c.var.deps.db, publicId))
    const form = await readForm(c, liftForm)
    if (!form.ok) return showPerson(c, form.form)
    const outcome = await once(c, form.operationId, (deps) =>
      liftRestriction(deps, { staffId: staff.id, jobSeekerId: person.id, note: form.values.liftNote }),
    )
    const done = outcome === 'lifted' ? 'lifted' : 'notLifted'
    return c.redirect(`/counter/job-seekers/${publicId}?done=${done}`, 303)
  })

async function showObjections(c: Context<AppEnv>, only?: string, form?: FormState) {
  const staff = await staffOf(c)
  const { deps } = c.var
  const all = await findOpenObjections(deps.db)
  const objections = only === undefined ? all : all.filter((objection) => objection.publicId === only)
  if (only !== undefined && objections.length === 0) return c.redirect('/counter/no-show-objections?done=late', 303)
  const actor = { face: 'counter', principalId: staff.id } as const
  for (const { jobSeekerId } of objections)
    await recordView(deps, { actor, jobSeekerId, part: 'applications', details: { list: true } })
  const told = (
    {
      decided: { kind: 'success', text: words.objections.done },
      late: { kind: 'error', text: words.objections.late },
    } as const
  )[c.req.query('done') ?? '']
  const canDecide = only !== undefined && staff.role !== 'auditor'
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
