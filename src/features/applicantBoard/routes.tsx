import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { STATES } from '../jobApplications/index.ts'
import { cancelBulkMessage, planBulkMessage, sendBulkMessage } from './bulkMessages.ts'
import { exportApplicants } from './exportApplicants.ts'
import { PreviewBulkPage, WriteBulkPage } from './pages.bulk.tsx'
import { BoardPage } from './pages.tsx'
import { BODY_LIMIT, recipientsOf, SHOWN_PER_COLUMN } from './rules.ts'
import {
  countByState,
  findAppliedPostings,
  findBoard,
  findBulkMessage,
  findCandidates,
  findRecipients,
} from './store.ts'
import { words } from './words.ts'

type C = Context<AppEnv>
const BULK = '/employer/bulk-messages'

async function authorOf(c: C) {
  const loginId = c.var.signedIn!.principalId
  return { employerId: (await getEmployerOfLogin(c.var.deps.db, loginId)).id, loginId }
}

const states = Object.keys(STATES)

/** 応募者ボード and its export. */
export const applicantBoardRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, now } = c.var.deps
    const { employerId } = await authorOf(c)
    const postings = await findAppliedPostings(db, employerId)
    const posting = postings.find(({ publicId }) => publicId === c.req.query('posting'))
    const rows = await findBoard(db, employerId, { states, jobPostingId: posting?.id, perState: SHOWN_PER_COLUMN })
    return c.render(
      <BoardPage
        rows={rows}
        counts={await countByState(db, employerId, posting?.id)}
        postings={postings}
        posting={posting?.publicId}
        now={now}
        told={words.done[c.req.query('done') ?? '']}
      />,
    )
  })

  .post('/export', async (c) => {
    const author = await authorOf(c)
    const form = await readForm(c, z.object({ posting: z.string().catch('') }))
    if (!form.ok) return notFound()
    const postings = await findAppliedPostings(c.var.deps.db, author.employerId)
    const { posting } = form.values
    const chosen = posting === '' ? undefined : foundOr404(postings.find(({ publicId }) => publicId === posting))
    const file = await exportApplicants(c.var.deps, author, { states, jobPostingId: chosen?.id })
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${words.exported.file}"`)
    c.header('cache-control', 'no-store')
    return c.body(file)
  })

const PUBLIC_ID = /^[\w-]{22}$/

async function writePage(c: C, chosen: readonly string[], form?: FormState) {
  const { employerId } = await authorOf(c)
  const candidates = await findCandidates(c.var.deps.db, employerId, chosen)
  return c.render(<WriteBulkPage recipients={recipientsOf(candidates)} chosen={chosen} form={form} />, form ? 422 : 200)
}

const bodyForm = z.object({
  to: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ids) => [ids ?? []].flat().filter((id) => PUBLIC_ID.test(id))),
  body: z
    .string()
    .catch('')
    .transform((text) => text.trim())
    .refine((text) => text !== '', words.write.bodyMissing)
    .refine((text) => [...text].length <= BODY_LIMIT, words.write.bodyTooLong),
})

/** 一斉メッセージ: written, looked at with its count, sent once to each person. */
export const bulkMessageRoutes = new Hono<AppEnv>()
  .get('/new', (c) =>
    writePage(
      c,
      (c.req.queries('to') ?? []).filter((id) => PUBLIC_ID.test(id)),
    ),
  )

  .post('/', async (c) => {
    const author = await authorOf(c)
    const form = await readForm(c, bodyForm)
    const chosen = [form.form.values.to ?? []].flat().filter((id) => PUBLIC_ID.test(id))
    if (!form.ok) return writePage(c, chosen, form.form)
    const { body, to } = form.values
    const outcome = await once(c, form.operationId, (deps) =>
      planBulkMessage(deps, author, { body, applicationIds: to }),
    )
    switch (outcome.outcome) {
      case 'planned':
        return c.redirect(`${BULK}/${outcome.publicId}`, 303)
      case 'nobody':
        return writePage(c, [], withError(form.form, '_form', words.write.nobody))
      case 'tooMany':
        return writePage(c, chosen, withError(form.form, '_form', words.write.tooMany))
    }
  })

  .get('/:message', async (c) => {
    const { db } = c.var.deps
    const { employerId } = await authorOf(c)
    const message = foundOr404(await findBulkMessage(db, employerId, c.req.param('message')))
    return c.render(
      <PreviewBulkPage
        publicId={message.publicId}
        body={message.body}
        people={await findRecipients(db, message.id)}
        isSent={message.sentAt !== null}
      />,
    )
  })

  .post('/:message/sending', async (c) => {
    const author = await authorOf(c)
    const form = await readForm(c, z.object({}))
    const publicId = c.req.param('message')
    const outcome = await once(c, form.operationId, (deps) => sendBulkMessage(deps, author, publicId))
    return outcome === 'unknown' ? notFound() : c.redirect(`${BULK}/${publicId}`, 303)
  })

  .post('/:message/cancellation', async (c) => {
    const author = await authorOf(c)
    const form = await readForm(c, z.object({}))
    const publicId = c.req.param('message')
    const outcome = await once(c, form.operationId, (deps) => cancelBulkMessage(deps, author, publicId))
    if (outcome === 'unknown') return notFound()
    return c.redirect(outcome === 'cancelled' ? '/employer/applicant-board?done=cancelled' : `${BULK}/${publicId}`, 303)
  })
