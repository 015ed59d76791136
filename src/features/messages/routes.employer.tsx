import { type Context, Hono } from 'hono'
import { type FormState, hasErrors } from '../../basics/formState.ts'
import { foundOr404, internalPath, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { formWithFiles, receiveAttachments } from '../attachments/index.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { messageForm } from './forms.ts'
import { InboxPage, type InboxPlace, ThreadPage } from './pages.tsx'
import { placeIn, type Reader, readThread } from './readThread.ts'
import { inboxQuestion, namesOf, numberIn } from './routes.tsx'
import { THREADS_PER_PAGE } from './rules.ts'
import { sendAsEmployer } from './sendMessage.ts'
import { findInboxOfEmployer } from './store.inbox.ts'
import { findThreadOfEmployer } from './store.ts'
import { words } from './words.ts'

const PLACE: InboxPlace = { side: 'employer', home: '/employer', base: '/employer/messages' }

const employerOf = (c: Context<AppEnv>) => getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)

const readerOf = (c: Context<AppEnv>): Reader => ({ side: 'employer', principalId: c.var.signedIn!.principalId })

async function showThread(c: Context<AppEnv>, form?: FormState) {
  const { deps } = c.var
  const employer = await employerOf(c)
  const thread = foundOr404(await findThreadOfEmployer(deps.db, employer.id, c.req.param('thread') ?? ''))
  const before = numberIn(c.req.query('before'))
  const shown = await readThread(deps, thread, readerOf(c), before)
  return c.render(
    <ThreadPage
      place={PLACE}
      shown={shown}
      names={namesOf(shown.head)}
      isOlderPart={before !== undefined}
      form={form}
      applicationHref={shown.head.applicationId && `/employer/applicants/${shown.head.applicationId}`}
      closedReason={shown.head.accountClosedAt ? words.closed.jobSeekerGone : undefined}
      wasSent={c.req.query('sent') === '1'}
    />,
    form && hasErrors(form) ? 422 : 200,
  )
}

/** メッセージ of the employer: with applicants, and with people who were sent a リクエスト (G1). */
export const employerMessageRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const question = inboxQuestion(c)
    const employer = await employerOf(c)
    const lines = await findInboxOfEmployer(c.var.deps.db, employer.id, question, c.var.deps.now)
    return c.render(
      <InboxPage
        place={PLACE}
        lines={lines.slice(0, THREADS_PER_PAGE)}
        page={question.page}
        hasMore={lines.length > THREADS_PER_PAGE}
        searched={question.words}
      />,
    )
  })

  .get('/:thread', (c) => showThread(c))

  .post('/:thread', async (c) => {
    const employer = await employerOf(c)
    const threadId = c.req.param('thread')
    const thread = foundOr404(await findThreadOfEmployer(c.var.deps.db, employer.id, threadId))
    const received = await receiveAttachments(c, placeIn(thread, readerOf(c)))
    const form = await readForm(c, messageForm)
    if (!form.ok || received.stays || received.error) return showThread(c, formWithFiles(form.form, received))
    const outcome = await once(c, form.operationId, (deps) =>
      sendAsEmployer(deps, {
        employerId: employer.id,
        loginId: readerOf(c).principalId,
        threadId,
        body: form.values.body,
      }),
    )
    switch (outcome) {
      case 'sent': {
        const { back } = await readFields(c)
        const here = `/employer/messages/${threadId}`
        return c.redirect(typeof back === 'string' ? internalPath(back, here) : `${here}?sent=1`, 303)
      }
      case 'lapsed':
      case 'jobSeekerGone':
        return showThread(c, form.form)
      case 'threadUnknown':
        return notFound()
    }
  })
