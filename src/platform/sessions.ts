import { randomId } from '../basics/randomIds.ts'
import type { Db } from '../db/open.ts'
import type { Face } from '../db/tables/platform.ts'
import type { Deps } from './deps.ts'

/** Idle end of a session (SESS-2). */
export const SESSION_IDLE_MINUTES = 30

/** Absolute end of a session, however busy it is (SESS-2): a working day for employers and staff. */
export const SESSION_ABSOLUTE_HOURS: Record<Face, number> = { jobSeeker: 12, employer: 8, counter: 8 }

/** How old the stored moment of last use may be before a request writes it anew: not every page costs a write. */
const TOUCH_AFTER_SECONDS = 15

export interface Session {
  id: number
  principalId: number
  /** 前回のログイン日時: the sign-in before this one. */
  previousSignedInAt: Date | null
  createdAt: Date
  lastSeenAt: Date
}

/** Whether a session has ended at `now`, by idleness or by age. */
export function isSessionOver(face: Face, session: Pick<Session, 'createdAt' | 'lastSeenAt'>, now: Date): boolean {
  const idleMilliseconds = now.getTime() - session.lastSeenAt.getTime()
  const ageMilliseconds = now.getTime() - session.createdAt.getTime()
  return (
    idleMilliseconds >= SESSION_IDLE_MINUTES * 60_000 || ageMilliseconds >= SESSION_ABSOLUTE_HOURS[face] * 3_600_000
  )
}

/** When a session ends if nothing more is done in it. */
export function sessionEndsAt(face: Face, session: Pick<Session, 'createdAt' | 'lastSeenAt'>): Date {
  const idleEnd = session.lastSeenAt.getTime() + SESSION_IDLE_MINUTES * 60_000
  const absoluteEnd = session.createdAt.getTime() + SESSION_ABSOLUTE_HOURS[face] * 3_600_000
  return new Date(Math.min(idleEnd, absoluteEnd))
}

const tokenHash = (deps: Pick<Deps, 'secrets'>, token: string) => deps.secrets.fingerprint('session', token)

/**
 * Opens a session and returns the cookie's value, which is kept nowhere else.
 * @param token another value than a random one, as hard to guess
 */
export async function startSession(
  deps: Deps,
  input: { face: Face; principalId: number; previousSignedInAt: Date | null; deviceLabel: string },
  token = randomId(),
): Promise<string> {
  await deps.db
    .insertInto('session')
    .values({ ...input, tokenHash: tokenHash(deps, token), createdAt: deps.now, lastSeenAt: deps.now })
    .execute()
  return token
}

/** The living session of a cookie; touches it, and removes it when it is over. */
export async function findSession(deps: Deps, face: Face, token: string): Promise<Session | undefined> {
  const hash = tokenHash(deps, token)
  const session = await deps.db
    .selectFrom('session')
    .select(['id', 'principalId', 'previousSignedInAt', 'createdAt', 'lastSeenAt'])
    .where('tokenHash', '=', hash)
    .where('face', '=', face)
    .executeTakeFirst()
  if (!session) return undefined
  if (isSessionOver(face, session, deps.now)) {
    await endSession(deps.db, session.id)
    return undefined
  }
  if (deps.now.getTime() - session.lastSeenAt.getTime() >= TOUCH_AFTER_SECONDS * 1000) {
    await deps.db.updateTable('session').set({ lastSeenAt: deps.now }).where('id', '=', session.id).execute()
    return { ...session, lastSeenAt: deps.now }
  }
  return session
}

export async function endSession(db: Db, sessionId: number): Promise<void> {
  await db.deleteFrom('session').where('id', '=', sessionId).execute()
}

/** Ends all sessions of a person, or all but one. They are dead from the next request on, on every node. */
export async function endSessionsOf(db: Db, face: Face, principalId: number, exceptSessionId?: number): Promise<void> {
  let query = db.deleteFrom('session').where('face', '=', face).where('principalId', '=', principalId)
  if (exceptSessionId !== undefined) query = query.where('id', '!=', exceptSessionId)
  await query.execute()
}

/** A session as its owner sees it in a list. */
export interface ListedSession {
  id: number
  /** Names the session in a form without telling its number. */
  mark: string
  deviceLabel: string
  createdAt: Date
  lastSeenAt: Date
}

/** The living sessions of a person, last used first. */
export async function listSessionsOf(deps: Deps, face: Face, principalId: number): Promise<ListedSession[]> {
  const rows = await deps.db
    .selectFrom('session')
    .select(['id', 'tokenHash', 'deviceLabel', 'createdAt', 'lastSeenAt'])
    .where('face', '=', face)
    .where('principalId', '=', principalId)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows
    .filter((row) => !isSessionOver(face, row, deps.now))
    .map(({ tokenHash, ...row }) => ({
      ...row,
      mark: deps.secrets.fingerprint('sessionMark', tokenHash.toString('hex')).toString('base64url'),
    }))
}

/** Removes sessions that nobody will come back to; they were refused already. */
export async function deleteOverSessions(deps: Deps): Promise<void> {
  const oldest = new Date(deps.now.getTime() - 12 * 3_600_000)
  const idle = new Date(deps.now.getTime() - SESSION_IDLE_MINUTES * 60_000)
  await deps.db
    .deleteFrom('session')
    .where((where) => where.or([where('lastSeenAt', '<', idle), where('createdAt', '<', oldest)]))
    .execute()
}
