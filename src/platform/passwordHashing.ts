import { HASHES_AT_ONCE, hashInTurn, hashMilliseconds, verifyInTurn } from './hashingThreads.ts'
import type { Secrets } from './secrets.ts'

/** Hashes that may wait; more are turned away, because each would wait longer than a person does (AUTH-14). */
export const HASH_QUEUE_LENGTH = 20

/** Nobody is let into a queue that is going to take longer than this: by then people have gone away. */
export const MOST_HASH_WAIT_MILLISECONDS = 5000

/** Thrown when too many passwords wait to be hashed. Answered with 503 and Retry-After. */
export class TooBusyError extends Error {
  readonly retryAfterSeconds = 3
}

let admitted = 0

/** Whether a queue takes nobody in any more: too many stand in it, or they will take too long. */
export function isQueueFull(inside: number, millisecondsEach: number, atOnce: number): boolean {
  if (inside >= atOnce + HASH_QUEUE_LENGTH) return true
  return (inside * millisecondsEach) / atOnce > MOST_HASH_WAIT_MILLISECONDS
}

/** Whether whoever comes now would be turned away. */
export function isHashingFull(): boolean {
  return isQueueFull(admitted, hashMilliseconds(), HASHES_AT_ONCE)
}

/**
 * Gives work with passwords a place in the queue before it begins, so that whoever is turned away has changed nothing yet.
 * @throws TooBusyError at once when the queue is full
 */
export async function admitToHashing<T>(work: () => Promise<T>): Promise<T> {
  if (isHashingFull()) throw new TooBusyError('password hashing queue is full')
  admitted++
  try {
    return await work()
  } finally {
    admitted--
  }
}

/** Stored as `keyId$argon2…`: which pepper was used, then the hash in its standard form. */
export async function hashPassword(secrets: Secrets, password: string): Promise<string> {
  const { keyId, peppered } = secrets.pepper(password)
  return `${keyId}$${await admitToHashing(() => hashInTurn(peppered))}`
}

let dummy: Promise<string> | undefined

/**
 * Whether the password is the stored one. Without a stored one the same work is done in vain,
 * so that the time does not tell whether the account exists. Call it inside of `admitToHashing`.
 */
export async function verifyPassword(secrets: Secrets, stored: string | undefined, password: string): Promise<boolean> {
  if (stored === undefined) {
    dummy ??= hashInTurn('no one has this password')
    const { peppered } = secrets.pepper(password)
    await verifyInTurn(await dummy, peppered)
    return false
  }
  const separator = stored.indexOf('$')
  const { peppered } = secrets.pepper(password, stored.slice(0, separator))
  return verifyInTurn(stored.slice(separator + 1), peppered)
}

/** Whether a stored hash was made with an older pepper and should be made anew at the next sign-in. */
export function needsRehash(secrets: Secrets, stored: string): boolean {
  return stored.slice(0, stored.indexOf('$')) !== secrets.pepper('').keyId
}
