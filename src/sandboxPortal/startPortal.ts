import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createPortalApp } from './portalApp.tsx'
import { openPortalMemory, type PortalMemory } from './portalMemory.ts'
import { createProvider, PROVIDER_PATHS } from './provider.ts'
import type { PortalSettings } from './settings.ts'

/** How long it keeps a site waiting when it plays slowness: longer than anybody should wait. */
const SLOW_MILLISECONDS = 20_000

/** What other servers ask, as opposed to browsers. */
const SERVER_PATHS = /^\/(oidc\/(token|jwks|userinfo)|\.well-known\/.*|site-messages)$/

export interface RunningPortal {
  /** Its address, and the issuer in its tokens. */
  origin: string
  /** What it knows, and what is to go wrong. */
  memory: PortalMemory
  stop(): Promise<void>
}

/** Starts the practice portal on a port of its own. */
export async function startPortal(settings: PortalSettings): Promise<RunningPortal> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => {
    response.writeHead(503).end()
  }
  const server = createServer((request, response) => answer(request, response))
  const port = await listen(server, settings)
  const origin = `http://${settings.hostname}:${port}`
  const memory = await openPortalMemory(origin, settings.stateFile)
  const provider = createProvider(origin, settings.site, memory)
  const ofProvider = provider.callback()
  const ofPages = getRequestListener(createPortalApp({ issuer: origin, site: settings.site, memory, provider }).fetch, {
    hostname: settings.hostname,
  })
  answer = (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    const go = () => (PROVIDER_PATHS.test(path) ? ofProvider(request, response) : ofPages(request, response))
    if (!SERVER_PATHS.test(path)) return void go()
    if (memory.switches.outage) response.writeHead(503).end()
    else if (memory.switches.slow) setTimeout(go, SLOW_MILLISECONDS).unref()
    else void go()
  }
  return {
    origin,
    memory,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The wished port, or the next free one after it. */
async function listen(server: Server, { host, port }: PortalSettings): Promise<number> {
  for (let candidate = port; ; candidate++) {
    // The highest port is taken as well: any free one.
    const wished = candidate > 65_535 ? 0 : candidate
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(wished, host, () => {
          server.removeListener('error', reject)
          resolve()
        })
      })
      return (server.address() as { port: number }).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
}
