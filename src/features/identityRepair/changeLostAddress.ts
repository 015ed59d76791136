import { emailKey } from '../../basics/emailAddress.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { findOpenAccount, lockOpenAccount, setEmail, tellAccountChanged } from '../accounts/index.ts'
import { recordAction } from '../audit/index.ts'
import { deleteKeysOfAccount } from '../verificationKeys/index.ts'
import { addressChangeApprovedMail } from './mails.ts'
import { addressCountsFrom, type IdentityDocument, mayApprove } from './rules.ts'
import {
  cancelOpenAddressChange,
  confirmAddressChange,
  endAddressChange,
  findOpenAccountOf,
  findOpenAddressChange,
  insertAddressChange,
  takeDueAddressChange,
} from './store.mailbox.ts'

const record = (
  deps: Deps,
  staffId: number | null,
  action: string,
  jobSeekerId: number,
  details?: Record<string, string>,
) =>
  recordAction(deps, {
    actor: staffId === null ? { face: 'system', principalId: null } : { face: 'counter', principalId: staffId },
    action,
    subject: { kind: 'jobSeeker', id: jobSeekerId },
    ...(details && { details }),
  })

export type AskOutcome = 'asked' | 'noAccount' | 'addressInUse' | 'alreadyAsked'

/** First person: the identity was checked, and this is the address that the person can read. Nothing changes yet. */
export async function askAddressChange(
  deps: Deps,
  input: { jobSeekerId: number; email: string; staffId: number; document: IdentityDocument },
): Promise<AskOutcome> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, email, staffId, document } = input
    if (!(await findOpenAccountOf(deps.db, jobSeekerId))) return 'noAccount'
    if (await findOpenAccount(deps.db, email)) return 'addressInUse'
    const isNew = await insertAddressChange(deps.db, {
      jobSeekerId,
      newEmail: email,
      newEmailKey: emailKey(email),
      askedBy: staffId,
      askedAt: deps.now,
      identityCheck: document,
    })
    if (!isNew) return 'alreadyAsked'
    await record(deps, staffId, 'askAddressChange', jobSeekerId, { document })
    return 'asked'
  })
}

export type ApproveOutcome = 'approved' | 'notYours' | 'unchanged'

/** Second person: the old address is told, and the cooling-off period begins. */
export async function approveAddressChange(
  deps: Deps,
  input: { jobSeekerId: number; staff: { id: number; role: string } },
): Promise<ApproveOutcome> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, staff } = input
    const open = await findOpenAddressChange(deps.db, jobSeekerId)
    if (!open) return 'unchanged'
    if (!mayApprove(staff, open.askedBy)) return 'notYours'
    const dueAt = addressCountsFrom(deps.now)
    const account = await findOpenAccountOf(deps.db, jobSeekerId)
    const confirmation = { jobSeekerId, confirmedBy: staff.id, confirmedAt: deps.now, dueAt }
    if (!account || !(await confirmAddressChange(deps.db, confirmation))) return 'unchanged'
    await queueMail(deps, addressChangeApprovedMail, account.email, { dueAt: dueAt.toISOString() })
    await record(deps, staff.id, 'approveAddressChange', jobSeekerId)
    return 'approved'
  })
}

/** 取りやめる: anyone at the counter, until the new address counts. */
export async function cancelAddressChange(
  deps: Deps,
  input: { jobSeekerId: number; staffId: number },
): Promise<'cancelled' | 'unchanged'> {
  return inTransaction(deps, async (deps) => {
    if (!(await cancelOpenAddressChange(deps.db, input.jobSeekerId, deps.now))) return 'unchanged'
    await record(deps, input.staffId, 'cancelAddressChange', input.jobSeekerId)
    return 'cancelled'
  })
}

/** One change whose day has come: the account has the new address, and nobody is signed in any more. */
async function finishOne(deps: Deps): Promise<boolean> {
  return inTransaction(deps, async (deps) => {
    const { db, now } = deps
    const due = await takeDueAddressChange(db, now)
    if (!due) return false
    const found = await findOpenAccountOf(db, due.jobSeekerId)
    const account = found && (await lockOpenAccount(db, found.id))
    if (!account || !(await setEmail(db, account.id, due.newEmail))) {
      await endAddressChange(db, due.id, { cancelledAt: now })
      await record(deps, null, 'cancelAddressChange', due.jobSeekerId)
      return true
    }
    await deleteKeysOfAccount(db, account.id)
    await endSessionsOf(db, 'jobSeeker', account.id)
    await tellAccountChanged(deps, { what: 'email', to: [account.email, due.newEmail] })
    await endAddressChange(db, due.id, { doneAt: now })
    await record(deps, null, 'changeAddress', due.jobSeekerId)
    return true
  })
}

/** The sweep of lost mailboxes: each in a transaction of its own. */
export async function finishDueAddressChanges(deps: Deps): Promise<void> {
  while (await finishOne(deps));
}
