import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const keyRing = z.array(z.object({ id: z.string().min(1).max(16), key: z.base64() })).min(1)

/** The file's form. The first key of a ring writes; all of them read, so that a key can be changed while running. */
const secretsFile = z.object({ pepper: keyRing, cookie: keyRing, column: keyRing })
type SecretsFile = z.infer<typeof secretsFile>

/** What the service does with its secrets; the keys themselves stay in here. */
export interface Secrets {
  /** A keyed fingerprint, for finding without storing the thing itself. `purpose` keeps fingerprints of different uses apart. */
  fingerprint(purpose: string, value: string): Buffer
  /** The password as it goes into argon2id: nothing that leaves the database alone can be guessed at. */
  pepper(password: string, keyId?: string): { keyId: string; peppered: string }
  /** Encrypts with AES-256-GCM. `purpose` is authenticated, so that a value cannot be moved to another column. */
  seal(purpose: string, text: string): Buffer
  /** Decrypts what `seal` made. Throws when the value was changed or made for another purpose. */
  unseal(purpose: string, sealed: Buffer): string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createSecrets(file: SecretsFile): Secrets {
  const fingerprintKey = Buffer.from(file.cookie[file.cookie.length - 1]!.key, 'base64')
  const bytesOf = (ring: SecretsFile['column'], id?: string) => {
    const entry = id === undefined ? ring[0]! : ring.find((candidate) => candidate.id === id)
    if (!entry) throw new Error(`no key "${id}" in the secrets file`)
    return { id: entry.id, bytes: Buffer.from(entry.key, 'base64') }
  }
  return {
    fingerprint: (purpose, value) => createHmac('sha256', fingerprintKey).update(`${purpose}\0${value}`).digest(),
    pepper(password, keyId) {
      const { id, bytes } = bytesOf(file.pepper, keyId)
      return { keyId: id, peppered: createHmac('sha256', bytes).update(password).digest('base64url') }
    },
    seal(purpose, text) {
      const { id, bytes } = bytesOf(file.column)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const name = Buffer.from(id)
      return Buffer.concat([Buffer.from([name.length]), name, nonce, cipher.getAuthTag(), body])
    },
    unseal(purpose, sealed) {
      const nameEnd = 1 + sealed[0]!
      const { bytes } = bytesOf(file.column, sealed.subarray(1, nameEnd).toString())
      const nonce = sealed.subarray(nameEnd, nameEnd + NONCE_BYTES)
      const tag = sealed.subarray(nameEnd + NONCE_BYTES, nameEnd + NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(purpose)).setAuthTag(tag)
      const body = sealed.subarray(nameEnd + NONCE_BYTES + TAG_BYTES)
      return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

export function newSecretsFile(): SecretsFile {
  const ring = () => [{ id: 'k1', key: randomBytes(32).toString('base64') }]
  return { pepper: ring(), cookie: ring(), column: ring() }
}

/**
 * Reads the secrets file; where `mayCreate` (demo), makes it first.
 * @throws Error with one plain line when it is missing or malformed
 */
export function loadSecrets(path: string, mayCreate: boolean): Secrets {
  if (!existsSync(path)) {
    if (!mayCreate) throw new Error(`SECRETS_FILE: ${path} がありません (not found)`)
    mkdirSync(dirname(path), { recursive: true })
    try {
      // wx: of two processes starting together, only one makes the file.
      writeFileSync(path, JSON.stringify(newSecretsFile()), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const parsed = secretsFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`SECRETS_FILE: ${path} の形式が正しくありません (malformed)`)
  return createSecrets(parsed.data)
}

/** Compares without telling by time how much was right. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
