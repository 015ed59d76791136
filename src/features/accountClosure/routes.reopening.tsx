import { Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { openSession } from '../signIn/index.ts'
import { keyMessage } from '../verificationKeys/index.ts'
import { proveForm, reopenForm } from './forms.ts'
import { ProvePage, ReopenPage } from './pages.reopening.tsx'
import { proveClosedAccount, reopenAccount, requestReopening } from './reopenAccount.ts'

/** アカウントを再登録 (H5). */
export const accountReopeningRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<ProvePage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/', async (c) => {
    const { deps, flowHash, limitedAddress } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, proveForm)
    if (!form.ok) return c.render(<ProvePage form={form.form} mailFrom={mailFrom} />, 422)
    const { email, password } = form.values
    const { operationId } = form
    const proof = await proveClosedAccount(deps, { id: email, password, operationId, limitedAddress })
    if (proof.outcome !== 'proved')
      return c.render(<ProvePage form={form.form} refusal={proof} mailFrom={mailFrom} />, 422)
    await once(c, operationId, async (deps) => {
      await requestReopening(deps, { accountId: proof.accountId, email: proof.email, flowHash })
      return 'asked'
    })
    return c.redirect('/account-reopening/key', 303)
  })

  .get('/key', (c) => c.render(<ReopenPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/key', async (c) => {
    const { deps, flowHash } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, reopenForm)
    if (!form.ok) return c.render(<ReopenPage form={form.form} mailFrom={mailFrom} />, 422)
    const reopened = await once(c, form.operationId, (deps) => reopenAccount(deps, { key: form.values.key, flowHash }))
    if (reopened.outcome !== 'reopened') {
      const failed = withError(form.form, 'key', keyMessage(reopened.outcome))
      return c.render(<ReopenPage form={failed} mailFrom={mailFrom} />, 422)
    }
    const { accountId, previousSignedInAt } = reopened
    await openSession(c, deps, { face: 'jobSeeker', principalId: accountId, previousSignedInAt })
    return c.redirect('/my-page', 303)
  })
