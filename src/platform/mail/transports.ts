import { createTransport } from 'nodemailer'
import type { Db } from '../../db/open.ts'
import type { Secrets } from '../secrets.ts'
import type { Letter, Transport } from './sendDueMails.ts'

/** A button of the mail program that stops these mails with one press (RFC 8058). */
function unsubscribeHeaders({ listUnsubscribe }: Letter): Record<string, string> {
  if (!listUnsubscribe) return {}
  return { 'List-Unsubscribe': `<${listUnsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** Sends by SMTP. Resolves after the server's 250. */
export function smtpTransport(smtpUrl: string): Transport {
  const connection = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return async (letter) => {
    await connection.sendMail({
      messageId: letter.messageId,
      from: letter.from,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.body,
      date: letter.date,
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(letter) },
    })
  }
}

const DEMO_SEAL = 'demoMail'

/** Keeps mails for the page /demo/mails, where there is no SMTP server. */
export const demoMailboxTransport: Transport = async (letter, deps) => {
  await deps.db
    .insertInto('demoMail')
    .values({
      messageId: letter.messageId,
      sealed: deps.secrets.seal(DEMO_SEAL, JSON.stringify(letter)),
      sentAt: letter.date,
    })
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .execute()
}

/** The demo mailbox, newest first. */
export async function listDemoMails(db: Db, secrets: Secrets, limit: number): Promise<Letter[]> {
  const rows = await db
    .selectFrom('demoMail')
    .select('sealed')
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const letter = JSON.parse(secrets.unseal(DEMO_SEAL, row.sealed)) as Letter
    return { ...letter, date: new Date(letter.date) }
  })
}
