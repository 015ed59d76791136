import { Hono } from 'hono'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { recordSignIn } from '../accounts/index.ts'
import { enterFace, type SecondStep } from '../signIn/index.ts'
import { SignInCodePage } from './CodePage.tsx'
import { refusalInWords, signInCodeForm } from './forms.ts'
import { countCode, findPending, issueCode } from './issueCode.ts'
import { isSwitchedOn } from './store.ts'
import { takeCode } from './takeCode.ts'
import { isTrusted, trustThisDevice } from './trustedDevices.ts'

const HERE = '/login/one-time-password'
const DOOR = { face: 'jobSeeker', home: '/my-page' } as const

/** The one-time password by mail as the second step of a login (AUTH-16). */
export const mailedSecondStep: SecondStep = {
  isDue: async (c, accountId) => (await isSwitchedOn(c.var.deps.db, accountId)) && !(await isTrusted(c, accountId)),
  async begin(c, { principalId, next, operationId }) {
    const { deps, flowHash } = c.var
    await countCode(deps, principalId)
    await once(c, operationId, async (deps) => {
      await issueCode(deps, { purpose: 'signIn', flowHash, accountId: principalId, next })
      return 'asked'
    })
    return HERE
  },
}

/**
 * ワンタイムパスワード入力, between the password and the session. Where nothing is waited for, the way leads to My Page:
 * home for who is logged in already (a double click, the back button), the login screen for everyone else.
 */
export const secondStepSignInRoutes = new Hono<AppEnv>()
  .get(HERE, async (c) => {
    const { deps, flowHash } = c.var
    if (!(await findPending(deps, 'signIn', flowHash))) return c.redirect('/my-page', 303)
    return c.render(<SignInCodePage mailFrom={deps.settings.mailFrom} resent={c.req.query('again') !== undefined} />)
  })

  .post(HERE, async (c) => {
    const { deps, flowHash } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, signInCodeForm)
    if (!(await findPending(deps, 'signIn', flowHash))) return c.redirect('/my-page', 303)
    if (!form.ok) return c.render(<SignInCodePage form={form.form} mailFrom={mailFrom} />, 422)
    // Not `once`: its stored answer would let the same sending in a second time.
    const taken = await takeCode(deps, { purpose: 'signIn', flowHash, code: form.values.code })
    if (taken.outcome === 'notAsked') return c.redirect('/my-page', 303)
    if (taken.outcome !== 'taken') {
      const failed = withError(form.form, 'code', refusalInWords(taken))
      return c.render(<SignInCodePage form={failed} mailFrom={mailFrom} />, 422)
    }
    const { accountId, next } = taken
    if (form.values.trust) await trustThisDevice(c, accountId)
    const previousSignedInAt = await deps.db
      .transaction()
      .execute((transaction) => recordSignIn(transaction, accountId, deps.now))
    return enterFace(c, DOOR, { principalId: accountId, previousSignedInAt, next })
  })

  .post(`${HERE}/again`, async (c) => {
    const { deps, flowHash } = c.var
    const pending = await findPending(deps, 'signIn', flowHash)
    if (!pending) return c.redirect('/my-page', 303)
    await countCode(deps, pending.accountId)
    await issueCode(deps, pending)
    c.var.wakeMailWorker()
    return c.redirect(`${HERE}?again`, 303)
  })
