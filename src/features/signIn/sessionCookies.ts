import type { Context } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import type { Deps } from '../../platform/deps.ts'
import { findSender, renewedToken, renewSessions } from '../../platform/formSenders.ts'
import { readToken, removeToken, writeToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { endSession, findSession, startSession } from '../../platform/sessions.ts'
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
 * The renewal of this browser's session by the form that was just sent (AUTH-15, SESS-1). The same form sent again, as a
 * double click does, gets the same session.
 */
export function sessionRenewal(c: Context<AppEnv>, operationId: string) {
  const { face, principalId, session } = c.var.signedIn!
  const form = { flowHash: c.var.flowHash, path: c.req.path, operationId }
  const { previousSignedInAt } = session
  return {
    /** Ends every session of the person and opens a new one; in the transaction of what changes. */
    renew: (deps: Deps) =>
      renewSessions(
        deps,
        { face, principalId, previousSignedInAt, deviceLabel: deviceLabel(c.req.header('user-agent')) },
        form,
      ),
    /** Gives the browser the new session's cookie; a form sent again much later leaves the browser as it is. */
    async handOver() {
      if (await findSender(c.var.deps, face, form)) writeToken(c, face, renewedToken(c.var.deps, form))
    },
  }
}
