import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { getStaffMember } from '../staff/index.ts'
import { DESK_HREF, FeedbackListPage } from './pages.counter.tsx'
import { listFeedback, markHandled } from './store.ts'
import { counterWords as words } from './words.ts'

const TOLD = {
  handled: { kind: 'success', text: words.handled },
  late: { kind: 'error', text: words.late },
} as const

/** 利用者の意見, under `/counter/feedback`. An auditor reads and changes nothing. */
export const feedbackDeskRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { deps, signedIn } = c.var
    const { role } = await getStaffMember(deps.db, signedIn!.principalId)
    const state = c.req.query('state') === 'handled' ? 'handled' : 'open'
    const lines = await listFeedback(deps.db, state === 'handled')
    const told = TOLD[(c.req.query('done') ?? '') as keyof typeof TOLD]
    return c.render(<FeedbackListPage lines={lines} state={state} canAct={role !== 'auditor'} told={told} />)
  })

  .post('/:feedback/handling', async (c) => {
    const staff = await getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)
    if (staff.role === 'auditor') throw new HTTPException(403)
    const { operationId } = await readForm(c, z.object({}))
    const outcome = await once(c, operationId, async (deps) =>
      (await markHandled(deps.db, c.req.param('feedback'), staff.id, deps.now)) ? 'handled' : 'late',
    )
    return c.redirect(`${DESK_HREF}?done=${outcome}`, 303)
  })
