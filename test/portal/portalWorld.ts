import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll } from 'vitest'
import { type ClientKey, loadClientKey } from '../../src/platform/mynaPortal/clientKey.ts'
import type { IdentityLinkProvider } from '../../src/platform/mynaPortal/identityProvider.ts'
import { mynaPortalProvider } from '../../src/platform/mynaPortal/linkEvents.ts'
import { mynaPortalProfile } from '../../src/platform/mynaPortal/profiles.ts'
import type { PortalMemory } from '../../src/sandboxPortal/portalMemory.ts'
import { type RunningPortal, startPortal } from '../../src/sandboxPortal/startPortal.ts'
import { startTestService, type TestService } from '../testService.ts'
import { Wanderer } from './wanderer.ts'

export const CLIENT_ID = 'hellowork'

/** Two sites on two ports: the service, and a portal it is connected to. */
export interface TwoSites {
  service: TestService
  /** Where the service listens. */
  site: string
  /** Where the portal listens. */
  portal: string
  /** A browser that walks between both. */
  wanderer(): Wanderer
}

/** A server on a free port whose answer is given later. */
export async function openPort(): Promise<{ origin: string; server: Server; answer(listener: RequestListener): void }> {
  let listener: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  const answer = (next: RequestListener) => {
    listener = next
  }
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server, answer }
}

export async function makeClientKey(): Promise<ClientKey> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-key-'))
  const key = await loadClientKey(join(folder, 'key.json'), true)
  rmSync(folder, { recursive: true })
  return key
}

/**
 * Starts the service before a portal.
 * @param startIt the portal: told the service's origin and key, tells its own origin
 */
export async function startTwoSites(
  startIt: (site: { origin: string; key: ClientKey }) => Promise<{ origin: string }>,
): Promise<TwoSites> {
  const port = await openPort()
  const key = await makeClientKey()
  const { origin: portal } = await startIt({ origin: port.origin, key })
  const mynaPortal: IdentityLinkProvider = mynaPortalProvider({
    issuer: portal,
    clientId: CLIENT_ID,
    key,
    redirectUri: `${port.origin}/mynaportal/callback`,
    profile: mynaPortalProfile,
  })
  const service = await startTestService({ settings: { publicUrl: port.origin }, mynaPortal })
  port.answer(getRequestListener(service.app.fetch))
  return { service, site: port.origin, portal, wanderer: () => new Wanderer() }
}

/** The practice portal of the demo, in this process. */
export async function startPracticePortal(): Promise<TwoSites & { memory: PortalMemory }> {
  let running: RunningPortal | undefined
  const sites = await startTwoSites(async ({ origin, key }) => {
    running = await startPortal({
      host: '127.0.0.1',
      port: 0,
      hostname: 'localhost',
      site: { origin, clientId: CLIENT_ID, publicJwk: key.publicJwk },
    })
    return running
  })
  afterAll(() => running!.stop())
  return { ...sites, memory: running!.memory }
}
