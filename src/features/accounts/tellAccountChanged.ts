import type { Deps } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { accountChangedMail, type ChangedPart } from './mails.ts'

/** Mail no. 2 to every address that the account has or just had; in the transaction of the change. */
export async function tellAccountChanged(deps: Deps, change: { what: ChangedPart; to: string[] }): Promise<void> {
  for (const address of change.to)
    await queueMail(deps, accountChangedMail, address, { what: change.what, changedAt: deps.now.toISOString() })
}
