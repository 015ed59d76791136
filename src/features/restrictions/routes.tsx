import { type Context, Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { appealAgainstBan } from './banJobSeeker.ts'
import { appealForm } from './forms.ts'
import { BarredPage } from './pages.tsx'
import { findBan } from './store.ban.ts'

/** The 利用不可 of the signed-in person; without one there is nothing to see here. */
async function barredPerson(c: Context<AppEnv>) {
  const { db, now } = c.var.deps
  const person = await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now)
  const ban = person && (await findBan(db, person.id))
  return ban ? { ban, jobSeekerId: person.id } : undefined
}

/** 利用不可のお知らせ (H3), below the job seeker's guard. */
export const barredRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const barred = await barredPerson(c)
    if (!barred) return c.redirect('/my-page', 303)
    return c.render(<BarredPage ban={barred.ban} wasSent={c.req.query('sent') === '1'} />)
  })

  .post('/', async (c) => {
    const barred = await barredPerson(c)
    if (!barred) return c.redirect('/my-page', 303)
    const form = await readForm(c, appealForm)
    if (!form.ok) return c.render(<BarredPage ban={barred.ban} form={form.form} wasSent={false} />, 422)
    await once(c, form.operationId, (deps) =>
      appealAgainstBan(deps, { jobSeekerId: barred.jobSeekerId, appeal: form.values.appeal }),
    )
    return c.redirect('/barred?sent=1', 303)
  })
