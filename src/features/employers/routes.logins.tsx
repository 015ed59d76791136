import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { inviteForm, removalForm, roleForm } from './forms.ts'
import { cancelInvitation, changeLoginRole, inviteLogin, type LoginChange, removeLogin } from './manageLogins.ts'
import { LoginsPage } from './pages.logins.tsx'
import { lapsedInvitationsBefore } from './rules.ts'
import { findInvitations, findLogins } from './store.logins.ts'
import { getEmployerOfLogin } from './store.ts'
import { loginWords as words } from './words.logins.ts'

type C = Context<AppEnv>
const BASE = '/employer/logins'

/** Who manages logins: an administrator of the employer's own. */
export async function administratorOf(c: C) {
  const loginId = c.var.signedIn!.principalId
  const employer = await getEmployerOfLogin(c.var.deps.db, loginId)
  if (employer.role !== 'administrator') throw new HTTPException(403)
  return { employerId: employer.id, employerName: employer.name, loginId }
}

async function show(c: C, more: { form?: FormState; problem?: string; status?: 409 | 422 } = {}) {
  const { db, now } = c.var.deps
  const ownId = c.var.signedIn!.principalId
  const employer = await getEmployerOfLogin(db, ownId)
  const isAdministrator = employer.role === 'administrator'
  return c.render(
    <LoginsPage
      logins={await findLogins(db, employer.id)}
      invitations={isAdministrator ? await findInvitations(db, employer.id, lapsedInvitationsBefore(now)) : []}
      ownId={ownId}
      isAdministrator={isAdministrator}
      form={more.form}
      told={words.done[c.req.query('done') ?? '']}
      problem={more.problem}
    />,
    more.status ?? 200,
  )
}

function answer(c: C, outcome: LoginChange, done: string) {
  if (outcome === 'unknown') return notFound()
  if (outcome === 'lastAdministrator') return show(c, { problem: words.lastAdministrator, status: 409 })
  return c.redirect(`${BASE}?done=${done}`, 303)
}

/** ログインする方の管理: up to ten, invited by mail, with roles. */
export const loginRoutes = new Hono<AppEnv>()
  .get('/', (c) => show(c))

  .post('/invitations', async (c) => {
    const by = await administratorOf(c)
    const form = await readForm(c, inviteForm)
    if (!form.ok) return show(c, { form: form.form, status: 422 })
    const outcome = await once(c, form.operationId, (deps) => inviteLogin(deps, by, form.values))
    if (outcome === 'invited') return c.redirect(`${BASE}?done=invited`, 303)
    return show(c, { form: withError(form.form, 'email', words[outcome]), status: 422 })
  })

  .post('/invitations/:invitation/cancellation', async (c) => {
    const by = await administratorOf(c)
    const form = await readForm(c, z.object({}))
    const publicId = c.req.param('invitation')
    const outcome = await once(c, form.operationId, (deps) => cancelInvitation(deps, by, publicId))
    return outcome === 'unknown' ? notFound() : c.redirect(`${BASE}?done=cancelled`, 303)
  })

  .post('/role', async (c) => {
    const by = await administratorOf(c)
    const form = await readForm(c, roleForm)
    if (!form.ok) return notFound()
    const outcome = await once(c, form.operationId, (deps) => changeLoginRole(deps, by, form.values))
    return answer(c, outcome, 'role')
  })

  .post('/removal', async (c) => {
    const by = await administratorOf(c)
    const form = await readForm(c, removalForm)
    if (!form.ok) return notFound()
    const outcome = await once(c, form.operationId, (deps) => removeLogin(deps, by, form.values.email))
    return answer(c, outcome, 'removed')
  })
