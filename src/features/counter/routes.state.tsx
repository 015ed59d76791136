import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm, withError } from '../../platform/http/readForm.ts'
import { recordAction } from '../audit/index.ts'
import { lapseRegistration, reviveRegistration } from '../jobSeekers/index.ts'
import { reopenByOffice, storeAddressForOpening } from '../officeOpening/index.ts'
import { banJobSeeker, endBan, findBan, rejectAppeal } from '../restrictions/index.ts'
import { confirmRegistrant } from './confirmRegistrant.ts'
import { actingStaff, briefPath, decidingStaff, personOf } from './counterRequest.ts'
import { addressForm, appealAnswerForm, banForm } from './forms.state.ts'
import { BanPage, MailAddressPage } from './pages.state.tsx'
import { findStoredEmail } from './store.ts'
import { stateWords } from './words.state.ts'

async function showBan(c: Context<AppEnv>, form?: FormState) {
  const person = await personOf(c)
  const ban = await findBan(c.var.deps.db, person.id)
  return c.render(<BanPage person={person} ban={ban} form={form} />, form ? 422 : 200)
}

async function showMailAddress(c: Context<AppEnv>, form?: FormState) {
  const person = await personOf(c)
  const { db, settings } = c.var.deps
  const storedEmail = await findStoredEmail(db, person.id)
  return c.render(
    <MailAddressPage
      person={{ ...person, storedEmail }}
      isReopening={person.accountClosedAt !== null}
      openingUrl={`${settings.publicUrl}/office-opening`}
      form={form}
    />,
    form ? 422 : 200,
  )
}

/** What changes the state of a person: 利用不可, 有効／無効, メールアドレス登録, 再開設, 利用登録の確認. */
export const counterStateRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/ban', async (c) => {
    await decidingStaff(c)
    return showBan(c)
  })

  .post('/:jobSeeker/ban', async (c) => {
    const staff = await decidingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, banForm)
    if (!form.ok) return showBan(c, form.form)
    const input = { jobSeekerId: person.id, staffId: staff.id, reason: form.values.reason }
    const outcome = await once(c, form.operationId, (deps) => banJobSeeker(deps, input))
    return c.redirect(briefPath(person.publicId, outcome === 'banned' ? 'banned' : 'unchanged'), 303)
  })

  .post('/:jobSeeker/ban/appeal-answer', async (c) => {
    const staff = await decidingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, appealAnswerForm)
    if (!form.ok) return showBan(c, form.form)
    const input = { jobSeekerId: person.id, staffId: staff.id, answer: form.values.answer }
    const outcome = await once(c, form.operationId, (deps) => rejectAppeal(deps, input))
    return c.redirect(briefPath(person.publicId, outcome === 'answered' ? 'answered' : 'unchanged'), 303)
  })

  .post('/:jobSeeker/ban/end', async (c) => {
    const staff = await decidingStaff(c)
    const person = await personOf(c)
    const outcome = await endBan(c.var.deps, { jobSeekerId: person.id, staffId: staff.id })
    return c.redirect(briefPath(person.publicId, outcome === 'ended' ? 'unbanned' : 'unchanged'), 303)
  })

  .post('/:jobSeeker/validity', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const state = (await readFields(c)).state === 'active' ? 'active' : 'lapsed'
    const change = state === 'active' ? reviveRegistration : lapseRegistration
    const outcome = await change(c.var.deps, person.id, { kind: 'staff', staffMemberId: staff.id })
    const isDone = outcome === 'revived' || outcome === 'lapsed'
    if (isDone)
      await recordAction(c.var.deps, {
        actor: { face: 'counter', principalId: staff.id },
        action: outcome,
        subject: { kind: 'jobSeeker', id: person.id },
      })
    return c.redirect(briefPath(person.publicId, isDone ? state : 'unchanged'), 303)
  })

  .post('/:jobSeeker/confirmation', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    return c.redirect(briefPath(person.publicId, await confirmRegistrant(c.var.deps, staff, person.id)), 303)
  })

  .get('/:jobSeeker/mail-address', async (c) => {
    await actingStaff(c)
    return showMailAddress(c)
  })

  .post('/:jobSeeker/mail-address', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, addressForm)
    if (!form.ok) return showMailAddress(c, form.form)
    const store = person.accountClosedAt === null ? storeAddressForOpening : reopenByOffice
    const outcome = await once(c, form.operationId, (deps) =>
      store(deps, { jobSeekerId: person.id, email: form.values.email, staffId: staff.id }),
    )
    if (outcome === 'stored') return c.redirect(briefPath(person.publicId, 'stored'), 303)
    const message = outcome === 'notRegistered' ? stateWords.address.alreadyOpen : stateWords.address[outcome]
    return showMailAddress(c, withError(form.form, 'email', message))
  })
