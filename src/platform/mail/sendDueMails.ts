import { sql } from 'kysely'
import { addSeconds } from '../../basics/japaneseDay.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../deps.ts'
import type { MailTemplate } from './mailTemplate.ts'
import { SEAL_PURPOSE, type SealedMail } from './queueMail.ts'

/** Tries again after 1 s, 2 s, 4 s … at most 15 minutes (MAIL-1). */
export const FIRST_RETRY_SECONDS = 1
export const LONGEST_RETRY_SECONDS = 15 * 60

/** After this many tries, about two days, a mail is laid aside for the operator to see. */
export const MOST_ATTEMPTS = 200

/** A mail on its way out. The Message-ID is the row's own, so that a repeat after a crash is recognised as one. */
export interface Letter {
  messageId: string
  from: string
  to: string
  subject: string
  body: string
  date: Date
  listUnsubscribe?: string
}

/** Hands a letter over: to SMTP, or to the demo mailbox. Resolves only when it was accepted. */
export type Transport = (letter: Letter, deps: Deps) => Promise<void>

/** Told of each mail that could not be handed over; without addresses. */
export type DispatchReport = (event: { template: string; attempts: number; dead: boolean; error: string }) => void

/** Templates with different parameters; each is only ever given its own, found by its name. */
export type MailTemplates = readonly MailTemplate<never>[]

export function retryDelaySeconds(attempts: number): number {
  return Math.min(LONGEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** Math.min(attempts - 1, 20))
}

async function claimDueMail(deps: Deps) {
  // Claiming counts the try and sets the next one first: a process killed in between costs a delay, never the mail.
  return deps.db
    .updateTable('outgoingMail')
    .set((column) => ({
      attempts: sql<number>`${column.ref('attempts')} + 1`,
      nextAttemptAt: addSeconds(deps.now, 60),
    }))
    .where('id', '=', (query) =>
      query
        .selectFrom('outgoingMail')
        .select('id')
        .where('sentAt', 'is', null)
        .where('deadAt', 'is', null)
        .where('nextAttemptAt', '<=', deps.now)
        .orderBy('isBulk')
        .orderBy('nextAttemptAt')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'messageId', 'template', 'sealed', 'attempts'])
    .executeTakeFirst()
}

type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimDueMail>>>

async function dispatch(deps: Deps, mail: ClaimedMail, templates: MailTemplates, transport: Transport): Promise<void> {
  const template = templates.find((candidate) => candidate.name === mail.template)
  if (!template) throw new Error(`no mail template named ${mail.template}`)
  const { to, parameters } = JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, mail.sealed!)) as SealedMail & {
    parameters: never
  }
  const composed = template.compose(parameters, { now: deps.now, settings: deps.settings })
  const letter = { messageId: mail.messageId, from: deps.settings.mailFrom, to, ...composed, date: deps.now }
  await transport(letter, deps)
  await inTransaction(deps, async (deps) => {
    await deps.db
      .updateTable('outgoingMail')
      .set({ sentAt: deps.now, sealed: null, lastError: null })
      .where('id', '=', mail.id)
      .execute()
    await template.onSent?.(deps.db, parameters, deps.now)
  })
}

/** The error's kind without the server's words, which may repeat the address. */
function describe(error: unknown): string {
  const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string }
  return [name, code, responseCode].filter(Boolean).join(' ')
}

/**
 * Sends every mail that is due, one after the other, and returns how many were handed over.
 * @param depsNow gives fresh deps for each mail, because the moment of dispatch counts
 */
export async function sendDueMails(
  depsNow: () => Deps,
  templates: MailTemplates,
  transport: Transport,
  report: DispatchReport,
): Promise<number> {
  let sent = 0
  for (;;) {
    const deps = depsNow()
    const mail = await claimDueMail(deps)
    if (!mail) return sent
    try {
      await dispatch(deps, mail, templates, transport)
      sent++
    } catch (error) {
      const dead = mail.attempts >= MOST_ATTEMPTS
      await deps.db
        .updateTable('outgoingMail')
        .set({
          nextAttemptAt: addSeconds(deps.now, retryDelaySeconds(mail.attempts)),
          deadAt: dead ? deps.now : null,
          lastError: describe(error),
        })
        .where('id', '=', mail.id)
        .execute()
      report({ template: mail.template, attempts: mail.attempts, dead, error: describe(error) })
    }
  }
}
