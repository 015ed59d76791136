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
  await queueMails(deps, template, [{ to, parameters }])
}

/** The same for many people at once, some hundreds in one statement. */
export async function queueMails<P>(
  deps: Deps,
  template: MailTemplate<P>,
  mails: readonly { to: string; parameters: P }[],
): Promise<void> {
  if (mails.length === 0) return
  const host = new URL(deps.settings.publicUrl).hostname
  const rows = mails.map(({ to, parameters }) => ({
    messageId: `<${randomId()}@${host}>`,
    template: template.name,
    recipientHash: recipientHash(deps, to),
    sealed: deps.secrets.seal(SEAL_PURPOSE, JSON.stringify({ to, parameters } satisfies SealedMail)),
    createdAt: deps.now,
    nextAttemptAt: deps.now,
    isBulk: template.isBulk ?? false,
  }))
  await deps.db.insertInto('outgoingMail').values(rows).execute()
}
