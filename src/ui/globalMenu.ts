import type { MenuItem, PageContext } from './pageContext.ts'
import { words } from './words.ts'

const HOME = '/my-page'

function isCurrent(path: string, href: string): boolean {
  if (href === HOME) return path === HOME
  return path === href || path.startsWith(`${href}/`)
}

function jobSeekerMenu(page: PageContext): MenuItem[] {
  const labels = words.jobSeekerMenu
  const items: MenuItem[] = [
    { label: labels.home, href: HOME },
    { label: labels.search, href: `${HOME}/jobs` },
    { label: labels.activity, href: `${HOME}/job-applications` },
    { label: labels.messages, href: `${HOME}/messages`, count: page.unreadMessages ?? 0 },
    { label: labels.profile, href: `${HOME}/profile` },
  ]
  // 各種設定 is the last tab of 求職者情報・設定.
  const path = page.currentPath.replace(/^\/my-page\/settings/, `${HOME}/profile`)
  return items.map((item) => ({ ...item, current: isCurrent(path, item.href) }))
}

/**
 * The public site's menu. Its labels differ from the names of the top page's links, so that on the PC, where both stand
 * on one screen, no two links to one place carry the same name.
 */
function publicMenu(page: PageContext): MenuItem[] {
  const labels = words.publicMenu
  const items: MenuItem[] = [
    { label: labels.top, href: '/' },
    { label: labels.signIn, href: '/login' },
    { label: labels.search, href: '/jobs' },
    { label: labels.guide, href: '/guide/job-seekers' },
    { label: labels.help, href: '/faq' },
  ]
  const isHere = (href: string) => (href === '/' ? page.currentPath === '/' : isCurrent(page.currentPath, href))
  return items.map((item) => ({ ...item, current: isHere(item.href) }))
}

/** The global menu of a page: the one it was given, else the public site's, else the job seeker's own once signed in. */
export function globalMenu(page: PageContext): MenuItem[] {
  if (page.menu) return page.menu
  if (page.face === 'public') return publicMenu(page)
  return page.face === 'jobSeeker' && page.signedInName ? jobSeekerMenu(page) : []
}

const MENU_PAGES = { public: '/menu', jobSeeker: '/my-page/menu', employer: '/employer/menu', counter: '/counter/menu' }

/** The page that stands in for the menu's dialog where JavaScript is off. */
export function menuPageHref(page: PageContext): string {
  if (page.face === 'jobSeeker' && !page.signedInName) return MENU_PAGES.public
  return MENU_PAGES[page.face]
}

const HOMES = { public: '/', jobSeeker: HOME, employer: '/employer', counter: '/counter' }

/** Where the service's name in the header leads. */
export function homeHref(page: PageContext): string {
  if (page.face === 'jobSeeker' && !page.signedInName) return HOMES.public
  return HOMES[page.face]
}
