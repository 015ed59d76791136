import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { recordView } from '../audit/index.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { ageBracket, getRegistrationValues, publishedFacts } from '../jobSeekers/index.ts'
import { findPlaceName } from '../places/index.ts'
import { invitationForm } from './forms.ts'
import { employerNameKeys, inviteJobSeeker } from './inviteJobSeeker.ts'
import { INVITATIONS_HREF, InvitationsPage, InvitePage, type ShownCandidate } from './pages.tsx'
import { CANDIDATES_PER_PAGE, type CandidateQuestion } from './rules.ts'
import { findCandidate, findCandidateFacts, findCandidates, findPostingsToInviteFor } from './store.ts'
import { words } from './words.ts'

const employerOf = (c: Context<AppEnv>) => getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)

function questionOf(c: Context<AppEnv>): CandidateQuestion {
  const place = c.req.query('place') ?? ''
  return {
    words: (c.req.query('words') ?? '').trim().slice(0, 50),
    placeCode: /^\d{2}(\d{3})?$/.test(place) ? place : '',
    page: Math.min(Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1), 500),
  }
}

async function candidatesOf(c: Context<AppEnv>, employerId: number, question: CandidateQuestion) {
  const { deps } = c.var
  const today = japaneseDay(deps.now)
  const nameKeys = await employerNameKeys(deps, employerId)
  const rows = await findCandidates(deps.db, { id: employerId, nameKeys }, question, today)
  const shown = rows.slice(0, CANDIDATES_PER_PAGE)
  const facts = await findCandidateFacts(
    deps.db,
    shown.map((row) => row.id),
  )
  const candidates: ShownCandidate[] = shown.map((row) => ({
    publicId: row.publicId,
    ageBracket: ageBracket(row.birthDay, today),
    placeName: findPlaceName(row.placeCode) ?? '',
    wasInvited: row.wasInvited,
    wishes: facts.wishes
      .filter((wish) => wish.jobSeekerId === row.id)
      .map((wish) => words.experience(wish.title, wish.experienceYears)),
    qualifications: facts.qualifications.filter((one) => one.jobSeekerId === row.id).map((one) => one.name),
  }))
  return { candidates, hasMore: rows.length > CANDIDATES_PER_PAGE }
}

async function showInvite(c: Context<AppEnv>, more: { form?: FormState; problem?: string } = {}) {
  const { deps } = c.var
  const employer = await employerOf(c)
  const today = japaneseDay(deps.now)
  const nameKeys = await employerNameKeys(deps, employer.id)
  const candidate = foundOr404(await findCandidate(deps.db, c.req.param('jobSeeker') ?? '', nameKeys, today))
  const actor = { face: 'employer', principalId: c.var.signedIn!.principalId } as const
  await recordView(deps, { actor, jobSeekerId: candidate.id, part: 'publishedProfile' })
  const values = await getRegistrationValues(deps, candidate.id, { withDisability: false })
  return c.render(
    <InvitePage
      candidateId={candidate.publicId}
      facts={publishedFacts(values, today)}
      postings={await findPostingsToInviteFor(deps.db, employer.id, today)}
      form={more.form}
      problem={more.problem}
    />,
    more.form ? 422 : more.problem ? 409 : 200,
  )
}

/** リクエスト (F4, K): search of published job seekers, and asking one of them to apply. */
export const invitationRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const employer = await employerOf(c)
    const question = questionOf(c)
    const { candidates, hasMore } = await candidatesOf(c, employer.id, question)
    return c.render(
      <InvitationsPage
        postings={await findPostingsToInviteFor(c.var.deps.db, employer.id, japaneseDay(c.var.deps.now))}
        candidates={candidates}
        question={question}
        hasMore={hasMore}
        wasSent={c.req.query('sent') === '1'}
      />,
    )
  })

  .get('/new/:jobSeeker', (c) => showInvite(c))

  .post('/new/:jobSeeker', async (c) => {
    const employer = await employerOf(c)
    const form = await readForm(c, invitationForm)
    if (!form.ok) return showInvite(c, { form: form.form })
    const { posting: postingId, message } = form.values
    const jobSeekerPublicId = c.req.param('jobSeeker')
    const outcome = await once(c, form.operationId, (deps) =>
      inviteJobSeeker(deps, { employerId: employer.id, postingId, jobSeekerPublicId, message }),
    )
    if (outcome === 'sent') return c.redirect(`${INVITATIONS_HREF}?sent=1`, 303)
    return showInvite(c, { problem: words.problems[outcome] })
  })
