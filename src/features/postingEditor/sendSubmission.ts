import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findOfficesOfResidence } from '../offices/index.ts'
import { findPlaceCodesOfAddress } from '../places/index.ts'
import { hasStops } from './checks.ts'
import { isEditable } from './rules.ts'
import {
  deleteSubmissionRow,
  type Establishment,
  getEstablishment,
  insertSubmissionEvent,
  lockSubmission,
} from './store.ts'
import { checkSubmission, sheetOfSubmission } from './submission.ts'

export type SendOutcome = 'sent' | 'incomplete' | 'changed' | 'notEditable' | 'unknown'

/** The office that governs the establishment's place; none where the list of offices does not know it. */
export async function officeOfEstablishment(deps: Deps, establishment: Pick<Establishment, 'address' | 'postalCode'>) {
  const codes = findPlaceCodesOfAddress(establishment.address ?? '')
  const placeCode = codes.at(-1) ?? ''
  const offices = await findOfficesOfResidence(deps.db, { postalCode: establishment.postalCode ?? '', placeCode })
  return offices[0]
}

/**
 * 求人仮登録: sends the submission to the office. What was sent stands still from now on, so that the counter judges what the
 * employer saw.
 * @param version the submission's, as the review showed it
 */
export async function sendSubmission(
  deps: Deps,
  input: { employerId: number; loginId: number; publicId: string; version: number },
): Promise<SendOutcome> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (submission?.employerId !== input.employerId) return 'unknown'
    if (!isEditable(submission.state)) return 'notEditable'
    if (submission.version !== input.version) return 'changed'
    const establishment = await getEstablishment(deps.db, submission.establishmentId)
    const sheet = sheetOfSubmission(submission, establishment)
    if (hasStops(await checkSubmission(deps, submission, sheet))) return 'incomplete'
    const office = await officeOfEstablishment(deps, establishment)
    await deps.db
      .updateTable('postingSubmission')
      .set(({ eb }) => ({
        state: 'waiting' as const,
        // What the counter has seen before is what it compares with.
        ...(submission.sheet && { baseSheet: JSON.stringify(submission.sheet) }),
        sheet: JSON.stringify(sheet),
        officeNumber: office?.number ?? null,
        sentAt: deps.now,
        sentBy: input.loginId,
        savedAt: deps.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', submission.id)
      .execute()
    await insertSubmissionEvent(deps.db, {
      postingSubmissionId: submission.id,
      happenedAt: deps.now,
      face: 'employer',
      principalId: input.loginId,
      action: 'sent',
    })
    return 'sent'
  })
}

/** Takes a waiting submission back to go on writing; the clerk who had it finds it gone from the desk. */
export async function takeBackSubmission(
  deps: Deps,
  input: { employerId: number; loginId: number; publicId: string },
): Promise<'takenBack' | 'notPossible' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (submission?.employerId !== input.employerId) return 'unknown'
    if (submission.state !== 'waiting') return 'notPossible'
    await deps.db
      .updateTable('postingSubmission')
      .set(({ eb }) => ({
        state: 'draft' as const,
        sheet: null,
        takenBy: null,
        takenAt: null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', submission.id)
      .execute()
    await insertSubmissionEvent(deps.db, {
      postingSubmissionId: submission.id,
      happenedAt: deps.now,
      face: 'employer',
      principalId: input.loginId,
      action: 'takenBack',
    })
    return 'takenBack'
  })
}

/** Throws a draft away; what waits or was accepted stays. */
export async function deleteSubmission(
  deps: Deps,
  input: { employerId: number; publicId: string },
): Promise<'deleted' | 'notPossible' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (submission?.employerId !== input.employerId) return 'unknown'
    if (!isEditable(submission.state)) return 'notPossible'
    await deleteSubmissionRow(deps.db, submission.id)
    return 'deleted'
  })
}
