/**
 * Who may pass which route (AZ-1). Each feature lists its routes in a file of its own beside this one, whose default
 * export is a `MatrixPart`; `test/matrix.test.ts` puts them together, complains about a route that no file lists, and
 * sends every route as every principal.
 */

/** Who asks. */
export const PRINCIPALS = ['anonymous', 'jobSeeker', 'employer', 'counter'] as const
export type Principal = (typeof PRINCIPALS)[number]

/** `in`: the route itself answers. `signIn`: led to the face's login page. */
export type Verdict = 'in' | 'signIn'

export type MatrixPart = Record<`${'GET' | 'POST'} /${string}`, Record<Principal, Verdict>>

/** Open to everyone. */
export const everyone: Record<Principal, Verdict> = { anonymous: 'in', jobSeeker: 'in', employer: 'in', counter: 'in' }

const only = (principal: Principal): Record<Principal, Verdict> => ({
  anonymous: 'signIn',
  jobSeeker: 'signIn',
  employer: 'signIn',
  counter: 'signIn',
  [principal]: 'in',
})

/** One face's signed-in people; a cookie of another face is noise (SESS-4). */
export const jobSeekers = only('jobSeeker')
export const employers = only('employer')
export const staff = only('counter')
