import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { findAccountById } from '../accounts/index.ts'
import { deviceLabel, reauthenticate } from '../signIn/index.ts'
import { askToRegister, beginRegistration } from './askDevice.ts'
import { NewPasskeyPage } from './DevicePages.tsx'
import { askToRegisterForm, nameForm, registeredForm, removeForm } from './forms.ts'
import { PasskeyPage, PasskeysPage } from './pages.tsx'
import { registerPasskey } from './registerPasskey.ts'
import { removeOwnPasskey } from './removePasskeys.ts'
import { canAddPasskey } from './rules.ts'
import { siteOf } from './site.ts'
import { countPasskeys, findPasskey, listPasskeys, renamePasskey } from './store.ts'
import { words } from './words.ts'

const HERE = '/my-page/settings/passkeys'
const PROBLEMS: Record<string, string> = { late: words.tooLate, refused: words.refused }

const accountIdOf = (c: Context<AppEnv>) => c.var.signedIn!.principalId

const ownPasskey = async (c: Context<AppEnv>) =>
  foundOr404(await findPasskey(c.var.deps.db, accountIdOf(c), c.req.param('passkey')!))

async function showAll(c: Context<AppEnv>, form?: FormState): Promise<Response> {
  const passkeys = await listPasskeys(c.var.deps.db, accountIdOf(c))
  const done = c.req.query('done') ?? ''
  const message = Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : undefined
  const problem = c.req.query('problem') ?? ''
  const page = (
    <PasskeysPage
      passkeys={passkeys}
      device={deviceLabel(c.req.header('user-agent'))}
      {...(form && { form })}
      message={message}
      problem={Object.hasOwn(PROBLEMS, problem) ? PROBLEMS[problem] : undefined}
    />
  )
  return c.render(page, form ? 422 : 200)
}

/** The current password as a mistake of its field, or nothing when it is right. */
async function passwordMistake(
  c: Context<AppEnv>,
  sent: { values: { currentPassword: string }; operationId: string },
): Promise<string | undefined> {
  const { deps, limitedAddress } = c.var
  const { email } = foundOr404(await findAccountById(deps.db, accountIdOf(c)))
  const { currentPassword: password } = sent.values
  return reauthenticate(deps, {
    email,
    password,
    operationId: sent.operationId,
    limitedAddress,
    label: words.password,
  })
}

/** パスキー, below 各種設定: the list, and the registration of one. */
export const passkeySettingsRoutes = new Hono<AppEnv>()
  .get('/', (c) => showAll(c))

  .post('/', async (c) => {
    const { deps, flowHash } = c.var
    const accountId = accountIdOf(c)
    const form = await readForm(c, askToRegisterForm)
    if (!form.ok) return showAll(c, form.form)
    if (!canAddPasskey(await countPasskeys(deps.db, accountId)))
      return showAll(c, withError(form.form, 'name', words.addFull))
    const mistake = await passwordMistake(c, form)
    if (mistake) return showAll(c, withError(form.form, 'currentPassword', mistake))
    const { name } = form.values
    await once(c, form.operationId, async (deps) => {
      await beginRegistration(deps, { accountId, flowHash, name })
      return 'begun'
    })
    return c.redirect(`${HERE}/new`, 303)
  })

  .get('/new', async (c) => {
    const { deps, flowHash } = c.var
    const site = siteOf(c)
    const asked = await askToRegister(deps, { accountId: accountIdOf(c), flowHash, site })
    if (!asked) return c.redirect(HERE, 303)
    return c.render(<NewPasskeyPage {...asked} rpId={site.rpId} />)
  })

  .post('/new', async (c) => {
    const { flowHash } = c.var
    const site = siteOf(c)
    const form = await readForm(c, registeredForm)
    if (!form.ok) return c.redirect(`${HERE}?problem=refused`, 303)
    const { credential: answer } = form.values
    const outcome = await once(c, form.operationId, (deps) =>
      registerPasskey(deps, { accountId: accountIdOf(c), flowHash, answer, site }),
    )
    if (outcome === 'registered') return c.redirect(`${HERE}?done=registered`, 303)
    const isLate = outcome === 'notAsked' || outcome === 'challengeOver'
    return c.redirect(`${HERE}?problem=${isLate ? 'late' : 'refused'}`, 303)
  })

  .get('/:passkey', async (c) => c.render(<PasskeyPage passkey={await ownPasskey(c)} />))

  .post('/:passkey/name', async (c) => {
    const passkey = await ownPasskey(c)
    const form = await readForm(c, nameForm)
    if (!form.ok) return c.render(<PasskeyPage passkey={passkey} renaming={form.form} />, 422)
    await renamePasskey(c.var.deps.db, passkey.id, form.values.name)
    return c.redirect(`${HERE}?done=renamed`, 303)
  })

  .post('/:passkey/remove', async (c) => {
    const passkey = await ownPasskey(c)
    const form = await readForm(c, removeForm)
    if (!form.ok) return c.render(<PasskeyPage passkey={passkey} removing={form.form} />, 422)
    const mistake = await passwordMistake(c, form)
    const failed = mistake && withError(form.form, 'currentPassword', mistake)
    if (failed) return c.render(<PasskeyPage passkey={passkey} removing={failed} />, 422)
    const { session, principalId: accountId } = c.var.signedIn!
    await once(c, form.operationId, (deps) =>
      removeOwnPasskey(deps, { accountId, publicId: passkey.publicId, sessionId: session.id }),
    )
    return c.redirect(`${HERE}?done=removed`, 303)
  })
