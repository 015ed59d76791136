import { resolve } from 'node:path'
import type { Logger } from '../platform/log.ts'
import { type ClientKey, loadClientKey } from '../platform/mynaPortal/clientKey.ts'
import type { IdentityLinkProvider } from '../platform/mynaPortal/identityProvider.ts'
import { mynaPortalProvider } from '../platform/mynaPortal/linkEvents.ts'
import { mynaPortalProfile } from '../platform/mynaPortal/profiles.ts'
import type { Config } from './config.ts'
import { startSandboxPortal } from './sandboxPortal.ts'

/** What the practice portal calls us. */
const PRACTICE_CLIENT_ID = 'hellowork-internet-service'

export interface MynaPortalConnection {
  provider: IdentityLinkProvider | undefined
  /** Where the practice portal listens, if it is that one. */
  practiceAddress: string | undefined
  stop(): Promise<void>
}

/** The service's connection to マイナポータル: the one the operator named, in demo else a practice portal of our own. */
export async function connectMynaPortal(config: Config, log: Logger): Promise<MynaPortalConnection> {
  if (config.mynaPortal) {
    const { issuer, clientId, clientKeyFile } = config.mynaPortal
    const provider = providerOf(config, issuer, clientId, await loadClientKey(clientKeyFile, false))
    return { provider, practiceAddress: undefined, stop: async () => {} }
  }
  const none = { provider: undefined, practiceAddress: undefined, stop: async () => {} }
  if (!config.isDemo || config.role === 'worker') return none
  const key = await loadClientKey(resolve(config.dataDir, 'mynaportal-client.json'), true)
  const portal = await startSandboxPortal({
    host: config.host,
    port: config.sandboxPortalPort,
    hostname: new URL(config.publicUrl).hostname,
    stateFile: resolve(config.dataDir, 'sandbox-portal.json'),
    site: { origin: config.publicUrl, clientId: PRACTICE_CLIENT_ID, publicJwk: key.publicJwk },
  })
  if (!portal) {
    log.warn('the practice portal did not start')
    return none
  }
  const provider = providerOf(config, portal.origin, PRACTICE_CLIENT_ID, key)
  return { provider, practiceAddress: portal.origin, stop: portal.stop }
}

function providerOf(config: Config, issuer: string, clientId: string, key: ClientKey): IdentityLinkProvider {
  const redirectUri = `${config.publicUrl}/mynaportal/callback`
  return mynaPortalProvider({ issuer, clientId, key, redirectUri, profile: mynaPortalProfile })
}
