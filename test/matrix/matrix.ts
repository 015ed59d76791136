/**
 * Who may pass which route (AZ-1). Each feature lists its routes in a file of its own beside this one, whose default
 * export is a `MatrixPart`; `test/matrix.test.ts` puts them together, complains about a route that no file lists, and
 * sends every route as every principal.
 */

/** Who asks. The last four sit at the counter: 担当者, 監督者, 監査の担当者, 管理者. */
export const STAFF_ROLES = ['clerk', 'supervisor', 'auditor', 'administrator'] as const
export const PRINCIPALS = ['anonymous', 'jobSeeker', 'employer', ...STAFF_ROLES] as const
export type Principal = (typeof PRINCIPALS)[number]

/** `in`: the route itself answers. `signIn`: led to the face's login page. `refused`: signed in, but not one's role. */
export type Verdict = 'in' | 'signIn' | 'refused'

export type MatrixPart = Record<`${'GET' | 'POST'} /${string}`, Record<Principal, Verdict>>

const all = (verdict: Verdict): Record<Principal, Verdict> => ({
  anonymous: verdict,
  jobSeeker: verdict,
  employer: verdict,
  clerk: verdict,
  supervisor: verdict,
  auditor: verdict,
  administrator: verdict,
})

/** Open to everyone. */
export const everyone = all('in')

/** One face's signed-in people; a cookie of another face is noise (SESS-4). */
export const jobSeekers = { ...all('signIn'), jobSeeker: 'in' } as const
export const employers = { ...all('signIn'), employer: 'in' } as const

/** Whoever sits at the counter. */
export const staff = {
  ...all('signIn'),
  clerk: 'in',
  supervisor: 'in',
  auditor: 'in',
  administrator: 'in',
} as const
/** Whoever acts: an auditor reads and changes nothing. */
export const actingStaff = { ...staff, auditor: 'refused' } as const
/** A supervisor's decisions. */
export const decidingStaff = { ...actingStaff, clerk: 'refused' } as const
/** What only shows the work of the staff itself. */
export const reviewingStaff = { ...staff, clerk: 'refused' } as const
