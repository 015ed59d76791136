import { Hono } from 'hono'
import type { AppEnv } from '../platform/http/env.ts'
import { isLoopbackHost } from '../platform/http/protection.ts'
import type { Metrics } from '../platform/metrics.ts'

/** Whether this process can serve: asked by balancers. */
export type Readiness = () => Promise<boolean>

/**
 * `/livez`, `/readyz` and `/metrics`: for machines, without cookies or pages.
 * @param isInside whether only machines of the operator's own network reach them (PROBES_PORT)
 */
export function probes(readiness: Readiness, metrics: Metrics, isInside = false) {
  return new Hono<AppEnv>()
    .get('/livez', (c) => c.text('ok'))
    .get('/readyz', async (c) => ((await readiness()) ? c.text('ok') : c.text('not ready', 503)))
    .get('/metrics', async (c) => {
      // Loopback only: the numbers are the operator's.
      if (
        !isInside &&
        c.var.clientAddress !== '127.0.0.1' &&
        c.var.clientAddress !== '::1' &&
        !isLoopbackHost(c.var.clientAddress)
      )
        return c.notFound()
      return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
    })
}
