import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { TEST_PEOPLE } from './people.ts'

/** A person's connection to the site, as the portal sees it. `ending`: the site has not been told yet. */
export interface Connection {
  state: 'connected' | 'processing' | 'ending'
  /** The name both sides have for it. */
  id: string
}

/** What can be made to go wrong, for practice. */
export interface Switches {
  holdProcessing: boolean
  loseNextLink: boolean
  slow: boolean
  outage: boolean
  wrongTokens: 'none' | 'signature' | 'audience' | 'nonce' | 'expired'
}

export const NO_TROUBLE: Switches = {
  holdProcessing: false,
  loseNextLink: false,
  slow: false,
  outage: false,
  wrongTokens: 'none',
}

interface Kept {
  issuer: string
  signingKey: JWK
  cookieKey: string
  salt: string
  connections: Record<string, Connection>
  /** Connections that were ended: a late message must not bring them back. */
  ended: string[]
}

/** Everything the portal knows. */
export interface PortalMemory {
  signingKey: JWK
  cookieKey: string
  switches: Switches
  connectionOf(personId: string): Connection | undefined
  setConnection(personId: string, connection: Connection | undefined): void
  wasEnded(connectionId: string): boolean
  /** A person's name at one client: not to be told from it who they are, nor that two clients know the same person. */
  pseudonymOf(personId: string, clientId: string): string
  personOfPseudonym(pseudonym: string, clientId: string): string | undefined
  personOfConnection(connectionId: string): string | undefined
}

export async function openPortalMemory(issuer: string, file: string | undefined): Promise<PortalMemory> {
  const kept = readKept(file) ?? (await newKept(issuer))
  // At another address it is another portal, whose pseudonyms mean nothing to the site.
  if (kept.issuer !== issuer) Object.assign(kept, { issuer, connections: {}, ended: [] })
  const save = () => {
    if (!file) return
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  save()
  const pseudonymOf = (personId: string, clientId: string) =>
    createHmac('sha256', kept.salt).update(`${clientId}\0${personId}`).digest('base64url')
  const personWhere = (holds: (personId: string) => boolean) => TEST_PEOPLE.find(({ id }) => holds(id))?.id
  return {
    signingKey: kept.signingKey,
    cookieKey: kept.cookieKey,
    switches: { ...NO_TROUBLE },
    connectionOf: (personId) => kept.connections[personId],
    setConnection(personId, connection) {
      const before = kept.connections[personId]
      if (before && before.id !== connection?.id) kept.ended.push(before.id)
      if (connection) kept.connections[personId] = connection
      else delete kept.connections[personId]
      save()
    },
    wasEnded: (connectionId) => kept.ended.includes(connectionId),
    pseudonymOf,
    personOfPseudonym: (pseudonym, clientId) => personWhere((id) => pseudonymOf(id, clientId) === pseudonym),
    personOfConnection: (connectionId) => personWhere((id) => kept.connections[id]?.id === connectionId),
  }
}

function readKept(file: string | undefined): Kept | undefined {
  if (!file || !existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    // Practice data only: a damaged file is begun anew.
    return undefined
  }
}

async function newKept(issuer: string): Promise<Kept> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    issuer,
    signingKey: { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' },
    cookieKey: randomBytes(32).toString('base64url'),
    salt: randomBytes(32).toString('base64url'),
    connections: {},
    ended: [],
  }
}
