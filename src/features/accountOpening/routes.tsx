import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { FIRST_PASSWORD_LABELS, readNewPassword } from '../accounts/index.ts'
import { openSession } from '../signIn/index.ts'
import { findKeyEmail, keyMessage } from '../verificationKeys/index.ts'
import { askForKeyForm, registerPasswordForm } from './forms.ts'
import { openAccount } from './openAccount.ts'
import { AskForKeyPage } from './pages.tsx'
import { RegisterPasswordPage } from './RegisterPasswordPage.tsx'
import { requestAccountOpening } from './requestAccountOpening.ts'
import { words } from './words.ts'

const passwordPage = (c: Context<AppEnv>, form?: FormState) => (
  <RegisterPasswordPage
    base="/account-opening"
    mailFrom={c.var.deps.settings.mailFrom}
    mailName={words.mailName}
    {...(form && { form })}
  />
)

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

  .get('/password', (c) => c.render(passwordPage(c)))

  .post('/password', async (c) => {
    const { deps, flowHash } = c.var
    const email = await findKeyEmail(deps.db, 'accountOpening', flowHash)
    const ownWords = email === undefined ? [] : [email]
    const sent = await readNewPassword(c, { labels: FIRST_PASSWORD_LABELS, rest: registerPasswordForm, ownWords })
    if (!sent.ok) return c.render(passwordPage(c, sent.form), 422)
    const opened = await once(c, sent.operationId, (deps) =>
      openAccount(deps, { key: sent.values.key, passwordHash: sent.passwordHash, flowHash }),
    )
    if (opened.outcome !== 'opened')
      return c.render(passwordPage(c, withError(sent.form, 'key', keyMessage(opened.outcome))), 422)
    await openSession(c, deps, { face: 'jobSeeker', principalId: opened.accountId, previousSignedInAt: null })
    return c.redirect('/my-page', 303)
  })
