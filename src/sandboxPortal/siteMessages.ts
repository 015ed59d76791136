import { randomBytes } from 'node:crypto'
import { importJWK, jwtVerify, SignJWT } from 'jose'
import type { PortalMemory } from './portalMemory.ts'
import { type Site, siteAddresses } from './settings.ts'

const CONNECTED = 'urn:identity-link:connected'
const DISCONNECTED = 'urn:identity-link:disconnected'
const MESSAGE_TYPE = 'secevent+jwt'
const ANSWER_MILLISECONDS = 5000

/** Takes the site's signed message about a link. @returns whether it was the site's own */
export async function takeSiteMessage(
  message: string,
  parts: { issuer: string; site: Site; memory: PortalMemory },
): Promise<boolean> {
  const { issuer, site, memory } = parts
  let events: Record<string, { subject?: unknown; connection?: unknown }>
  try {
    const key = await importJWK(site.publicJwk, 'ES256')
    const checks = { algorithms: ['ES256'], typ: MESSAGE_TYPE, issuer: site.clientId, audience: issuer }
    const { payload } = await jwtVerify(message, key, { ...checks, maxTokenAge: 300, clockTolerance: 60 })
    events = payload.events as typeof events
  } catch {
    return false
  }
  const begun = events[CONNECTED]
  if (begun) {
    const person = memory.personOfPseudonym(String(begun.subject), site.clientId)
    const id = String(begun.connection)
    const state = memory.switches.holdProcessing ? 'processing' : 'connected'
    if (person && !memory.wasEnded(id)) memory.setConnection(person, { state, id })
  }
  const over = memory.personOfConnection(String(events[DISCONNECTED]?.connection))
  if (over) memory.setConnection(over, undefined)
  return true
}

/** やめる: tells the site. The connection is gone when the site has taken it; until then it is being ended. */
export async function endConnection(
  personId: string,
  parts: { issuer: string; site: Site; memory: PortalMemory },
): Promise<void> {
  const { issuer, site, memory } = parts
  const connection = memory.connectionOf(personId)
  if (!connection) return
  memory.setConnection(personId, { ...connection, state: 'ending' })
  const message = await new SignJWT({ events: { [DISCONNECTED]: { connection: connection.id } } })
    .setProtectedHeader({ alg: 'ES256', typ: MESSAGE_TYPE, kid: memory.signingKey.kid! })
    .setIssuer(issuer)
    .setAudience(site.clientId)
    .setSubject(memory.pseudonymOf(personId, site.clientId))
    .setIssuedAt()
    .setJti(randomBytes(12).toString('base64url'))
    .sign(await importJWK(memory.signingKey, 'ES256'))
  if (await deliver(siteAddresses(site).messages, message)) memory.setConnection(personId, undefined)
}

async function deliver(address: string, message: string): Promise<boolean> {
  try {
    const headers = { 'Content-Type': `application/${MESSAGE_TYPE}` }
    const signal = AbortSignal.timeout(ANSWER_MILLISECONDS)
    const response = await fetch(address, { method: 'POST', body: message, headers, signal, redirect: 'manual' })
    return response.status === 202
  } catch {
    return false
  }
}
