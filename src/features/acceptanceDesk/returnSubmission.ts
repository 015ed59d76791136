import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { recordAction } from '../audit/index.ts'
import { findMailAddressesOfEmployer } from '../employers/index.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import { insertSubmissionEvent, lockSubmission } from '../postingEditor/index.ts'
import { postingReturnedMail } from './mails.ts'
import { type DeskStaff, mayDecide } from './rules.ts'
import { setReturned } from './store.ts'

export type ReturnOutcome = 'returned' | 'notHolder' | 'changed' | 'notWaiting' | 'unknown'

/**
 * 差し戻し with remarks field by field; the employer sees them beside the fields of the editor.
 * @param remarks field of the sheet → what to put right
 */
export async function returnSubmission(
  deps: Deps,
  staff: DeskStaff,
  input: { publicId: string; version: number; remarks: Record<string, string>; remark: string },
): Promise<ReturnOutcome> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (!submission) return 'unknown'
    if (submission.state !== 'waiting') return 'notWaiting'
    if (!mayDecide(staff, submission.takenBy)) return 'notHolder'
    if (submission.version !== input.version) return 'changed'
    const { remarks, remark } = input
    await setReturned(deps.db, submission.id, { remarks, remark, decidedBy: staff.id, decidedAt: deps.now })
    await insertSubmissionEvent(deps.db, {
      postingSubmissionId: submission.id,
      happenedAt: deps.now,
      face: 'counter',
      principalId: staff.id,
      action: 'returned',
      note: remark || null,
    })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staff.id },
      action: 'returnPosting',
      subject: { kind: 'postingSubmission', id: submission.id },
      details: { remarks: Object.keys(remarks).length },
    })
    const title = (submission.sheet as JobPostingSheet).work.occupationTitle ?? ''
    for (const address of await findMailAddressesOfEmployer(deps.db, submission.employerId, submission.sentBy))
      await queueMail(deps, postingReturnedMail, address, { title })
    return 'returned'
  })
}
