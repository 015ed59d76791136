import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import {
  findNewestClosedAccount,
  findOpenAccount,
  lockClosedAccount,
  markReopened,
  recordSignIn,
} from '../accounts/index.ts'
import { type AttemptOutcome, attemptSignIn } from '../signIn/index.ts'
import { issueVerificationKey, takeVerificationKey } from '../verificationKeys/index.ts'
import { accountReopeningMail } from './mails.ts'
import { canReopenAccount } from './rules.ts'

export type ReopeningRefusal = Exclude<AttemptOutcome<never>, { outcome: 'passed' }>

export type ProveClosedAccountOutcome =
  | { outcome: 'proved'; accountId: number; email: string }
  | { outcome: 'periodOver' | 'addressInUse' }
  | ReopeningRefusal

/**
 * アカウント再登録, first half: old address and password, against the same failure budget as login (AUTH-4). Only who
 * proves to be the account's owner learns more than that something is wrong.
 */
export async function proveClosedAccount(
  deps: Deps,
  input: { id: string; password: string; operationId: string; limitedAddress: string | undefined },
): Promise<ProveClosedAccountOutcome> {
  const attempt = await attemptSignIn(deps, { face: 'jobSeeker', ...input }, (deps) =>
    findNewestClosedAccount(deps.db, input.id),
  )
  if (attempt.outcome !== 'passed') return attempt
  const account = attempt.principal
  if (await findOpenAccount(deps.db, input.id)) return { outcome: 'addressInUse' }
  if (!canReopenAccount(account.closedAt!, deps.now)) return { outcome: 'periodOver' }
  return { outcome: 'proved', accountId: account.id, email: account.email }
}

/** Mails the key (mail no. 3). */
export async function requestReopening(
  deps: Deps,
  input: { accountId: number; email: string; flowHash: Buffer },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const issued = await issueVerificationKey(deps, { purpose: 'accountReopening', ...input })
    if (issued) await queueMail(deps, accountReopeningMail, input.email, issued)
  })
}

export type ReopenAccountOutcome =
  | { outcome: 'reopened'; accountId: number; previousSignedInAt: Date | null }
  | { outcome: 'keyUnknown' | 'keyExpired' }

/** 認証キー入力: the account is open again, with everything that belongs to it (H5). */
export async function reopenAccount(
  deps: Deps,
  input: { key: string; flowHash: Buffer },
): Promise<ReopenAccountOutcome> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeVerificationKey(deps, { purpose: 'accountReopening', ...input })
    if (taken.outcome !== 'taken') return { outcome: taken.outcome }
    const account = taken.accountId === null ? undefined : await lockClosedAccount(deps.db, taken.accountId)
    // The 30th day may have ended, or the counter may have opened it, while the key was on its way.
    if (!account || !canReopenAccount(account.closedAt!, deps.now)) return { outcome: 'keyExpired' }
    if (!(await markReopened(deps.db, account.id))) return { outcome: 'keyUnknown' }
    const previousSignedInAt = await recordSignIn(deps.db, account.id, deps.now)
    return { outcome: 'reopened', accountId: account.id, previousSignedInAt }
  })
}
