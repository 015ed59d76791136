import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { recordAction } from '../audit/index.ts'
import { actingStaff, personOf } from './counterRequest.ts'
import { documentField } from './forms.mailbox.ts'
import { IdentityPage } from './pages.identity.tsx'
import type { Person } from './store.ts'

const identityForm = z.object({ document: documentField })

const show = (c: Context<AppEnv>, person: Person, more: { form?: FormState; email?: string } = {}) =>
  c.render(<IdentityPage person={person} isOpen={hasOpenAccount(person)} {...more} />, more.form ? 422 : 200)

const hasOpenAccount = (person: Person) => person.email !== null && person.accountClosedAt === null

/** 本人確認: the ID is told after a check of a document, which is recorded (A9). */
export const identityRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/identity', async (c) => {
    await actingStaff(c)
    return show(c, await personOf(c))
  })

  .post('/:jobSeeker/identity', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, identityForm)
    if (!form.ok) return show(c, person, { form: form.form })
    if (!hasOpenAccount(person)) return show(c, person)
    await once(c, form.operationId, async (deps) => {
      await recordAction(deps, {
        actor: { face: 'counter', principalId: staff.id },
        action: 'tellId',
        subject: { kind: 'jobSeeker', id: person.id },
        details: { document: form.values.document },
      })
      return 'told'
    })
    return show(c, person, { email: person.email! })
  })
