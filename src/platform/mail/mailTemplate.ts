import type { Db } from '../../db/open.ts'
import type { Settings } from '../deps.ts'

/** A mail's words. */
export interface Mail {
  subject: string
  /** Plain text. In a mail with a key, the key stands alone on the line after a line 認証キー. */
  body: string
  /** An address of ours that stops mails of this kind: opened by a person, or sent to by the mail program itself (RFC 8058). */
  listUnsubscribe?: string
}

/** What is known when a mail is handed to SMTP. */
export interface DispatchFacts {
  /** The moment of dispatch: limits such as the 50 minutes of a key count from here. */
  now: Date
  settings: Settings
}

/**
 * One kind of mail. The queue stores only the template's name and its parameters, sealed; the text is made at dispatch.
 */
export interface MailTemplate<Parameters> {
  name: string
  /** Goes to many people at a time, none of whom waits for it: leaves after all others that are due. */
  isBulk?: true
  compose(parameters: Parameters, facts: DispatchFacts): Mail
  /** Called in the transaction that records the dispatch, e.g. to stamp the key's moment. */
  onSent?(db: Db, parameters: Parameters, sentAt: Date): Promise<void>
}
