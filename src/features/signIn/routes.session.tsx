import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { sessionEndsAt } from '../../platform/sessions.ts'
import { LateFormPage } from './LateFormPage.tsx'
import { findLateForm, forgetLateForm } from './lateForm.ts'

/**
 * What a session offers on every face: how long it still lasts, and what was typed before the last one ended.
 * @param home where the face's people land; these routes stand below it
 */
export function sessionComfortRoutes(home: string) {
  return (
    new Hono<AppEnv>()
      // Being asked is use: the guard has just made the session last longer.
      .get('/session', (c) => {
        const { face, session } = c.var.signedIn!
        const secondsLeft = (sessionEndsAt(face, session).getTime() - c.var.deps.now.getTime()) / 1000
        return c.json({ secondsLeft: Math.floor(secondsLeft) })
      })

      .get('/kept-form', async (c) => {
        const { face, principalId } = c.var.signedIn!
        const kept = await findLateForm(c, face, principalId)
        return kept ? c.render(<LateFormPage base={home} kept={kept} />) : c.redirect(home, 303)
      })

      .post('/kept-form', async (c) => {
        await forgetLateForm(c)
        return c.redirect(home, 303)
      })
  )
}
