import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import {
  approveAddressChange,
  askAddressChange,
  cancelAddressChange,
  findOpenAddressChange,
  findWaitingAddressChanges,
} from '../identityRepair/index.ts'
import { actingStaff, briefPath, decidingStaff, personOf, staffOf } from './counterRequest.ts'
import { lostMailboxForm } from './forms.mailbox.ts'
import { AddressChangesPage, LostMailboxPage } from './pages.mailbox.tsx'
import { mayAct } from './rules.visit.ts'
import { mailboxWords } from './words.mailbox.ts'

const WAITING_SHOWN = 100

async function show(c: Context<AppEnv>, form?: FormState) {
  const staff = await actingStaff(c)
  const person = await personOf(c)
  const change = await findOpenAddressChange(c.var.deps.db, person.id)
  const isOpen = person.email !== null && person.accountClosedAt === null
  return c.render(
    <LostMailboxPage person={person} staff={staff} change={change} isOpen={isOpen} form={form} />,
    form ? 422 : 200,
  )
}

/** メールを受け取れない方: asking for the new address, a second person's word, and taking it back (H, AUTH-18). */
export const lostMailboxRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/mailbox', (c) => show(c))

  .post('/:jobSeeker/mailbox', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, lostMailboxForm)
    if (!form.ok) return show(c, form.form)
    const input = { jobSeekerId: person.id, staffId: staff.id, ...form.values }
    const outcome = await once(c, form.operationId, (deps) => askAddressChange(deps, input))
    if (outcome !== 'asked') return show(c, withError(form.form, 'email', mailboxWords[outcome]))
    return c.redirect(briefPath(person.publicId, 'addressAsked'), 303)
  })

  .post('/:jobSeeker/mailbox/approval', async (c) => {
    const staff = await decidingStaff(c)
    const person = await personOf(c)
    const outcome = await approveAddressChange(c.var.deps, { jobSeekerId: person.id, staff })
    c.var.wakeMailWorker()
    const told = { approved: 'addressApproved', notYours: 'notYours', unchanged: 'unchanged' }[outcome]
    return c.redirect(briefPath(person.publicId, told), 303)
  })

  .post('/:jobSeeker/mailbox/cancellation', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const outcome = await cancelAddressChange(c.var.deps, { jobSeekerId: person.id, staffId: staff.id })
    return c.redirect(briefPath(person.publicId, outcome === 'cancelled' ? 'addressCancelled' : 'unchanged'), 303)
  })

/** What waits for a second person's word. */
export const addressChangeRoutes = new Hono<AppEnv>().get('/', async (c) => {
  const staff = await staffOf(c)
  const waiting = mayAct(staff) ? await findWaitingAddressChanges(c.var.deps.db, WAITING_SHOWN) : []
  return c.render(<AddressChangesPage waiting={waiting} />)
})
