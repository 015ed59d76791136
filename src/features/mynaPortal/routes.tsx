import { type Context, Hono } from 'hono'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { isLoopbackHost } from '../../platform/http/protection.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { countUse } from '../../platform/limits.ts'
import { findOpenAccount } from '../accounts/index.ts'
import { openSession, reauthenticate } from '../signIn/index.ts'
import { beginAtPortal } from './beginAtPortal.ts'
import { connectAccount } from './connectAccount.ts'
import { entryTarget } from './entryTarget.ts'
import { finishAtPortal } from './finishAtPortal.ts'
import { connectForm } from './forms.ts'
import { ConnectedPage, ConnectPage, MismatchPage, NothingToConnectPage, PortalFailedPage } from './pages.tsx'
import { isOver, PORTAL_WAYS_OF_ADDRESS, PROVEN_IDENTITY_MINUTES } from './rules.ts'
import { findProvenIdentity, type Purpose } from './store.ts'
import { tellPortal } from './tellPortal.ts'
import { words } from './words.ts'

type PortalContext = Context<AppEnv>

/**
 * In demo people also come by 127.0.0.1, while the portal leads back to PUBLIC_URL: there the flow's cookie must be.
 * Once only: behind a proxy the host seen here may never be the public one.
 */
function atPublicAddress(c: PortalContext): Response | undefined {
  const { isDemo, publicUrl } = c.var.deps.settings
  const asked = new URL(c.req.url)
  const isElsewhere = isLoopbackHost(asked.host) && asked.host !== new URL(publicUrl).host
  if (!isDemo || !isElsewhere || asked.searchParams.has('moved')) return undefined
  asked.searchParams.set('moved', '1')
  return c.redirect(publicUrl + asked.pathname + asked.search, 303)
}

async function toPortal(c: PortalContext, way: { purpose: Purpose; returnPath: string }) {
  const { deps, flowHash, limitedAddress } = c.var
  foundOr404(deps.mynaPortal)
  const moved = atPublicAddress(c)
  if (moved) return moved
  if (limitedAddress !== undefined) await countUse(deps, PORTAL_WAYS_OF_ADDRESS, limitedAddress)
  const begun = await beginAtPortal(deps, { flowHash, ...way })
  if (begun.outcome !== 'begun') return c.render(<PortalFailedPage failure="unreachable" />, 503)
  return c.redirect(begun.url, 303)
}

/** The form's last step leads to the portal, which only this page's policy allows. */
function connectPage(c: PortalContext, props: Parameters<typeof ConnectPage>[0], status: 200 | 422 = 200) {
  const { mynaPortal } = c.var.deps
  c.set('otherFormTargets', mynaPortal ? [mynaPortal.origin] : [])
  return c.render(<ConnectPage {...props} />, status)
}

async function hasProvenIdentity({ var: { deps, flowHash } }: PortalContext): Promise<boolean> {
  const proven = await findProvenIdentity(deps.db, flowHash)
  return proven !== undefined && !isOver(proven.provenAt, PROVEN_IDENTITY_MINUTES, deps.now)
}

/** つなぐ and マイナポータルからのログイン, for everyone (manual 3.1(2), 3.4(1)). */
export const mynaPortalRoutes = new Hono<AppEnv>()
  /** From the portal: a login that a third party begins. Only our own portal may, and only into our own pages (SSO-9). */
  .get('/login', (c) => {
    const { mynaPortal, settings } = c.var.deps
    if (c.req.query('iss') !== mynaPortal?.issuer) notFound()
    return toPortal(c, entryTarget(settings.publicUrl, c.req.query('target_link_uri')))
  })

  /** From our own pages. */
  .get('/start', (c) => {
    const purpose = c.req.query('for') === 'connect' ? 'connect' : 'signIn'
    return toPortal(c, { purpose, returnPath: '/my-page' })
  })

  .get('/callback', async (c) => {
    const { deps, flowHash } = c.var
    const finished = await finishAtPortal(deps, { flowHash, answer: new URL(c.req.url).searchParams })
    switch (finished.outcome) {
      case 'signedIn': {
        const { accountId: principalId, previousSignedInAt } = finished
        await openSession(c, deps, { face: 'jobSeeker', principalId, previousSignedInAt })
        return c.redirect(finished.returnPath, 303)
      }
      case 'passwordNeeded':
        return c.redirect('/mynaportal/connect', 303)
      case 'mismatch':
        return c.redirect('/mynaportal/mismatch', 303)
      case 'unreachable':
        return c.render(<PortalFailedPage failure="unreachable" />, 503)
      case 'cancelled':
        return c.render(<PortalFailedPage failure="cancelled" />)
      case 'stale':
      case 'invalid':
        return c.render(<PortalFailedPage failure={finished.outcome} />, 403)
    }
  })

  .get('/mismatch', (c) => c.render(<MismatchPage />))
  .get('/connected', (c) => c.render(<ConnectedPage />))

  .get('/connect', async (c) =>
    (await hasProvenIdentity(c)) ? connectPage(c, {}) : c.render(<NothingToConnectPage />, 409),
  )

  .post('/connect', async (c) => {
    const { deps, flowHash, limitedAddress } = c.var
    const form = await readForm(c, connectForm)
    if (!form.ok) return connectPage(c, { form: form.form }, 422)
    const { id: email, password } = form.values
    const { operationId } = form
    const wrong = await reauthenticate(deps, {
      email,
      password,
      operationId,
      limitedAddress,
      label: words.idOrPassword,
    })
    const account = wrong === undefined ? await findOpenAccount(deps.db, email) : undefined
    if (!account) return connectPage(c, { form: withError(form.form, 'password', wrong ?? '') }, 422)
    const connected = await once(c, operationId, (deps) => connectAccount(deps, { accountId: account.id, flowHash }))
    if (connected.outcome !== 'connected') return connectPage(c, { form: form.form, refusal: connected.outcome }, 422)
    const isTold = await tellPortal(deps, connected.noticeId)
    return c.redirect((isTold && (await deps.mynaPortal?.connectedUrl())) || '/mynaportal/connected', 303)
  })
