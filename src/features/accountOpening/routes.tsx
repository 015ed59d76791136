import { Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { hashPassword } from '../../platform/passwordHashing.ts'
import { openSession } from '../signIn/index.ts'
import { KEY_EXPIRED_MESSAGE, KEY_UNKNOWN_MESSAGE } from '../verificationKeys/index.ts'
import { askForKeyForm, registerPasswordForm } from './forms.ts'
import { openAccount } from './openAccount.ts'
import { AskForKeyPage, RegisterPasswordPage } from './pages.tsx'
import { requestAccountOpening } from './requestAccountOpening.ts'

/** 求職者マイページを新規に開設する (A1). */
export const accountOpeningRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<AskForKeyPage />))

  .post('/', async (c) => {
    const form = await readForm(c, askForKeyForm)
    if (!form.ok) return c.render(<AskForKeyPage form={form.form} />, 422)
    const { flowHash } = c.var
    await once(c, form.operationId, async (deps) => {
      await requestAccountOpening(deps, { email: form.values.email, flowHash })
      return 'asked'
    })
    return c.redirect('/account-opening/password', 303)
  })

  .get('/password', (c) => c.render(<RegisterPasswordPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/password', async (c) => {
    const { deps, flowHash } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, registerPasswordForm)
    if (!form.ok) return c.render(<RegisterPasswordPage form={form.form} mailFrom={mailFrom} />, 422)
    // Hashed before the transaction begins: it would hold a connection while it waits its turn.
    const passwordHash = await hashPassword(deps.secrets, form.values.password)
    const opened = await once(c, form.operationId, (deps) =>
      openAccount(deps, { key: form.values.key, passwordHash, flowHash }),
    )
    switch (opened.outcome) {
      case 'opened':
        await openSession(c, deps, { face: 'jobSeeker', principalId: opened.accountId, previousSignedInAt: null })
        return c.redirect('/my-page', 303)
      case 'keyUnknown':
      case 'keyExpired': {
        const message = opened.outcome === 'keyUnknown' ? KEY_UNKNOWN_MESSAGE : KEY_EXPIRED_MESSAGE
        return c.render(<RegisterPasswordPage form={withError(form.form, 'key', message)} mailFrom={mailFrom} />, 422)
      }
    }
  })
