import { addSeconds } from '../basics/japaneseDay.ts'
import type { Face } from '../db/tables/platform.ts'
import type { Deps } from './deps.ts'
import { endSessionsOf, type Session, startSession } from './sessions.ts'

/** How long a form that has ended its sender's sessions is known again: longer than any double click. */
export const REPEAT_SECONDS = 60

/** One sending of a form. Its one-use id is known to nobody but the browser that the form was shown to. */
export interface SentForm {
  flowHash: Buffer
  path: string
  operationId: string
}

interface Sender {
  face: Face
  principalId: number
  previousSignedInAt: Date | null
}

const nameOf = ({ flowHash, path, operationId }: SentForm) => `${flowHash.toString('hex')} ${path} ${operationId}`

const formHash = (deps: Pick<Deps, 'secrets'>, form: SentForm) => deps.secrets.fingerprint('formSender', nameOf(form))

/** Remembers who sent a form that ends their sessions; in the transaction that ends them. */
export async function rememberSender(deps: Deps, sender: Sender, form: SentForm): Promise<void> {
  await deps.db
    .insertInto('formSender')
    .values({ ...sender, formHash: formHash(deps, form), sentAt: deps.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who sent this very form a moment ago and lost their sessions by it: as if they still had one, for this form alone. */
export async function findSender(deps: Deps, face: Face, form: SentForm): Promise<Session | undefined> {
  const sender = await deps.db
    .selectFrom('formSender')
    .selectAll()
    .where('formHash', '=', formHash(deps, form))
    .where('face', '=', face)
    .where('sentAt', '>', addSeconds(deps.now, -REPEAT_SECONDS))
    .executeTakeFirst()
  if (!sender) return undefined
  const { principalId, previousSignedInAt, sentAt } = sender
  return { id: 0, principalId, previousSignedInAt, createdAt: sentAt, lastSeenAt: sentAt }
}

/** The cookie of the session that a form has opened: the same however often the form is sent. */
export function renewedToken(deps: Pick<Deps, 'secrets'>, form: SentForm): string {
  return deps.secrets.fingerprint('renewedSession', nameOf(form)).subarray(0, 16).toString('base64url')
}

/**
 * Ends every session of the sender and opens one new one, known by `renewedToken`: after a change of address or password
 * a copied cookie opens nothing (AUTH-15, SESS-1). In the transaction of that change.
 */
export async function renewSessions(
  deps: Deps,
  sender: Sender & { deviceLabel: string },
  form: SentForm,
): Promise<void> {
  const { deviceLabel, ...who } = sender
  await endSessionsOf(deps.db, who.face, who.principalId)
  await rememberSender(deps, who, form)
  await startSession(deps, { ...who, deviceLabel }, renewedToken(deps, form))
}

/** Forgets senders whose minute is over. */
export async function deleteOldSenders(deps: Deps): Promise<void> {
  await deps.db.deleteFrom('formSender').where('sentAt', '<=', addSeconds(deps.now, -REPEAT_SECONDS)).execute()
}
