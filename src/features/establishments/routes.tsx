import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { administratorOf, getEmployerOfLogin } from '../employers/index.ts'
import { establishmentForm } from './forms.ts'
import { EstablishmentFormPage, EstablishmentsPage } from './pages.tsx'
import type { EstablishmentFields } from './rules.ts'
import { sendEstablishment } from './sendEstablishment.ts'
import { type Establishment, findOpenRequest, findOpenRequests, findOwnEstablishments } from './store.ts'
import { words } from './words.ts'

type C = Context<AppEnv>
const BASE = '/employer/establishments'

/** What is confirmed of an establishment, as the form and the counter show it. */
export function fieldsOfEstablishment(establishment: Establishment): EstablishmentFields {
  return {
    number: establishment.number,
    name: establishment.name,
    kana: establishment.kana ?? '',
    postalCode: establishment.postalCode ?? '',
    address: establishment.address ?? '',
    homePage: establishment.homePage ?? '',
    corporateNumber: establishment.corporateNumber ?? '',
    employeesTotal: establishment.employeesTotal?.toString() ?? '',
    business: '',
    contactName: '',
    phone: '',
  }
}

/** Which establishment the address names: one of the employer's own, or `new`. */
async function namedOf(c: C, employerId: number): Promise<Establishment | undefined> {
  const number = c.req.param('establishment')
  if (number === 'new') return undefined
  const own = await findOwnEstablishments(c.var.deps.db, employerId)
  return foundOr404(own.find((one) => one.number === number))
}

async function formPage(c: C, more: { form?: FormState; isConflict?: boolean; status?: 409 | 422 } = {}) {
  const { employerId } = await administratorOf(c)
  const named = await namedOf(c, employerId)
  const open = await findOpenRequest(c.var.deps.db, employerId, named?.id ?? null)
  const known = (open?.fields as Record<string, string> | undefined) ?? (named && { ...fieldsOfEstablishment(named) })
  return c.render(
    <EstablishmentFormPage
      action={`${BASE}/${named?.number ?? 'new'}`}
      form={more.form ?? { values: known ?? {}, errors: {} }}
      version={open?.version ?? 0}
      state={open?.state}
      remark={open?.remark ?? null}
      isChange={named !== undefined}
      isConflict={more.isConflict === true}
    />,
    more.status ?? 200,
  )
}

/** 事業所情報: what the counter has confirmed, new establishments and changes. */
export const establishmentRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db } = c.var.deps
    const employer = await getEmployerOfLogin(db, c.var.signedIn!.principalId)
    const establishments = await findOwnEstablishments(db, employer.id)
    const requests = await findOpenRequests(db, employer.id)
    return c.render(
      <EstablishmentsPage
        establishments={establishments}
        requests={requests.map(({ fields, establishmentId, state, sentAt }) => ({
          name: fields.name ?? '',
          number: establishments.find(({ id }) => id === establishmentId)?.number,
          state,
          sentAt,
        }))}
        isAdministrator={employer.role === 'administrator'}
        told={words.done[c.req.query('done') ?? '']}
      />,
    )
  })

  .get('/:establishment', (c) => formPage(c))

  .post('/:establishment', async (c) => {
    const { employerId, loginId } = await administratorOf(c)
    const named = await namedOf(c, employerId)
    const form = await readForm(c, establishmentForm)
    if (!form.ok) return formPage(c, { form: form.form, status: 422 })
    const { version, ...fields } = form.values
    const input = { employerId, loginId, changes: named?.number, fields, version }
    const outcome = await once(c, form.operationId, (deps) => sendEstablishment(deps, input))
    switch (outcome) {
      case 'sent':
        return c.redirect(`${BASE}?done=sent`, 303)
      case 'changed':
        return formPage(c, { form: form.form, isConflict: true, status: 409 })
      case 'unknown':
        return notFound()
    }
  })
