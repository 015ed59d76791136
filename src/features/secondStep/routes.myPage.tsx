import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { findAccountById } from '../accounts/index.ts'
import { reauthenticate } from '../signIn/index.ts'
import { SwitchOnCodePage } from './CodePage.tsx'
import { forgetDeviceForm, refusalInWords, switchOffForm, switchOnForm } from './forms.ts'
import { countCode, findPending, issueCode } from './issueCode.ts'
import { SecondStepPage } from './pages.tsx'
import { isSwitchedOn } from './store.ts'
import { switchOffOwnSecondStep, switchOnSecondStep } from './switchSecondStep.ts'
import { forgetTrustedDevice, listTrustedDevices } from './trustedDevices.ts'
import { words } from './words.ts'

const HERE = '/my-page/settings/second-step'
const CODE = `${HERE}/one-time-password`
const DONE: Record<string, string> = { on: words.switchedOn, off: words.switchedOff, device: words.forgotten }

const ownAccount = async (c: Context<AppEnv>) =>
  foundOr404(await findAccountById(c.var.deps.db, c.var.signedIn!.principalId))

async function readProps(c: Context<AppEnv>) {
  const { id, email } = await ownAccount(c)
  return { email, isOn: await isSwitchedOn(c.var.deps.db, id), devices: await listTrustedDevices(c.var.deps, id) }
}

async function refuse(c: Context<AppEnv>, form: FormState): Promise<Response> {
  return c.render(<SecondStepPage {...(await readProps(c))} form={form} />, 422)
}

/** Mails a one-time password to be typed before the setting changes. */
async function sendCode(c: Context<AppEnv>): Promise<void> {
  const { deps, flowHash, signedIn } = c.var
  const accountId = signedIn!.principalId
  await countCode(deps, accountId)
  await issueCode(deps, { purpose: 'switchOn', flowHash, accountId, next: HERE })
  c.var.wakeMailWorker()
}

/** 二段階の確認, below 各種設定. */
export const secondStepSettingsRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const message = DONE[c.req.query('done') ?? '']
    return c.render(<SecondStepPage {...(await readProps(c))} message={message} />)
  })

  .post('/on', async (c) => {
    await sendCode(c)
    return c.redirect(CODE, 303)
  })

  .get('/one-time-password', async (c) => {
    const { deps, flowHash } = c.var
    if (!(await findPending(deps, 'switchOn', flowHash))) return c.redirect(HERE, 303)
    const resent = c.req.query('again') !== undefined
    return c.render(<SwitchOnCodePage mailFrom={deps.settings.mailFrom} resent={resent} />)
  })

  .post('/one-time-password', async (c) => {
    const { deps, flowHash, signedIn } = c.var
    const { mailFrom } = deps.settings
    const form = await readForm(c, switchOnForm)
    if (!form.ok) return c.render(<SwitchOnCodePage form={form.form} mailFrom={mailFrom} />, 422)
    const { code } = form.values
    const taken = await once(c, form.operationId, (deps) =>
      switchOnSecondStep(deps, { accountId: signedIn!.principalId, flowHash, code }),
    )
    if (taken.outcome === 'notAsked') return c.redirect(HERE, 303)
    if (taken.outcome === 'taken') return c.redirect(`${HERE}?done=on`, 303)
    const failed = withError(form.form, 'code', refusalInWords(taken))
    return c.render(<SwitchOnCodePage form={failed} mailFrom={mailFrom} />, 422)
  })

  .post('/one-time-password/again', async (c) => {
    await sendCode(c)
    return c.redirect(`${CODE}?again`, 303)
  })

  .post('/off', async (c) => {
    const { deps, limitedAddress } = c.var
    const { id, email } = await ownAccount(c)
    const form = await readForm(c, switchOffForm)
    if (!form.ok) return refuse(c, form.form)
    const { currentPassword: password } = form.values
    const { operationId } = form
    const mistake = await reauthenticate(deps, { email, password, operationId, limitedAddress, label: words.password })
    if (mistake) return refuse(c, withError(form.form, 'currentPassword', mistake))
    await once(c, operationId, (deps) => switchOffOwnSecondStep(deps, id))
    return c.redirect(`${HERE}?done=off`, 303)
  })

  .post('/device', async (c) => {
    const form = await readForm(c, forgetDeviceForm)
    if (!form.ok) return notFound()
    if (!(await forgetTrustedDevice(c.var.deps, c.var.signedIn!.principalId, form.values.device))) return notFound()
    return c.redirect(`${HERE}?done=device`, 303)
  })
