import type { DayString } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { DOCUMENTS_VERSION } from '../accountOpening/index.ts'
import { issueVerificationKey } from '../verificationKeys/index.ts'
import { officeOpeningMail } from './mails.ts'
import { findOpening } from './store.ts'

/** What the key stands for. */
export interface OpeningDetails {
  openingId: number | null
  agreedDocumentsVersion: string
}

/**
 * Steps 4 and 5 of the leaflet: mail address and date of birth → mail with a key. Where the two do not fit together
 * nobody gets a mail, and screen and work are the same.
 */
export async function requestOfficeOpening(
  deps: Deps,
  input: { email: string; birthDay: DayString; flowHash: Buffer },
): Promise<void> {
  const { email, birthDay, flowHash } = input
  await inTransaction(deps, async (deps) => {
    const opening = await findOpening(deps.db, email, birthDay)
    const details: OpeningDetails = { openingId: opening?.id ?? null, agreedDocumentsVersion: DOCUMENTS_VERSION }
    const issued = await issueVerificationKey(deps, { purpose: 'officeOpening', email, flowHash, details })
    if (issued && opening) await queueMail(deps, officeOpeningMail, opening.email, issued)
  })
}
