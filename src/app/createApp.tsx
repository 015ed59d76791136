import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { randomId } from '../basics/randomIds.ts'
import { employerFace } from '../faces/employer.tsx'
import type { FaceOptions } from '../faces/faceOptions.ts'
import { jobSeekerFace } from '../faces/jobSeeker.tsx'
import { machinesFace } from '../faces/machines.ts'
import { counterFace } from '../faces/staff.tsx'
import type { Assets } from '../platform/assets.ts'
import type { Deps } from '../platform/deps.ts'
import { bodyLimits } from '../platform/http/bodyLimits.ts'
import { clientAddress, limitedAddress, trustedProxies } from '../platform/http/clientAddress.ts'
import { cookiePolicy } from '../platform/http/cookies.ts'
import { type Door, mountDoors } from '../platform/http/doors.ts'
import type { AppEnv } from '../platform/http/env.ts'
import { shedLoad, shedLogins } from '../platform/http/overload.ts'
import { answerProblem, isApiPath } from '../platform/http/problem.ts'
import { browserFlow, crossSiteProtection, securityHeaders } from '../platform/http/protection.ts'
import { LimitReachedError } from '../platform/limits.ts'
import type { Logger } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import { TooBusyError } from '../platform/passwordHashing.ts'
import { CurrentPage } from '../ui/index.ts'
import { ClosedForMaintenanceError, closedForMaintenance } from './closedForMaintenance.ts'
import { ErrorPage, MaintenancePage, refusalPage } from './errorPages.tsx'
import { inChosenLanguage } from './languages/index.ts'
import { pageContext } from './pageContext.ts'
import { probes, type Readiness } from './probes.ts'

/** What the app is assembled from. */
export interface AppParts {
  /** Deps with the instant of one request. */
  depsNow: () => Deps
  assets: Assets
  log: Logger
  metrics: Metrics
  readiness: Readiness
  /** Mean delay of the event loop of late, in milliseconds. */
  eventLoopDelay: () => number
  faceOptions: FaceOptions
  trustedProxies: readonly string[]
  wakeMailWorker: () => void
}

/** Every door of the three faces and of other servers, in the order in which they are hung. */
export function allDoors(options: FaceOptions): { face: string; doors: Door[] }[] {
  return [
    { face: 'machines', doors: machinesFace() },
    { face: 'jobSeeker', doors: jobSeekerFace(options) },
    { face: 'employer', doors: employerFace(options) },
    { face: 'counter', doors: counterFace(options) },
  ]
}

/** Puts platform and faces together into one Hono app. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const { settings } = parts.depsNow()
  const https = settings.publicUrl.startsWith('https:')
  app.use(requestLine(parts))
  app.onError((error, c) => answerError(error, c, parts))
  app.notFound((c) => errorPage(c, 404))

  app.route('/', probes(parts.readiness, parts.metrics))
  app.get('/assets/:name', (c) => {
    const asset = parts.assets.find(c.req.param('name'))
    if (!asset) return c.notFound()
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })

  app.use(shedLoad(parts.eventLoopDelay))
  app.use(shedLogins)
  app.use(closedForMaintenance(() => parts.depsNow().db))
  const doors = allDoors(parts.faceOptions)
  app.use(
    bodyLimits(
      doors.flatMap(({ doors }) =>
        doors.flatMap(({ path, takesFiles }) => (takesFiles ? [{ path, ...takesFiles }] : [])),
      ),
    ),
  )
  mountDoors(app, machinesFace())
  app.use(inChosenLanguage)
  app.use(browserFlow)
  app.use(crossSiteProtection({ publicOrigin: settings.publicUrl, isDemo: settings.isDemo }))
  for (const { face, doors: those } of doors) if (face !== 'machines') mountDoors(app, those)

  function requestLine(parts: AppParts) {
    const headers = securityHeaders({ https })
    const proxies = trustedProxies(parts.trustedProxies)
    const cookies = cookiePolicy(settings.publicUrl)
    return async (c: Context<AppEnv>, next: () => Promise<void>) => {
      const started = performance.now()
      c.set('requestId', randomId().slice(0, 10))
      c.set('deps', parts.depsNow())
      c.set('cookies', cookies)
      c.set('wakeMailWorker', parts.wakeMailWorker)
      const forwardedFor = c.req.header('x-forwarded-for')
      const address = clientAddress(remoteAddress(c), forwardedFor, proxies)
      c.set('clientAddress', address)
      c.set('limitedAddress', limitedAddress(address, { forwardedFor, isDemo: settings.isDemo }))
      c.setRenderer((content: Child, status = 200) => {
        const page = pageContext(c, parts.assets)
        return c.html(<CurrentPage.Provider value={page}>{content}</CurrentPage.Provider>, status)
      })
      await headers(c, next)
      const labels = { method: c.req.method, route: c.req.routePath, status: String(c.res.status) }
      const seconds = (performance.now() - started) / 1000
      parts.metrics.requests.observe(labels, seconds)
      parts.log.info({ id: c.var.requestId, ...labels, ms: Math.round(seconds * 1000) }, 'request')
    }
  }
  return app
}

/** The socket's address; none when a test calls the app without a network. */
function remoteAddress(c: Context<AppEnv>): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    return '127.0.0.1'
  }
}

type ErrorStatus = 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503

function errorPage(c: Context<AppEnv>, status: ErrorStatus) {
  if (isApiPath(c.req.path)) return answerProblem(c, status)
  const shown = status === 405 || status === 415 ? 403 : status
  return c.render(
    <ErrorPage status={shown} reference={c.var.requestId} helpdeskPhone={c.var.deps.settings.helpdeskPhone} />,
    shown,
  )
}

function answerError(error: Error, c: Context<AppEnv>, parts: AppParts) {
  if (error instanceof HTTPException) return errorPage(c, error.status as ErrorStatus)
  if (error instanceof TooBusyError || error instanceof LimitReachedError) {
    c.header('Retry-After', String(error.retryAfterSeconds))
    const status = error instanceof TooBusyError ? 503 : 429
    if (isApiPath(c.req.path)) return answerProblem(c, status)
    const { helpdeskPhone } = c.var.deps.settings
    return c.html(refusalPage(status, { css: parts.assets.css, reference: c.var.requestId, helpdeskPhone }), status)
  }
  if (error instanceof ClosedForMaintenanceError) {
    c.header('Retry-After', String(error.retryAfterSeconds))
    if (isApiPath(c.req.path)) return answerProblem(c, 503, { detail: error.message })
    return c.render(<MaintenancePage message={error.message} />, 503)
  }
  // The error's own words may repeat what a person typed (PostgreSQL's detail does): only its kind and place are logged.
  const { name, code } = error as Error & { code?: string }
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  parts.log.error({ id: c.var.requestId, route: c.req.routePath, error: name, code, stack }, 'failed')
  return errorPage(c, 500)
}
