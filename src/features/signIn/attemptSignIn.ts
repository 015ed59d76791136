import type { Face } from '../../db/tables/platform.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { countUse, uncountUse } from '../../platform/limits.ts'
import { isFirstSending } from '../../platform/operations.ts'
import { admitToHashing, verifyPassword } from '../../platform/passwordHashing.ts'
import { type AttemptVerdict, FAILED_TRIES_OF_ADDRESS, reserveAttempt, triesLeft } from './rules.ts'
import { deleteFailures, findFailuresForUpdate, storeFailures } from './store.ts'

export type AttemptOutcome<T> =
  | { outcome: 'passed'; principal: T }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'locked'; until: Date }
  | { outcome: 'disabled' }

/** The failure budget's key: a fingerprint of what was typed, so that unknown ids are counted like known ones. */
export function signInIdHash(deps: Pick<Deps, 'secrets'>, face: Face, id: string): Buffer {
  return deps.secrets.fingerprint(`signIn ${face}`, id.trim().toLowerCase())
}

/** One try at something that opens an account. */
export interface Try {
  face: Face
  /** What the failure budget counts by. */
  id: string
  /** What was sent as proof: the same form with the same proof is one try. */
  proof: string
  operationId: string
  /** The network address that failed tries are counted by; none where such limits pass over. */
  limitedAddress: string | undefined
}

/** A double click is one try: the same form with the same proof is not counted again. */
async function reserve(deps: Deps, idHash: Buffer, input: Pick<Try, 'proof' | 'operationId'>): Promise<AttemptVerdict> {
  const ownerHash = deps.secrets.fingerprint('signInTry', `${idHash.toString('hex')} ${input.proof}`)
  return inTransaction(deps, async (deps) => {
    const isFirst = await isFirstSending(deps, { ownerHash, id: input.operationId })
    const before = await findFailuresForUpdate(deps.db, idHash, deps.now)
    const verdict = reserveAttempt(before, deps.now)
    if (verdict.kind !== 'evaluate') return verdict
    if (!isFirst && before) return { kind: 'evaluate', count: before }
    await storeFailures(deps.db, idHash, verdict.count)
    return verdict
  })
}

/** A try that did not succeed, counted against the network address it came from (AUTH-8). */
export async function countFailedTry(deps: Deps, limitedAddress: string | undefined): Promise<void> {
  if (limitedAddress !== undefined) await countUse(deps, FAILED_TRIES_OF_ADDRESS, limitedAddress)
}

/**
 * One try against the shared failure budget of an id. Every entry that opens an account goes through here (AUTH-4).
 * Call it outside of transactions: a failed try stays counted whatever comes after.
 * @param prove whom the proof shows; undefined when it is wrong
 */
export async function tryWithinBudget<T>(
  deps: Deps,
  attempt: Try,
  prove: () => Promise<T | undefined>,
): Promise<AttemptOutcome<T>> {
  const { limitedAddress } = attempt
  // Counted as failed beforehand, like the failures of the id: tries that arrive together cannot be more either.
  await countFailedTry(deps, limitedAddress)
  const outcome = await evaluate(deps, attempt, prove)
  if (limitedAddress !== undefined && outcome.outcome === 'passed')
    await uncountUse(deps, FAILED_TRIES_OF_ADDRESS, limitedAddress)
  return outcome
}

async function evaluate<T>(deps: Deps, attempt: Try, prove: () => Promise<T | undefined>): Promise<AttemptOutcome<T>> {
  const idHash = signInIdHash(deps, attempt.face, attempt.id)
  const verdict = await reserve(deps, idHash, attempt)
  if (verdict.kind === 'locked') return { outcome: 'locked', until: verdict.until }
  if (verdict.kind === 'disabled') return { outcome: 'disabled' }

  const principal = await prove()
  if (principal !== undefined) {
    await deleteFailures(deps.db, idHash)
    return { outcome: 'passed', principal }
  }
  const { lockedUntil } = verdict.count
  return lockedUntil
    ? { outcome: 'locked', until: lockedUntil }
    : { outcome: 'wrong', triesLeft: triesLeft(verdict.count) }
}

/** One try at a password. */
export type Attempt = Omit<Try, 'proof'> & { password: string }

/**
 * One try at a password, against the shared failure budget of this id.
 * @param findPrincipal looks up who has this id; unknown ids cost the same time and get the same answer
 */
export async function attemptSignIn<T extends { passwordHash: string }>(
  deps: Deps,
  attempt: Attempt,
  findPrincipal: (deps: Deps) => Promise<T | undefined>,
): Promise<AttemptOutcome<T>> {
  const { password, ...rest } = attempt
  return admitToHashing(() =>
    tryWithinBudget(deps, { ...rest, proof: password }, async () => {
      const principal = await findPrincipal(deps)
      const isRight = await verifyPassword(deps.secrets, principal?.passwordHash, password)
      return isRight ? principal : undefined
    }),
  )
}

/** Opens a locked id again: the mailed re-registration of the password does (AUTH-6). */
export async function forgetFailures(deps: Deps, face: Face, id: string): Promise<void> {
  await deleteFailures(deps.db, signInIdHash(deps, face, id))
}
