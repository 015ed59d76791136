import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { recordViews } from '../audit/index.ts'
import { findPosting } from '../jobPostings/index.ts'
import { findWhomItSuits, planRecommendations, undoRecommendations } from '../recommendations/index.ts'
import { actingStaff } from './counterRequest.ts'
import { everyoneForm } from './forms.referral.ts'
import { EVERYONE_SHOWN, EveryonePage } from './pages.everyone.tsx'

const postingOf = async (c: Context<AppEnv>) =>
  foundOr404(await findPosting(c.var.deps.db, c.req.param('posting') ?? '', 'jobSeeker'))

async function show(c: Context<AppEnv>, form?: FormState) {
  const { deps } = c.var
  const staff = await actingStaff(c)
  const posting = await postingOf(c)
  const planned = c.req.query('planned')
  const people = await findWhomItSuits(deps, { jobPostingId: posting.id, officeNumber: staff.officeNumber })
  await recordViews(deps, {
    actor: { face: 'counter', principalId: staff.id },
    jobSeekerIds: people.slice(0, EVERYONE_SHOWN).map(({ id }) => id),
    part: 'registration',
    details: { list: 'matching', purpose: 'internal', office: staff.officeNumber },
  })
  return c.render(
    <EveryonePage posting={posting} people={people} planned={planned} done={c.req.query('done')} form={form} />,
    form ? 422 : 200,
  )
}

/** おすすめ求人 to everyone of the own office whom a posting suits: who and how many, then sending, then undoing. */
export const everyoneRoutes = new Hono<AppEnv>()
  .get('/:posting', (c) => show(c))

  .post('/:posting', async (c) => {
    const staff = await actingStaff(c)
    const posting = await postingOf(c)
    const form = await readForm(c, everyoneForm)
    if (!form.ok) return show(c, form.form)
    const order = {
      jobPostingId: posting.id,
      staffId: staff.id,
      officeNumber: staff.officeNumber,
      comment: form.values.comment,
    }
    const planned = await once(c, form.operationId, (deps) => planRecommendations(deps, order))
    return c.redirect(`/counter/matching-people/${posting.publicId}?planned=${planned}`, 303)
  })

  .post('/:posting/orders/:order/cancellation', async (c) => {
    const staff = await actingStaff(c)
    const input = { publicId: c.req.param('order'), staffId: staff.id }
    const outcome = await undoRecommendations(c.var.deps, input)
    return c.redirect(`/counter/matching-people/${c.req.param('posting')}?done=${outcome}`, 303)
  })
