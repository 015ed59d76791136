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

/** A double click is one try: the same form with the same password is not counted again. */
async function reserve(
  deps: Deps,
  idHash: Buffer,
  input: { password: string; operationId: string },
): Promise<AttemptVerdict> {
  const ownerHash = deps.secrets.fingerprint('signInTry', `${idHash.toString('hex')} ${input.password}`)
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

/** One try at a password. */
export interface Attempt {
  face: Face
  id: string
  password: string
  operationId: string
  /** The network address that failed tries are counted by; none where such limits pass over. */
  limitedAddress: string | undefined
}

/**
 * One try at a password, against the shared failure budget of this id. Every entry that asks for a password goes through here (AUTH-4).
 * Call it outside of transactions: a failed try stays counted whatever comes after.
 * @param findPrincipal looks up who has this id; unknown ids cost the same time and get the same answer
 */
export async function attemptSignIn<T extends { passwordHash: string }>(
  deps: Deps,
  attempt: Attempt,
  findPrincipal: (deps: Deps) => Promise<T | undefined>,
): Promise<AttemptOutcome<T>> {
  const { limitedAddress } = attempt
  return admitToHashing(async () => {
    // Counted as failed beforehand, like the failures of the id: tries that arrive together cannot be more either.
    if (limitedAddress !== undefined) await countUse(deps, FAILED_TRIES_OF_ADDRESS, limitedAddress)
    const outcome = await evaluate(deps, attempt, findPrincipal)
    if (limitedAddress !== undefined && outcome.outcome === 'passed')
      await uncountUse(deps, FAILED_TRIES_OF_ADDRESS, limitedAddress)
    return outcome
  })
}

async function evaluate<T extends { passwordHash: string }>(
  deps: Deps,
  attempt: Attempt,
  findPrincipal: (deps: Deps) => Promise<T | undefined>,
): Promise<AttemptOutcome<T>> {
  const idHash = signInIdHash(deps, attempt.face, attempt.id)
  const verdict = await reserve(deps, idHash, attempt)
  if (verdict.kind === 'locked') return { outcome: 'locked', until: verdict.until }
  if (verdict.kind === 'disabled') return { outcome: 'disabled' }

  const principal = await findPrincipal(deps)
  const isRight = await verifyPassword(deps.secrets, principal?.passwordHash, attempt.password)
  if (principal && isRight) {
    await deleteFailures(deps.db, idHash)
    return { outcome: 'passed', principal }
  }
  const { lockedUntil } = verdict.count
  return lockedUntil
    ? { outcome: 'locked', until: lockedUntil }
    : { outcome: 'wrong', triesLeft: triesLeft(verdict.count) }
}

/** Opens a locked id again: the mailed re-registration of the password does (AUTH-6). */
export async function forgetFailures(deps: Deps, face: Face, id: string): Promise<void> {
  await deleteFailures(deps.db, signInIdHash(deps, face, id))
}
