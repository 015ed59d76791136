import { type Context, Hono } from 'hono'
import { type FormState, hasErrors } from '../../basics/formState.ts'
import { foundOr404, internalPath, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { formWithFiles, receiveAttachments } from '../attachments/index.ts'
import { findJobSeekerOfAccount, registrationStanding } from '../jobSeekers/index.ts'
import { messageForm } from './forms.ts'
import { InboxPage, type InboxPlace, ThreadPage } from './pages.tsx'
import { placeIn, type Reader, readThread, type ShownThread } from './readThread.ts'
import { THREADS_PER_PAGE } from './rules.ts'
import { sendAsJobSeeker } from './sendMessage.ts'
import { findInboxOfJobSeeker } from './store.inbox.ts'
import { countUnreadOfJobSeeker, findThreadOfJobSeeker } from './store.ts'
import { words } from './words.ts'

const PLACE: InboxPlace = { side: 'jobSeeker', home: '/my-page', base: '/my-page/messages' }

/** The person behind the session, as a registered job seeker. */
async function jobSeekerOf(c: Context<AppEnv>) {
  const { db, now } = c.var.deps
  return foundOr404(await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now))
}

const readerOf = (c: Context<AppEnv>): Reader => ({
  side: 'jobSeeker',
  principalId: c.var.signedIn!.principalId,
})

export const numberIn = (text: string | undefined) => {
  const number = Number(text)
  return Number.isSafeInteger(number) && number >= 1 ? number : undefined
}

/** What an inbox is asked: its page and the words looked for. */
export const inboxQuestion = (c: Context<AppEnv>) => ({
  page: Math.min(numberIn(c.req.query('page')) ?? 1, 1000),
  words: (c.req.query('words') ?? '').trim().slice(0, 50),
})

export const namesOf = (head: ShownThread['head']) => ({
  jobSeeker: head.disclosesName ? `${head.familyName} ${head.givenName}` : words.unnamedJobSeeker,
  employer: head.establishmentName ?? '',
  office: words.office,
})

async function showThread(c: Context<AppEnv>, form?: FormState) {
  const { deps, signedIn } = c.var
  const { id } = await jobSeekerOf(c)
  const thread = foundOr404(await findThreadOfJobSeeker(deps.db, id, c.req.param('thread') ?? ''))
  const before = numberIn(c.req.query('before'))
  const standing = await registrationStanding(deps.db, signedIn!.principalId, deps.now)
  const shown = await readThread(deps, thread, readerOf(c), before)
  // The menu's number was counted before this thread was read.
  c.set('frame', { ...c.var.frame, unreadMessages: await countUnreadOfJobSeeker(deps.db, id) })
  return c.render(
    <ThreadPage
      place={PLACE}
      shown={shown}
      names={namesOf(shown.head)}
      isOlderPart={before !== undefined}
      form={form}
      applicationHref={shown.head.applicationId && `/my-page/job-applications/${shown.head.applicationId}`}
      closedReason={standing.closed.includes('sendMessage') ? words.closed.lapsed : undefined}
      wasSent={c.req.query('sent') === '1'}
    />,
    form && hasErrors(form) ? 422 : 200,
  )
}

/** メッセージ of the job seeker (G1). */
export const messageRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const question = inboxQuestion(c)
    const { id } = await jobSeekerOf(c)
    const lines = await findInboxOfJobSeeker(c.var.deps.db, id, question, c.var.deps.now)
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
    const { id } = await jobSeekerOf(c)
    const threadId = c.req.param('thread')
    const thread = foundOr404(await findThreadOfJobSeeker(c.var.deps.db, id, threadId))
    const received = await receiveAttachments(c, placeIn(thread, readerOf(c)))
    const form = await readForm(c, messageForm)
    if (!form.ok || received.stays || received.error) return showThread(c, formWithFiles(form.form, received))
    const accountId = c.var.signedIn!.principalId
    const outcome = await once(c, form.operationId, (deps) =>
      sendAsJobSeeker(deps, { accountId, jobSeekerId: id, threadId, body: form.values.body }),
    )
    switch (outcome) {
      case 'sent': {
        const { back } = await readFields(c)
        const here = `/my-page/messages/${threadId}`
        return c.redirect(typeof back === 'string' ? internalPath(back, here) : `${here}?sent=1`, 303)
      }
      case 'lapsed':
      case 'jobSeekerGone':
        return showThread(c, form.form)
      case 'threadUnknown':
        return notFound()
    }
  })
