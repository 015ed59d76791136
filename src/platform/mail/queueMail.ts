import { randomId } from '../../basics/randomIds.ts'
import type { Deps } from '../deps.ts'
import type { MailTemplate } from './mailTemplate.ts'

/** What a row of the queue holds, sealed. */
export interface SealedMail {
  to: string
  parameters: unknown
}

export const SEAL_PURPOSE = 'outgoingMail'

export function recipientHash(deps: Pick<Deps, 'secrets'>, address: string): Buffer {
  return deps.secrets.fingerprint('mailRecipient', address.toLowerCase())
}

/**
 * Puts a mail into the queue, in the caller's transaction: no mail for a fact that is rolled back, none lost for one that stands.
 */
export async function queueMail<P>(deps: Deps, template: MailTemplate<P>, to: string, parameters: P): Promise<void> {
  const sealedMail: SealedMail = { to, parameters }
  await deps.db
    .insertInto('outgoingMail')
    .values({
      messageId: `<${randomId()}@${new URL(deps.settings.publicUrl).hostname}>`,
      template: template.name,
      recipientHash: recipientHash(deps, to),
      sealed: deps.secrets.seal(SEAL_PURPOSE, JSON.stringify(sealedMail)),
      createdAt: deps.now,
      nextAttemptAt: deps.now,
    })
    .execute()
}
