import { serve } from '@hono/node-server'

/** Time that requests under way get to finish when the service is asked to stop (SHUT-1). */
const STOP_SECONDS = 10

type Fetch = Parameters<typeof serve>[0]['fetch']

/** Listens, and returns how to stop: keep-alive connections close, requests under way finish. */
export function listen(fetch: Fetch, address: { port: number; host: string }): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: address.port, hostname: address.host }, () => resolve(stop))
    const stop = () =>
      new Promise<void>((closed) => {
        const deadline = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          STOP_SECONDS * 1000,
        )
        server.close(() => {
          clearTimeout(deadline)
          closed()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
    server.once('error', reject)
  })
}
