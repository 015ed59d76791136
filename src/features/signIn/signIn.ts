import { type Deps, inTransaction } from '../../platform/deps.ts'
import { hashPassword, needsRehash } from '../../platform/passwordHashing.ts'
import { type Attempt, type AttemptOutcome, attemptSignIn } from './attemptSignIn.ts'
import type { SignInDoor } from './signInDoor.ts'

export type SignInRefusal = Exclude<AttemptOutcome<never>, { outcome: 'passed' }>

export type SignInOutcome =
  | { outcome: 'signedIn'; principalId: number; previousSignedInAt: Date | null }
  | { outcome: 'secondStepDue'; principalId: number }
  | SignInRefusal

/**
 * ログイン with id and password at one face's door (manual 3.1(1)).
 * @param needsMore whether the password alone does not suffice for this person; then nothing is recorded as a login yet
 */
export async function signIn(
  deps: Deps,
  door: SignInDoor,
  input: Omit<Attempt, 'face'>,
  needsMore: (principalId: number) => Promise<boolean>,
): Promise<SignInOutcome> {
  const attempt = await attemptSignIn(deps, { face: door.face, ...input }, (deps) => door.findPrincipal(deps, input.id))
  if (attempt.outcome !== 'passed') return attempt
  const { id, passwordHash } = attempt.principal
  // The pepper may have been changed since: the password is at hand now, so it is stored under the new one.
  const renewed = needsRehash(deps.secrets, passwordHash) ? await hashPassword(deps.secrets, input.password) : undefined
  if (renewed) await door.setPasswordHash(deps.db, id, renewed)
  if (await needsMore(id)) return { outcome: 'secondStepDue', principalId: id }
  const previousSignedInAt = await inTransaction(deps, (deps) => door.recordSignIn(deps.db, id, deps.now))
  return { outcome: 'signedIn', principalId: id, previousSignedInAt }
}
