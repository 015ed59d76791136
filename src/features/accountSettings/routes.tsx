import { type Context, Hono } from 'hono'
import { emailKey } from '../../basics/emailAddress.ts'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, once, wasSentBefore } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { findAccountById, NEW_PASSWORD_LABELS, readNewPassword } from '../accounts/index.ts'
import { reauthenticate, sessionRenewal } from '../signIn/index.ts'
import { keyMessage } from '../verificationKeys/index.ts'
import { confirmEmailChange, requestEmailChange } from './changeEmail.ts'
import { changePassword } from './changePassword.ts'
import { CONFIRMED_FIELD, isConfirmed, sealConfirmation } from './confirmation.ts'
import { changeEmailForm, changePasswordAgainForm, changePasswordForm, confirmEmailForm } from './forms.ts'
import { AccountPage, ChangeEmailPage, ChangePasswordPage, ConfirmEmailPage } from './pages.tsx'
import { sessionRoutes } from './routes.sessions.tsx'
import { words } from './words.ts'

const DONE: Record<string, string> = { email: words.emailChanged, password: words.passwordChanged }

const ownAccount = async (c: Context<AppEnv>) =>
  foundOr404(await findAccountById(c.var.deps.db, c.var.signedIn!.principalId))

/** The current password as a mistake of its field, or nothing when it is right. */
async function currentPasswordMistake(
  c: Context<AppEnv>,
  email: string,
  sent: { values: { currentPassword: string }; operationId: string },
): Promise<string | undefined> {
  const { deps, limitedAddress } = c.var
  const { currentPassword: password } = sent.values
  const label = words.currentPassword
  return reauthenticate(deps, { email, password, operationId: sent.operationId, limitedAddress, label })
}

const confirmed = (c: Context<AppEnv>, form: FormState): FormState => ({
  ...form,
  values: { ...form.values, [CONFIRMED_FIELD]: sealConfirmation(c) },
})

/** アカウントを編集 and ログイン中の端末 (A11), below 各種設定. */
export const accountSettingsRoutes = new Hono<AppEnv>()
  .route('/sessions', sessionRoutes)

  .get('/account', async (c) => {
    const { email } = await ownAccount(c)
    return c.render(<AccountPage email={email} message={DONE[c.req.query('done') ?? '']} />)
  })

  .get('/account/email', (c) => c.render(<ChangeEmailPage />))

  .post('/account/email', async (c) => {
    const { flowHash } = c.var
    const account = await ownAccount(c)
    const form = await readForm(c, changeEmailForm)
    if (!form.ok) return c.render(<ChangeEmailPage form={form.form} />, 422)
    const { email } = form.values
    if (emailKey(email) === account.emailKey)
      return c.render(<ChangeEmailPage form={withError(form.form, 'email', words.sameEmail)} />, 422)
    const mistake = await currentPasswordMistake(c, account.email, form)
    if (mistake) return c.render(<ChangeEmailPage form={withError(form.form, 'currentPassword', mistake)} />, 422)
    await once(c, form.operationId, async (deps) => {
      await requestEmailChange(deps, { accountId: account.id, email, flowHash })
      return 'asked'
    })
    return c.redirect('/my-page/settings/account/email/key', 303)
  })

  .get('/account/email/key', (c) => c.render(<ConfirmEmailPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/account/email/key', async (c) => {
    const { deps, flowHash, signedIn } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, confirmEmailForm)
    if (!form.ok) return c.render(<ConfirmEmailPage form={form.form} mailFrom={mailFrom} />, 422)
    const renewal = sessionRenewal(c, form.operationId)
    const { outcome } = await once(c, form.operationId, async (deps) => {
      const input = { accountId: signedIn!.principalId, key: form.values.key, flowHash }
      const confirmed = await confirmEmailChange(deps, input)
      if (confirmed.outcome === 'done') await renewal.renew(deps)
      return confirmed
    })
    if (outcome !== 'done') {
      const failed = withError(form.form, 'key', keyMessage(outcome))
      return c.render(<ConfirmEmailPage form={failed} mailFrom={mailFrom} />, 422)
    }
    await renewal.handOver()
    return c.redirect('/my-page/settings/account?done=email', 303)
  })

  .get('/account/password', (c) => c.render(<ChangePasswordPage />))

  .post('/account/password', async (c) => {
    const account = await ownAccount(c)
    const wasConfirmed = await isConfirmed(c)
    const sent = await readNewPassword(c, {
      labels: NEW_PASSWORD_LABELS,
      rest: wasConfirmed ? changePasswordAgainForm : changePasswordForm,
      ownWords: [account.email],
    })
    if (!sent.ok && !sent.isWarning) return c.render(<ChangePasswordPage form={sent.form} />, 422)
    if (!wasConfirmed || sent.values.currentPassword !== '') {
      const mistake = await currentPasswordMistake(c, account.email, sent)
      // Of a double click the second finds the password changed by the first.
      if (mistake && !(await wasSentBefore(c, sent.operationId)))
        return c.render(<ChangePasswordPage form={withError(sent.form, 'currentPassword', mistake)} />, 422)
    }
    if (!sent.ok) return c.render(<ChangePasswordPage form={confirmed(c, sent.form)} />, 422)
    const { passwordHash } = sent
    const renewal = sessionRenewal(c, sent.operationId)
    await once(c, sent.operationId, async (deps) => {
      const outcome = await changePassword(deps, { accountId: account.id, passwordHash })
      if (outcome === 'done') await renewal.renew(deps)
      return outcome
    })
    await renewal.handOver()
    return c.redirect('/my-page/settings/account?done=password', 303)
  })
