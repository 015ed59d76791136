import type { Context } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import type { Deps } from '../../platform/deps.ts'
import { readToken, removeToken, writeToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { endSession, endSessionsOf, findSession, startSession } from '../../platform/sessions.ts'
import { deviceLabel } from './rules.ts'

/** Begins a new session in this browser; the one it had before is dead from now on (SESS-1). */
export async function openSession(
  c: Context<AppEnv>,
  deps: Deps,
  input: { face: Face; principalId: number; previousSignedInAt: Date | null },
): Promise<void> {
  await closeSession(c, deps, input.face)
  const token = await startSession(deps, { ...input, deviceLabel: deviceLabel(c.req.header('user-agent')) })
  writeToken(c, input.face, token)
}

/** Ends this browser's session of a face, on the server and in the browser. */
export async function closeSession(c: Context<AppEnv>, deps: Deps, face: Face): Promise<void> {
  const token = readToken(c, face)
  if (!token) return
  const session = await findSession(deps, face, token)
  if (session) await endSession(deps.db, session.id)
  removeToken(c, face)
}

/**
 * Ends every session of the person, this one too, and begins a new one in this browser: after a change of address or
 * password a copied cookie opens nothing (AUTH-15, SESS-1).
 */
export async function renewSession(c: Context<AppEnv>, deps: Deps): Promise<void> {
  const { face, principalId, session } = c.var.signedIn!
  await endSessionsOf(deps.db, face, principalId)
  await openSession(c, deps, { face, principalId, previousSignedInAt: session.previousSignedInAt })
}
