import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { countPasskeys, removePasskeysAtCounter } from '../passkeys/index.ts'
import { isSwitchedOn, switchOffSecondStep } from '../secondStep/index.ts'
import { actingStaff, personOf } from './counterRequest.ts'
import { documentField } from './forms.mailbox.ts'
import { SignInSettingsPage } from './pages.signInSettings.tsx'
import type { Person } from './store.ts'
import { signInSettingsWords as words } from './words.signInSettings.ts'

const settingField = z.enum(['secondStep', 'passkeys'])
const switchOffForm = z.object({ document: documentField, setting: settingField })

const openAccountOf = (person: Person) => (person.accountClosedAt === null ? person.accountId : null)

async function show(c: Context<AppEnv>, person: Person, form?: FormState): Promise<Response> {
  const { db } = c.var.deps
  const accountId = openAccountOf(person)
  const settings =
    accountId === null
      ? undefined
      : { secondStepIsOn: await isSwitchedOn(db, accountId), passkeyCount: await countPasskeys(db, accountId) }
  const done = settingField.safeParse(c.req.query('done'))
  const message = done.success ? words.done[done.data] : undefined
  const page = <SignInSettingsPage person={person} settings={settings} message={message} {...(form && { form })} />
  return c.render(page, form ? 422 : 200)
}

/** ログインの設定の解除, after a check of a document, which is recorded (AUTH-16). */
export const signInSettingsRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/sign-in-settings', async (c) => {
    await actingStaff(c)
    return show(c, await personOf(c))
  })

  .post('/:jobSeeker/sign-in-settings', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, switchOffForm)
    if (!form.ok) return show(c, person, form.form)
    const accountId = openAccountOf(person)
    if (accountId === null) return show(c, person)
    const { document, setting } = form.values
    const input = { accountId, staffMemberId: staff.id, document }
    await once(c, form.operationId, (deps) =>
      setting === 'secondStep' ? switchOffSecondStep(deps, input) : removePasskeysAtCounter(deps, input),
    )
    return c.redirect(`/counter/job-seekers/${person.publicId}/sign-in-settings?done=${setting}`, 303)
  })
