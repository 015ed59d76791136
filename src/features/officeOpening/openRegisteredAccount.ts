import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { insertAccount, lockClosedAccount, markReopened, recordSignIn, setPasswordHash } from '../accounts/index.ts'
import { forgetFailures } from '../signIn/index.ts'
import { takeVerificationKey } from '../verificationKeys/index.ts'
import type { OpeningDetails } from './requestOfficeOpening.ts'
import { lockRegisteredPerson, setAccountOfPerson, takeOpening } from './store.ts'

export type OpenRegisteredOutcome =
  | { outcome: 'opened'; accountId: number; previousSignedInAt: Date | null }
  | { outcome: 'keyUnknown' | 'keyExpired' }

/** パスワード登録 of a person whom the counter registered: a new account, or the old one opened again (A2, H6). */
export async function openRegisteredAccount(
  deps: Deps,
  input: { key: string; passwordHash: string; flowHash: Buffer },
): Promise<OpenRegisteredOutcome> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeVerificationKey(deps, {
      purpose: 'officeOpening',
      flowHash: input.flowHash,
      key: input.key,
    })
    if (taken.outcome !== 'taken') return { outcome: taken.outcome }
    const { openingId, agreedDocumentsVersion } = taken.details as OpeningDetails
    const opening = openingId === null ? undefined : await takeOpening(deps.db, openingId)
    // Replaced by another address at the counter in the meantime.
    if (!opening) return { outcome: 'keyUnknown' }
    const accountId = await openFor(deps, { ...opening, agreedDocumentsVersion, passwordHash: input.passwordHash })
    if (accountId === undefined) return { outcome: 'keyUnknown' }
    await forgetFailures(deps, 'jobSeeker', opening.email)
    const previousSignedInAt = await recordSignIn(deps.db, accountId, deps.now)
    return { outcome: 'opened', accountId, previousSignedInAt }
  })
}

/** @returns undefined when the address has got an open account by another way since. */
async function openFor(
  deps: Deps,
  opening: { jobSeekerId: number; email: string; agreedDocumentsVersion: string; passwordHash: string },
): Promise<number | undefined> {
  const { jobSeekerId, email, agreedDocumentsVersion, passwordHash } = opening
  const person = await lockRegisteredPerson(deps.db, jobSeekerId)
  if (!person) return undefined
  if (person.accountId !== null) {
    const closed = await lockClosedAccount(deps.db, person.accountId)
    if (!closed || !(await markReopened(deps.db, closed.id, { email, agreedDocumentsVersion }))) return undefined
    await setPasswordHash(deps.db, closed.id, passwordHash)
    return closed.id
  }
  const accountId = await insertAccount(deps.db, {
    publicId: randomId(),
    email,
    passwordHash,
    registrantKind: 'office',
    agreedDocumentsVersion,
    openedAt: deps.now,
  })
  if (accountId !== undefined) await setAccountOfPerson(deps.db, jobSeekerId, accountId)
  return accountId
}
