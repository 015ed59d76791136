import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { findWholePosting, ownPosting } from '../jobPostings/index.ts'
import { DRAFTS } from './EditorPage.tsx'
import { OwnPostingPage } from './pages.posting.tsx'
import { PostingsPage } from './pages.tsx'
import { pausePosting } from './pausePosting.ts'
import { fieldText } from './readSteps.ts'
import type { SubmissionPurpose } from './rules.ts'
import { type StartOutcome, startFromPosting, startSubmission } from './startSubmission.ts'
import { findPostingIdOfEmployer, findPostingsOfEmployer, POSTINGS_PER_PAGE } from './store.postings.ts'
import { findEstablishmentsOfEmployer, findOpenSubmissions } from './store.ts'
import { words } from './words.ts'

type C = Context<AppEnv>
const POSTINGS = '/employer/postings'

async function whoseOf(c: C) {
  const loginId = c.var.signedIn!.principalId
  return { employerId: (await getEmployerOfLogin(c.var.deps.db, loginId)).id, loginId }
}

async function listPage(c: C, isFull = false) {
  const { db, now } = c.var.deps
  const { employerId } = await whoseOf(c)
  const which = c.req.query('which') === 'ended' ? 'ended' : 'open'
  const page = Math.min(Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1), 1000)
  const postings = await findPostingsOfEmployer(db, employerId, { which, today: japaneseDay(now), page })
  const submissions = await findOpenSubmissions(db, employerId)
  return c.render(
    <PostingsPage
      submissions={submissions.map(({ steps, ...line }) => ({
        ...line,
        title: fieldText(steps.work?.fields ?? {}, 'work.occupationTitle'),
      }))}
      postings={postings.slice(0, POSTINGS_PER_PAGE)}
      which={which}
      page={page}
      hasMore={postings.length > POSTINGS_PER_PAGE}
      establishments={await findEstablishmentsOfEmployer(db, employerId)}
      told={words.done[c.req.query('done') ?? '']}
      isFull={isFull}
    />,
    isFull ? 422 : 200,
  )
}

async function postingPage(c: C, isRefused = false) {
  const { db, now } = c.var.deps
  const { employerId } = await whoseOf(c)
  const id = foundOr404(await findPostingIdOfEmployer(db, employerId, c.req.param('posting') ?? ''))
  const posting = foundOr404(await findWholePosting(db, { id }))
  const told = words.posting.done[c.req.query('done') ?? '']
  return c.render(
    <OwnPostingPage posting={ownPosting(posting)} today={japaneseDay(now)} told={told} isRefused={isRefused} />,
    isRefused ? 409 : 200,
  )
}

function answerStart(c: C, outcome: StartOutcome) {
  switch (outcome.outcome) {
    case 'started':
      return c.redirect(`${DRAFTS}/${outcome.publicId}`, 303)
    case 'tooMany':
      return listPage(c, true)
    case 'notPossible':
      return postingPage(c, true)
    case 'unknown':
      return notFound()
  }
}

const pressForm = z.object({})
const startForm = z.object({ establishment: z.string().catch('') })

const begin = (purpose: SubmissionPurpose) => async (c: C) => {
  const { employerId } = await whoseOf(c)
  const form = await readForm(c, pressForm)
  const postingPublicId = c.req.param('posting') ?? ''
  return answerStart(
    c,
    await once(c, form.operationId, (deps) => startFromPosting(deps, { employerId, postingPublicId, purpose })),
  )
}

const pause = (to: 'suspended' | 'open') => async (c: C) => {
  const whose = await whoseOf(c)
  const form = await readForm(c, pressForm)
  const postingPublicId = c.req.param('posting') ?? ''
  const outcome = await once(c, form.operationId, (deps) => pausePosting(deps, { ...whose, postingPublicId, to }))
  if (outcome === 'unknown') return notFound()
  return outcome === 'done' ? c.redirect(`${POSTINGS}/${postingPublicId}?done=${to}`, 303) : postingPage(c, true)
}

/** 求人一覧 and 求人の管理: start, change, renew, copy, stop, resume. */
export const ownPostingRoutes = new Hono<AppEnv>()
  .get('/', (c) => listPage(c))

  .post('/', async (c) => {
    const { employerId } = await whoseOf(c)
    const form = await readForm(c, startForm)
    if (!form.ok) return notFound()
    const establishments = await findEstablishmentsOfEmployer(c.var.deps.db, employerId)
    const establishment = foundOr404(establishments.find(({ number }) => number === form.values.establishment))
    const input = { employerId, establishmentId: establishment.id }
    return answerStart(c, await once(c, form.operationId, (deps) => startSubmission(deps, input)))
  })

  .get('/:posting', (c) => postingPage(c))
  .post('/:posting/change', begin('change'))
  .post('/:posting/renewal', begin('renewal'))
  .post('/:posting/copy', begin('new'))
  .post('/:posting/stop', pause('suspended'))
  .post('/:posting/resumption', pause('open'))
