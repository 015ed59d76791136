import { Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { NEW_PASSWORD_LABELS, readNewPassword } from '../accounts/index.ts'
import { findKeyEmail, keyMessage } from '../verificationKeys/index.ts'
import { askForKeyForm, resetPasswordForm } from './forms.ts'
import { AskForKeyPage, ResetPasswordPage } from './pages.tsx'
import { requestPasswordReset } from './requestPasswordReset.ts'
import { resetPassword } from './resetPassword.ts'

/** パスワードをお忘れの方 (A8). */
export const passwordResetRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<AskForKeyPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/', async (c) => {
    const { deps, flowHash } = c.var
    const form = await readForm(c, askForKeyForm)
    if (!form.ok) return c.render(<AskForKeyPage form={form.form} mailFrom={deps.settings.mailFrom} />, 422)
    await once(c, form.operationId, async (deps) => {
      await requestPasswordReset(deps, { email: form.values.email, flowHash })
      return 'asked'
    })
    return c.redirect('/password-reset/new-password', 303)
  })

  .get('/new-password', (c) => c.render(<ResetPasswordPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/new-password', async (c) => {
    const { deps, flowHash } = c.var
    const { mailFrom } = deps.settings
    const email = await findKeyEmail(deps.db, 'passwordReset', flowHash)
    const ownWords = email === undefined ? [] : [email]
    const sent = await readNewPassword(c, { labels: NEW_PASSWORD_LABELS, rest: resetPasswordForm, ownWords })
    if (!sent.ok) return c.render(<ResetPasswordPage form={sent.form} mailFrom={mailFrom} />, 422)
    const { outcome } = await once(c, sent.operationId, (deps) =>
      resetPassword(deps, { key: sent.values.key, passwordHash: sent.passwordHash, flowHash }),
    )
    if (outcome === 'done') return c.redirect('/login?notice=password-reset', 303)
    const form = withError(sent.form, 'key', keyMessage(outcome))
    return c.render(<ResetPasswordPage form={form} mailFrom={mailFrom} />, 422)
  })
