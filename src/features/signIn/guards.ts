import type { Face } from '../../db/tables/platform.ts'
import { readToken } from '../../platform/http/cookies.ts'
import type { Guard } from '../../platform/http/doors.ts'
import { findSession } from '../../platform/sessions.ts'

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
      if (!session) {
        const back = c.req.method === 'GET' ? `?next=${encodeURIComponent(c.req.path)}` : ''
        return c.redirect(signInPath + back, 303)
      }
      c.set('signedIn', { face, session, principalId: session.principalId })
      return next()
    },
  }
}

/** Below this guard a signed-in job seeker is certain. */
export const jobSeekerOnly = requireSignIn('jobSeeker', '/login')
