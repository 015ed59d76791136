import type { Guard } from '../../platform/http/doors.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { employerOnly, getEmployerOfLogin } from '../employers/index.ts'
import { findJobSeekerOfAccount, fullName } from '../jobSeekers/index.ts'
import { countUnreadOfEmployer, countUnreadOfJobSeeker } from '../messages/index.ts'
import { findBan } from '../restrictions/index.ts'
import { jobSeekerOnly } from '../signIn/index.ts'
import { getStaffMember, staffOnly } from '../staff/index.ts'
import { words } from './words.ts'

type Context = Parameters<Guard['middleware']>[0]

/** A guard that, once passed, prepares the page's frame; an answer of the preparation ends the request. */
function withFrame(guard: Guard, prepare: (c: Context) => Promise<Response | undefined>): Guard {
  return {
    name: guard.name,
    middleware: (c, next) =>
      guard.middleware(c, async () => {
        const answer = await prepare(c)
        if (answer) c.res = answer
        else await next()
      }),
  }
}

const isCurrent = (path: string, href: string, home: string) =>
  href === home ? path === home : path === href || path.startsWith(`${href}/`)

function menuOf(c: Context, home: string, items: { label: string; href: string; count?: number }[]) {
  return items.map((item) => ({ ...item, current: isCurrent(c.req.path, item.href, home) }))
}

async function jobSeekerFrame(c: Context): Promise<'registered' | 'notRegistered' | 'barred'> {
  const { db, now } = c.var.deps
  const jobSeeker = await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now)
  if (!jobSeeker) return 'notRegistered'
  if (await findBan(db, jobSeeker.id)) return 'barred'
  const unreadMessages = await countUnreadOfJobSeeker(db, jobSeeker.id)
  c.set('frame', { signedInName: fullName(jobSeeker), unreadMessages } satisfies AppEnv['Variables']['frame'])
  return 'registered'
}

/** Where a person under 利用不可 finds out why; nothing else is open to them (H3). */
const BARRED_PATH = '/barred'

/** A signed-in job seeker, with name and unread messages in the frame. */
export const jobSeekerInside = withFrame(jobSeekerOnly, async (c) => {
  return (await jobSeekerFrame(c)) === 'barred' ? c.redirect(BARRED_PATH, 303) : undefined
})

/** The same for screens that only a finished registration has; others are led to the registration, where they left it (A1). */
export const registeredInside = withFrame(jobSeekerOnly, async (c) => {
  const standing = await jobSeekerFrame(c)
  if (standing === 'registered') return undefined
  return c.redirect(standing === 'barred' ? BARRED_PATH : '/my-page/registration', 303)
})

/** A signed-in employer, with the employer's menu. */
export const employerInside = withFrame(employerOnly, async (c) => {
  const { db } = c.var.deps
  const employer = await getEmployerOfLogin(db, c.var.signedIn!.principalId)
  const unread = await countUnreadOfEmployer(db, employer.id)
  const menu = menuOf(c, '/employer', [
    { label: words.menu.home, href: '/employer' },
    { label: words.menu.postings, href: '/employer/postings' },
    { label: words.menu.applicants, href: '/employer/applicants' },
    { label: words.menu.board, href: '/employer/applicant-board' },
    { label: words.menu.invitations, href: '/employer/invitations' },
    { label: words.menu.messages, href: '/employer/messages', count: unread },
    { label: words.menu.establishments, href: '/employer/establishments' },
    { label: words.menu.logins, href: '/employer/logins' },
  ])
  c.set('frame', { signedInName: employer.name, menu })
  return undefined
})

/** A signed-in member of the staff, with the counter's menu. */
export const counterInside = withFrame(staffOnly, async (c) => {
  const staff = await getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)
  const menu = menuOf(c, '/counter', [
    { label: words.menu.home, href: '/counter' },
    { label: words.menu.jobSeekers, href: '/counter/job-seekers' },
    { label: words.menu.acceptance, href: '/counter/postings' },
    { label: words.menu.objections, href: '/counter/no-show-objections' },
  ])
  c.set('frame', { signedInName: staff.name, menu })
  return undefined
})
