import { type Context, Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { actingStaff, briefPath, personOf, staffOf } from './counterRequest.ts'
import { findPeopleAtCounter } from './findPeople.ts'
import { consultationForm, liftForm } from './forms.ts'
import { liftRestriction } from './liftRestriction.ts'
import { JobSeekerSearchPage } from './pages.search.tsx'
import { recordConsultation } from './recordConsultation.ts'
import { mayAct, readPurpose } from './rules.visit.ts'
import { sealSearch, unsealSearch } from './sealedSearch.ts'
import { showBrief } from './showBrief.tsx'

async function showSearch(c: Context<AppEnv>) {
  const { deps } = c.var
  const staff = await staffOf(c)
  const search = unsealSearch(deps, c.req.query('q'))
  const found = search && (await findPeopleAtCounter(deps, staff, search))
  if (search && found?.scanned) return c.redirect(`${briefPath(found.scanned.publicId)}?purpose=${search.purpose}`, 303)
  return c.render(
    <JobSeekerSearchPage
      typed={search?.typed ?? ''}
      purpose={search?.purpose ?? 'visit'}
      found={found}
      now={deps.now}
      canRegister={mayAct(staff)}
    />,
  )
}

/** 求職者検索 and 求職者の状況 with what is recorded on it (L). */
export const counterJobSeekerRoutes = new Hono<AppEnv>()
  .get('/', showSearch)

  .post('/', async (c) => {
    const { key, purpose } = await readFields(c)
    const typed = typeof key === 'string' ? key.slice(0, 200) : ''
    const search = { typed, purpose: readPurpose(typeof purpose === 'string' ? purpose : undefined) }
    return c.redirect(`/counter/job-seekers?q=${sealSearch(c.var.deps, search)}`, 303)
  })

  .get('/:jobSeeker', (c) => showBrief(c))

  .post('/:jobSeeker/consultations', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, consultationForm)
    if (!form.ok) return showBrief(c, form.form)
    const outcome = await once(c, form.operationId, (deps) =>
      recordConsultation(deps, staff, { jobSeekerId: person.id, ...form.values }),
    )
    return c.redirect(briefPath(person.publicId, outcome), 303)
  })

  .post('/:jobSeeker/restriction-lifting', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, liftForm)
    if (!form.ok) return showBrief(c, form.form)
    const outcome = await once(c, form.operationId, (deps) =>
      liftRestriction(deps, { staffId: staff.id, jobSeekerId: person.id, note: form.values.liftNote }),
    )
    return c.redirect(briefPath(person.publicId, outcome === 'lifted' ? 'lifted' : 'notLifted'), 303)
  })
