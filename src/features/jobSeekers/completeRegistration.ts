import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { fieldsOfDraft, findDraft, saysDisability, versionOfDraft } from './drafts.ts'
import { registrationCompletedMail } from './mails.ts'
import { registerJobSeeker } from './registerJobSeeker.ts'
import { readRegistration } from './steps/registrationValues.ts'
import { deleteDraft, lockAccount } from './store.drafts.ts'
import { findJobSeekerOfAccount } from './store.ts'

export type CompleteRegistrationOutcome =
  | 'completed'
  /** Something is missing or no longer right: the review page says what. */
  | 'incomplete'
  /** A step changed since the review was shown. */
  | 'changed'
  | 'alreadyRegistered'

/** 完了: the draft becomes the registration, My Page opens, mail no. 5 goes to online registrants (D1). */
export async function completeRegistration(
  deps: Deps,
  accountId: number,
  input: { version: number; officeNumber: string | undefined },
): Promise<CompleteRegistrationOutcome> {
  return inTransaction(deps, async (deps) => {
    const account = await lockAccount(deps.db, accountId)
    if (await findJobSeekerOfAccount(deps.db, accountId, deps.now)) return 'alreadyRegistered'
    const draft = await findDraft(deps, accountId)
    const fields = fieldsOfDraft(draft)
    if (versionOfDraft(draft) !== input.version) return 'changed'
    const facts = { today: japaneseDay(deps.now), hasDisability: saysDisability(fields) }
    const reading = readRegistration(fields, facts)
    if (!reading.ok) return 'incomplete'
    const { registrantKind, email } = account
    const { officeName, validUntil } = await registerJobSeeker(deps, {
      accountId,
      registrantKind,
      values: reading.values,
      officeNumber: input.officeNumber,
      by: { kind: 'self' },
    })
    await deleteDraft(deps.db, accountId)
    if (registrantKind === 'online') await queueMail(deps, registrationCompletedMail, email, { officeName, validUntil })
    return 'completed'
  })
}
