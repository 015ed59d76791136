import type { Context } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import { readToken } from '../../platform/http/cookies.ts'
import type { Guard } from '../../platform/http/doors.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { findSession } from '../../platform/sessions.ts'
import { forgetResumedForm, keepLateForm } from './lateForm.ts'

/** To the login page and from there back; what was typed into a late form waits. */
async function leadToSignIn(c: Context<AppEnv>, signInPath: string, hadCookie: boolean): Promise<Response> {
  if (c.req.method === 'GET') {
    const ended = hadCookie ? '&notice=session-ended' : ''
    return c.redirect(`${signInPath}?next=${encodeURIComponent(c.req.path)}${ended}`, 303)
  }
  return c.redirect((await keepLateForm(c)) ? `${signInPath}?notice=form-kept` : signInPath, 303)
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
      const session = token ? await findSession(c.var.deps, face, token) : undefined
      if (!session) return leadToSignIn(c, signInPath, token !== undefined)
      c.set('signedIn', { face, session, principalId: session.principalId })
      await forgetResumedForm(c)
      return next()
    },
  }
}

/** Below this guard a signed-in job seeker is certain. */
export const jobSeekerOnly = requireSignIn('jobSeeker', '/login')
