import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { z } from 'zod'

/** What we sign with when we speak to the provider. */
export interface ClientKey {
  kid: string
  privateKey: CryptoKey
  /** What the provider knows of it. */
  publicJwk: JWK
}

const privateJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string().optional(),
})

/**
 * Reads our private JWK (`MYNAPORTAL_CLIENT_KEY`: EC, P-256); where `mayCreate` (demo), makes it first.
 * @throws Error with one plain line when it is missing or malformed
 */
export async function loadClientKey(path: string, mayCreate: boolean): Promise<ClientKey> {
  if (!existsSync(path)) {
    if (!mayCreate) throw new Error(`MYNAPORTAL_CLIENT_KEY: ${path} がありません (not found)`)
    await createKeyFile(path)
  }
  const parsed = privateJwk.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`MYNAPORTAL_CLIENT_KEY: ${path} の形式が正しくありません (malformed)`)
  const { kty, crv, x, y } = parsed.data
  const kid = parsed.data.kid ?? (await calculateJwkThumbprint({ kty, crv, x, y }))
  const privateKey = (await importJWK({ ...parsed.data }, 'ES256')) as CryptoKey
  return { kid, privateKey, publicJwk: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } }
}

async function createKeyFile(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  mkdirSync(dirname(path), { recursive: true })
  try {
    // wx: of two processes starting together, only one makes the file.
    writeFileSync(path, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
