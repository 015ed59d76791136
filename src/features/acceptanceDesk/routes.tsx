import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { findEditorField } from '../postingEditor/index.ts'
import { getStaffMember } from '../staff/index.ts'
import { type AcceptOutcome, acceptSubmission } from './acceptSubmission.ts'
import { remarkName } from './ComparedSheet.tsx'
import { DeskPage } from './DeskPage.tsx'
import { type HoldOutcome, handOverSubmission, takeSubmission } from './holdSubmission.ts'
import { DeskListPage } from './pages.tsx'
import { readDesk } from './readDesk.ts'
import { returnSubmission } from './returnSubmission.ts'
import {
  DESK_PER_PAGE,
  type DeskStaff,
  mayAct,
  mayDecide,
  mayTake,
  NOTE_LIMIT,
  REMARK_LIMIT,
  readDeskView,
} from './rules.ts'
import { findWaiting } from './store.ts'
import { words } from './words.ts'

type C = Context<AppEnv>
const BASE = '/counter/postings'

const staffOf = (c: C): Promise<DeskStaff> => getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)

async function actingStaff(c: C): Promise<DeskStaff> {
  const staff = await staffOf(c)
  if (!mayAct(staff)) throw new HTTPException(403)
  return staff
}

const publicIdOf = (c: C) => c.req.param('submission') ?? ''

async function deskPage(c: C, more: { form?: FormState; problem?: string; status?: 409 | 422 } = {}) {
  const staff = await staffOf(c)
  const desk = foundOr404(await readDesk(c.var.deps, staff, publicIdOf(c)))
  const { state, takenBy } = desk.submission
  const isWaiting = state === 'waiting'
  return c.render(
    <DeskPage
      desk={desk}
      may={{
        act: mayAct(staff),
        take: isWaiting && mayTake(staff, takenBy),
        decide: isWaiting && mayDecide(staff, takenBy),
      }}
      form={more.form}
      told={words.done[c.req.query('done') ?? '']}
      problem={more.problem ?? (isWaiting || c.req.query('done') ? undefined : words.problems.notWaiting)}
    />,
    more.status ?? 200,
  )
}

function answerHold(c: C, outcome: HoldOutcome, done: string) {
  switch (outcome) {
    case 'done':
      return c.redirect(`${BASE}/${publicIdOf(c)}?done=${done}`, 303)
    case 'unknown':
      return notFound()
    case 'heldByOther':
    case 'notWaiting':
      return deskPage(c, { problem: words.problems[outcome], status: 409 })
  }
}

const note = (label: string) =>
  z
    .string()
    .catch('')
    .transform((text) => text.trim())
    .refine((text) => [...text].length <= NOTE_LIMIT, words.problems.noteTooLong(label))

const pressForm = z.object({})
const handOverForm = z.object({ to: z.string().catch('') })
const acceptForm = z.object({ version: z.coerce.number().int().catch(0), reason: note(words.desk.reason) })
const returnForm = z.looseObject({ version: z.coerce.number().int().catch(0), remark: note(words.desk.remark) })

/** Remarks on fields that exist; the rest of what was sent is none. */
function remarksOf(values: Record<string, unknown>): Record<string, string> {
  const remarks: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = name.startsWith('remark.') ? name.slice('remark.'.length) : ''
    if (typeof value === 'string' && value.trim() !== '' && findEditorField(field)) remarks[field] = value.trim()
  }
  return remarks
}

function answerAcceptance(c: C, outcome: AcceptOutcome, form: FormState) {
  switch (outcome.outcome) {
    case 'accepted':
      return c.redirect(`${BASE}?done=accepted&number=${outcome.number}`, 303)
    case 'stopped':
      return deskPage(c, { form: withError(form, 'reason', words.problems.stopped), status: 422 })
    case 'refused':
      return deskPage(c, { problem: outcome.reasons.join(' '), status: 422 })
    case 'unknown':
      return notFound()
    case 'notHolder':
    case 'changed':
    case 'notWaiting':
    case 'postingOver':
    case 'noOffice':
      return deskPage(c, { problem: words.problems[outcome.outcome], status: 409 })
  }
}

async function postReturn(c: C) {
  const staff = await actingStaff(c)
  const form = await readForm(c, returnForm)
  if (!form.ok) return deskPage(c, { form: form.form, status: 422 })
  const remarks = remarksOf(form.values)
  const tooLong = Object.keys(remarks).find((field) => [...remarks[field]!].length > REMARK_LIMIT)
  if (tooLong)
    return deskPage(c, { form: withError(form.form, remarkName(tooLong), words.problems.remarkTooLong), status: 422 })
  const { version, remark } = form.values
  if (Object.keys(remarks).length === 0 && remark === '')
    return deskPage(c, { form: withError(form.form, 'remark', words.problems.nothingToSay), status: 422 })
  const input = { publicId: publicIdOf(c), version, remarks, remark }
  const outcome = await once(c, form.operationId, (deps) => returnSubmission(deps, staff, input))
  switch (outcome) {
    case 'returned':
      return c.redirect(`${BASE}?done=returned`, 303)
    case 'unknown':
      return notFound()
    case 'notHolder':
    case 'changed':
    case 'notWaiting':
      return deskPage(c, {
        form: { ...emptyForm, values: form.form.values },
        problem: words.problems[outcome],
        status: 409,
      })
  }
}

/** The acceptance desk: what waits, and 求人の受理. */
export const acceptanceDeskRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const staff = await staffOf(c)
    const view = readDeskView(c.req.query('view'))
    const page = Math.min(Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1), 1000)
    const lines = await findWaiting(c.var.deps.db, { staff, view, page })
    const number = /^\d{5}-\d{8}$/.exec(c.req.query('number') ?? '')?.[0]
    return c.render(
      <DeskListPage
        lines={lines.slice(0, DESK_PER_PAGE)}
        view={view}
        page={page}
        hasMore={lines.length > DESK_PER_PAGE}
        told={number ? words.acceptedNumber(number) : words.done[c.req.query('done') ?? '']}
      />,
    )
  })

  .get('/:submission', (c) => deskPage(c))

  .post('/:submission/taking', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, pressForm)
    const outcome = await once(c, form.operationId, (deps) => takeSubmission(deps, staff, publicIdOf(c)))
    return answerHold(c, outcome, 'taken')
  })

  .post('/:submission/hand-over', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, handOverForm)
    if (!form.ok) return notFound()
    const input = { publicId: publicIdOf(c), toLoginId: form.values.to }
    const outcome = await once(c, form.operationId, (deps) => handOverSubmission(deps, staff, input))
    return answerHold(c, outcome, 'handedOver')
  })

  .post('/:submission/acceptance', async (c) => {
    const staff = await actingStaff(c)
    const form = await readForm(c, acceptForm)
    if (!form.ok) return deskPage(c, { form: form.form, status: 422 })
    const input = { publicId: publicIdOf(c), ...form.values }
    const outcome = await once(c, form.operationId, (deps) => acceptSubmission(deps, staff, input))
    return answerAcceptance(c, outcome, form.form)
  })

  .post('/:submission/return', postReturn)
