import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { askForKeyForm, RegisterPasswordPage, registerPasswordForm } from '../accountOpening/index.ts'
import { FIRST_PASSWORD_LABELS, readNewPassword } from '../accounts/index.ts'
import { openSession } from '../signIn/index.ts'
import { findKeyEmail, keyMessage } from '../verificationKeys/index.ts'
import { openEmployerLogin, requestEmployerOpening } from './openEmployerLogin.ts'
import { AskForEmployerKeyPage } from './pages.tsx'
import { words } from './words.ts'

const BASE = '/employer/account-opening'

const passwordPage = (c: Context<AppEnv>, form?: FormState) => (
  <RegisterPasswordPage
    base={BASE}
    mailFrom={c.var.deps.settings.mailFrom}
    mailName={words.mailName}
    {...(form && { form })}
  />
)

/** 求人者マイページを新規に開設する: also for those who were invited, and for a forgotten password. */
export const employerOpeningRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<AskForEmployerKeyPage />))

  .post('/', async (c) => {
    const form = await readForm(c, askForKeyForm)
    if (!form.ok) return c.render(<AskForEmployerKeyPage form={form.form} />, 422)
    const { flowHash } = c.var
    await once(c, form.operationId, async (deps) => {
      await requestEmployerOpening(deps, { email: form.values.email, flowHash })
      return 'asked'
    })
    return c.redirect(`${BASE}/password`, 303)
  })

  .get('/password', (c) => c.render(passwordPage(c)))

  .post('/password', async (c) => {
    const { deps, flowHash } = c.var
    const email = await findKeyEmail(deps.db, 'employerOpening', flowHash)
    const ownWords = email === undefined ? [] : [email]
    const sent = await readNewPassword(c, { labels: FIRST_PASSWORD_LABELS, rest: registerPasswordForm, ownWords })
    if (!sent.ok) return c.render(passwordPage(c, sent.form), 422)
    const opened = await once(c, sent.operationId, (deps) =>
      openEmployerLogin(deps, { key: sent.values.key, passwordHash: sent.passwordHash, flowHash }),
    )
    if (opened.outcome !== 'opened')
      return c.render(passwordPage(c, withError(sent.form, 'key', keyMessage(opened.outcome))), 422)
    await openSession(c, deps, { face: 'employer', principalId: opened.loginId, previousSignedInAt: null })
    return c.redirect(opened.way === 'new' ? '/employer/establishments' : '/employer', 303)
  })
