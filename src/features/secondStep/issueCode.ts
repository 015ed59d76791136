import { randomDigits } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { countUse } from '../../platform/limits.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { findAccountById, lockOpenAccount } from '../accounts/index.ts'
import { accountHash } from './accountHash.ts'
import { oneTimePasswordMail } from './mailTemplate.ts'
import { CODES_PER_DAY, CODES_PER_HOUR, isSecondStepOver, ONE_TIME_PASSWORD_DIGITS } from './rules.ts'
import { type CodePurpose, findCode, replaceCode } from './store.ts'

/** The fingerprint by which a one-time password is known again; of no use in another browser or for another purpose. */
export function codeHash(deps: Deps, asked: { purpose: CodePurpose; flowHash: Buffer }, code: string): Buffer {
  return deps.secrets.fingerprint(`oneTimePassword ${asked.purpose}`, `${asked.flowHash.toString('hex')} ${code}`)
}

/**
 * Counts one more mail to the account. A new password opens a new count: someone who knew the old one cannot keep its
 * owner out by using the count up. Call it outside of transactions.
 * @throws LimitReachedError
 */
export async function countCode(deps: Deps, accountId: number): Promise<void> {
  const account = await findAccountById(deps.db, accountId)
  if (!account) return
  const doer = accountHash(deps, account).toString('hex')
  await countUse(deps, CODES_PER_HOUR, doer)
  await countUse(deps, CODES_PER_DAY, doer)
}

export interface AskedCode {
  purpose: CodePurpose
  flowHash: Buffer
  accountId: number
  /** Where the person wanted to go. */
  next: string
  /** When the second step began, where this is not its first one-time password. */
  begunAt?: Date
}

/** Mails a fresh one-time password to the account's address; the account's earlier ones are void. */
export async function issueCode(deps: Deps, asked: AskedCode): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, asked.accountId)
    if (!account) return
    const { purpose, flowHash } = asked
    const code = randomDigits(ONE_TIME_PASSWORD_DIGITS)
    const hash = codeHash(deps, asked, code)
    const id = await replaceCode(deps.db, {
      purpose,
      flowHash,
      accountId: account.id,
      accountHash: accountHash(deps, account),
      codeHash: hash,
      nextPath: asked.next,
      begunAt: asked.begunAt ?? deps.now,
      issuedAt: deps.now,
    })
    await queueMail(deps, oneTimePasswordMail, account.email, {
      id,
      code,
      purpose,
      codeHash: hash.toString('base64url'),
    })
  })
}

/** What this browser flow waits for, if it still does. */
export async function findPending(deps: Deps, purpose: CodePurpose, flowHash: Buffer): Promise<AskedCode | undefined> {
  const pending = await findCode(deps.db, purpose, flowHash)
  if (!pending || isSecondStepOver(pending.begunAt, deps.now)) return undefined
  return { purpose, flowHash, accountId: pending.accountId, next: pending.nextPath, begunAt: pending.begunAt }
}
