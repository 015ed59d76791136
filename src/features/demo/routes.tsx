import { type Context, Hono } from 'hono'
import { notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields } from '../../platform/http/readForm.ts'
import { listDemoMails } from '../../platform/mail/transports.ts'
import { ComponentsPage } from '../../ui/gallery/ComponentsPage.tsx'
import { ClockPage } from './pages.clock.tsx'
import { DemoMailboxPage } from './pages.tsx'
import { type Rehearsal, rehearse } from './rehearse.ts'
import { isStep, momentAfter } from './rules.ts'

const SHOWN_MAILS = 50

async function showClock(c: Context<AppEnv>, rehearsal: Rehearsal | undefined) {
  const { deps } = c.var
  const step = c.req.query('step')
  const at = isStep(step) ? momentAfter(deps.now, step) : undefined
  const chosen =
    rehearsal && isStep(step) && at ? { step, at, rehearsed: await rehearse(deps, rehearsal, at) } : undefined
  const isMoved = c.req.query('done') === 'moved'
  return c.render(<ClockPage now={deps.now} canMove={rehearsal !== undefined} chosen={chosen} isMoved={isMoved} />)
}

/**
 * What only the practice environment has; not mounted anywhere else.
 * @param rehearsal absent where one process cannot move the time for all
 */
export function demoRoutes(rehearsal: Rehearsal | undefined) {
  return new Hono<AppEnv>()
    .get('/mails', async (c) => {
      const { db, secrets } = c.var.deps
      return c.render(<DemoMailboxPage mails={await listDemoMails(db, secrets, SHOWN_MAILS)} />)
    })
    .get('/components', (c) => c.render(<ComponentsPage />))
    .get('/clock', (c) => showClock(c, rehearsal))
    .post('/clock', async (c) => {
      const { step } = await readFields(c)
      if (!rehearsal || !isStep(step)) return notFound()
      await rehearsal.moveTo(momentAfter(c.var.deps.now, step))
      return c.redirect('/demo/clock?done=moved', 303)
    })
}
