import { type Context, Hono } from 'hono'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { endSession, endSessionsOf, listSessionsOf } from '../../platform/sessions.ts'
import { forgetTrustedDevices, listTrustedDevices } from '../secondStep/index.ts'
import { endSessionForm } from './forms.ts'
import { SessionsPage } from './SessionsPage.tsx'
import { words } from './words.ts'

const ownSessions = (c: Context<AppEnv>) => listSessionsOf(c.var.deps, 'jobSeeker', c.var.signedIn!.principalId)

/** ログイン中の端末 */
export const sessionRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const thisId = c.var.signedIn!.session.id
    const sessions = (await ownSessions(c)).map((session) => ({ ...session, isThis: session.id === thisId }))
    const message = c.req.query('done') === undefined ? undefined : words.sessionEnded
    const devices = await listTrustedDevices(c.var.deps, c.var.signedIn!.principalId)
    return c.render(<SessionsPage sessions={sessions} devices={devices} message={message} />)
  })

  .post('/', async (c) => {
    const { db } = c.var.deps
    const { session: own, principalId } = c.var.signedIn!
    const form = await readForm(c, endSessionForm)
    const chosen = form.ok ? form.values.session : ''
    if (chosen === 'others') {
      await endSessionsOf(db, 'jobSeeker', principalId, own.id)
      await forgetTrustedDevices(c.var.deps, principalId)
    } else await endSession(db, foundOr404((await ownSessions(c)).find((session) => session.mark === chosen)).id)
    return c.redirect('/my-page/settings/sessions?done', 303)
  })
