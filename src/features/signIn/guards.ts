import type { Context } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import { findSender } from '../../platform/formSenders.ts'
import { readToken } from '../../platform/http/cookies.ts'
import type { Guard } from '../../platform/http/doors.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readOperationId } from '../../platform/http/readForm.ts'
import { findSession, type Session } from '../../platform/sessions.ts'
import { forgetResumedForm, keepLateForm } from './lateForm.ts'

/** To the login page and from there back; what was typed into a late form waits. */
async function leadToSignIn(c: Context<AppEnv>, signInPath: string, hadCookie: boolean): Promise<Response> {
  if (c.req.method === 'GET') {
    const ended = hadCookie ? '&notice=session-ended' : ''
    return c.redirect(`${signInPath}?next=${encodeURIComponent(c.req.path)}${ended}`, 303)
  }
  return c.redirect((await keepLateForm(c)) ? `${signInPath}?notice=form-kept` : signInPath, 303)
}

/** Who sends once more the very form by which their sessions have just ended: a double click finds its answer (IDEM-1). */
async function repeatedSender(c: Context<AppEnv>, face: Face): Promise<Session | undefined> {
  if (c.req.method !== 'POST') return undefined
  const { deps, flowHash } = c.var
  return findSender(deps, face, { flowHash, path: c.req.path, operationId: await readOperationId(c) })
}

/**
 * Lets only signed-in people of one face pass; others are led to that face's login page and from there back.
 * @param signInPath the face's login page
 */
export function requireSignIn(face: Face, signInPath: string): Guard {
  return {
    name: face,
    async middleware(c, next) {
      const token = readToken(c, face)
      const own = token ? await findSession(c.var.deps, face, token) : undefined
      const session = own ?? (await repeatedSender(c, face))
      if (!session) return leadToSignIn(c, signInPath, token !== undefined)
      c.set('signedIn', { face, session, principalId: session.principalId })
      await forgetResumedForm(c)
      return next()
    },
  }
}

/** Below this guard a signed-in job seeker is certain. */
export const jobSeekerOnly = requireSignIn('jobSeeker', '/login')
