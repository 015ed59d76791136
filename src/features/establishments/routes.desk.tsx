import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { FormState } from '../../basics/formState.ts'
import type { Deps } from '../../platform/deps.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { getStaffMember } from '../staff/index.ts'
import { type ConfirmOutcome, confirmEstablishment, returnEstablishment } from './confirmEstablishment.ts'
import { confirmForm, returnForm } from './forms.ts'
import { EstablishmentCasePage, EstablishmentDeskPage } from './pages.desk.tsx'
import { fieldsOfEstablishment } from './routes.tsx'
import { type EstablishmentFields, mayConfirm } from './rules.ts'
import { countWaitingRequests, findEstablishmentById, findRequest, findSimilar, findWaitingRequests } from './store.ts'
import { words } from './words.ts'

type C = Context<AppEnv>
const BASE = '/counter/establishments'
const { desk } = words

/** What waits on 窓口ホーム. */
export const establishmentsDesk = {
  title: desk.listTitle,
  href: BASE,
  count: (deps: Deps, staff: { officeNumber: string | null }) => countWaitingRequests(deps.db, staff),
}

const staffOf = (c: C) => getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)

async function actingStaff(c: C) {
  const staff = await staffOf(c)
  if (!mayConfirm(staff)) throw new HTTPException(403)
  return staff
}

async function casePage(c: C, more: { form?: FormState; problem?: string; status?: 409 | 422 } = {}) {
  const { db } = c.var.deps
  const staff = await staffOf(c)
  const request = foundOr404(await findRequest(db, c.req.param('request') ?? ''))
  const fields = request.fields as unknown as EstablishmentFields
  const isWaiting = request.state === 'waiting'
  const before =
    request.establishmentId !== null && isWaiting ? await findEstablishmentById(db, request.establishmentId) : undefined
  const similar = isWaiting ? await findSimilar(db, fields, request.establishmentId) : []
  return c.render(
    <EstablishmentCasePage
      publicId={request.publicId}
      version={request.version}
      fields={fields}
      before={before && fieldsOfEstablishment(before)}
      similar={similar.map(({ employerId, ...one }) => ({ ...one, isLinked: employerId !== null }))}
      canDecide={isWaiting && mayConfirm(staff)}
      form={more.form}
      problem={more.problem ?? (isWaiting ? undefined : desk.problems.notWaiting)}
    />,
    more.status ?? 200,
  )
}

function answerConfirmation(c: C, outcome: ConfirmOutcome, form: FormState) {
  switch (outcome) {
    case 'confirmed':
      return c.redirect(`${BASE}?done=confirmed`, 303)
    case 'unknown':
      return notFound()
    case 'numberTaken':
    case 'noOffice':
      return casePage(c, { form: withError(form, 'number', desk.problems[outcome]), status: 422 })
    case 'changed':
    case 'notWaiting':
      return casePage(c, { problem: desk.problems[outcome], status: 409 })
  }
}

/** The counter's side of 事業所情報. */
export const establishmentDeskRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const requests = await findWaitingRequests(c.var.deps.db, await staffOf(c))
    return c.render(
      <EstablishmentDeskPage
        requests={requests.map(({ fields, establishmentId, ...one }) => ({
          ...one,
          name: fields.name ?? '',
          isChange: establishmentId !== null,
        }))}
        told={desk.done[c.req.query('done') ?? '']}
      />,
    )
  })

  .get('/:request', (c) => casePage(c))

  .post('/:request/confirmation', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, confirmForm)
    if (!form.ok) return casePage(c, { form: form.form, status: 422 })
    const input = { publicId: c.req.param('request'), ...form.values }
    const outcome = await once(c, form.operationId, (deps) => confirmEstablishment(deps, staff, input))
    return answerConfirmation(c, outcome, form.form)
  })

  .post('/:request/return', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, returnForm)
    if (!form.ok) return casePage(c, { form: form.form, status: 422 })
    const input = { publicId: c.req.param('request'), ...form.values }
    const outcome = await once(c, form.operationId, (deps) => returnEstablishment(deps, staff, input))
    if (outcome === 'unknown') return notFound()
    if (outcome === 'returned') return c.redirect(`${BASE}?done=returned`, 303)
    return casePage(c, { form: { values: form.form.values, errors: {} }, problem: desk.problems[outcome], status: 409 })
  })
