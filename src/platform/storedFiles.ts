import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Deps } from './deps.ts'

/** Where a file lies and how it is read; both stand in a row of the database, and without that row it is noise. */
export interface StoredFile {
  storedName: string
  sealedKey: Buffer
}

type FileDeps = Pick<Deps, 'settings' | 'secrets'>

const NONCE_BYTES = 12
const TAG_BYTES = 16
const keyPurpose = (name: string) => `storedFile ${name}`

/** Spread over 256 folders; the name is random, lower case, and holds nothing that anyone typed. */
const pathOf = ({ settings }: FileDeps, name: string) => join(settings.filesFolder, name.slice(0, 2), name)

/** A name and a key of its own for a file that is yet to be written. */
export function newStoredFile({ secrets }: Pick<Deps, 'secrets'>): StoredFile {
  const storedName = randomBytes(16).toString('hex')
  const key = randomBytes(32).toString('base64')
  return { storedName, sealedKey: secrets.seal(keyPurpose(storedName), key) }
}

const keyOf = ({ secrets }: FileDeps, file: StoredFile) =>
  Buffer.from(secrets.unseal(keyPurpose(file.storedName), file.sealedKey), 'base64')

/** Writes the bytes encrypted (AES-256-GCM), and returns when they have reached the disk. */
export async function writeStoredFile(deps: FileDeps, file: StoredFile, bytes: Uint8Array): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(deps, file), nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  const path = pathOf(deps, file.storedName)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writev([nonce, cipher.getAuthTag(), body])
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The bytes as they were given.
 * @throws Error where the file is not there, or is not what was written
 */
export async function readStoredFile(deps: FileDeps, file: StoredFile): Promise<Buffer<ArrayBuffer>> {
  const sealed = await readFile(pathOf(deps, file.storedName))
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(deps, file), nonce).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

/** Takes a file away; one that is not there is no mistake. */
export async function removeStoredFile(deps: FileDeps, storedName: string): Promise<void> {
  await rm(pathOf(deps, storedName), { force: true })
}
