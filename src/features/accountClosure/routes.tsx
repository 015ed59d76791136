import { Hono } from 'hono'
import { rememberSender } from '../../platform/formSenders.ts'
import { once } from '../../platform/http/answers.ts'
import { removeToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { hasOpenDirectApplication } from '../jobApplications/index.ts'
import { type ClosingStep, closeAccount } from './closeAccount.ts'
import { closeForm } from './forms.ts'
import { ClosedPage, ConfirmClosurePage } from './pages.tsx'

/**
 * マイページを退会, below 各種設定 (H4).
 * @param steps what features that stand above do in the same transaction
 */
export function accountClosureRoutes(steps: readonly ClosingStep[]) {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const applicationOpen = await hasOpenDirectApplication(c.var.deps.db, c.var.signedIn!.principalId)
      return c.render(<ConfirmClosurePage applicationOpen={applicationOpen} />)
    })

    .post('/', async (c) => {
      const form = await readForm(c, closeForm)
      if (!form.ok) return c.redirect('/my-page/settings/closure', 303)
      const { operationId } = form
      const { face, principalId, session } = c.var.signedIn!
      const sender = { face, principalId, previousSignedInAt: session.previousSignedInAt }
      const sent = { flowHash: c.var.flowHash, path: c.req.path, operationId }
      const outcome = await once(c, operationId, async (deps) => {
        const outcome = await closeAccount(deps, principalId, steps)
        if (outcome === 'closed') await rememberSender(deps, sender, sent)
        return outcome
      })
      if (outcome === 'jobApplicationOpen') return c.render(<ConfirmClosurePage applicationOpen />, 409)
      removeToken(c, 'jobSeeker')
      return c.redirect('/account-closure/complete', 303)
    })
}

/** The last screen: whoever reads it is signed in no more. */
export const accountClosedRoutes = new Hono<AppEnv>().get('/complete', (c) => c.render(<ClosedPage />))
