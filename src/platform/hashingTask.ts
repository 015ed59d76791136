/** argon2id as OWASP asks: 19 MiB, two passes, one lane (AUTH-14). */
const ARGON2ID = 2
export const ARGON2ID_OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What a hashing thread is asked: to hash, or to compare with a known hash. The password is peppered already. */
export interface HashingTask {
  peppered: string
  known?: string | undefined
}

export type HashingAnswer = { result: string | boolean } | { error: string }
