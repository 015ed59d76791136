import type { Page } from 'playwright-core'

/** Who looks at a state: somebody without a login, or one of the demo world's three people. */
export type Looker = 'visitor' | 'newcomer' | 'jobSeeker' | 'employer' | 'counter'

/** One state of one page: what every check of the look goes through. */
export interface PageState {
  as: Looker
  path: string
  /** Links to follow from there, each the first that a selector finds, for addresses that hold an id; `+…` goes on from the address. */
  follow?: string[]
  /** A button to press: opens a dialog, or sends the form as it stands, so that its errors show. */
  press?: string
  /** Whether the layout on a PC differs from the phone's by more than its width. */
  isWide?: boolean
  /** May be this heavy, because what it offers cannot be chosen from less. */
  mayWeigh?: number
}

const of = (as: Looker, paths: string[]): PageState[] => paths.map((path) => ({ as, path }))

const inside = (parts: TemplateStringsArray) => `main a[href*="${parts[0]}"]`

export const STATES: readonly PageState[] = [
  // The public site
  { as: 'visitor', path: '/', isWide: true },
  { as: 'visitor', path: '/', press: 'メニュー' },
  { as: 'visitor', path: '/', press: '閲覧支援' },
  ...of('visitor', ['/?signed-out=1', '/menu', '/news', '/guide/my-page', '/guide/job-seekers', '/guide/employers']),
  ...of('visitor', ['/guide/data-service', '/manual', '/manual/signing-in', '/faq', '/faq?q=zzzz', '/contact']),
  ...of('visitor', ['/help/mail', '/offices?prefecture=13', '/offices?postal-code=123', '/links', '/sitemap']),
  ...of('visitor', ['/site-policy', '/accessibility', '/privacy', '/terms', '/nowhere', '/referral-letters/unknown']),
  { as: 'visitor', path: '/jobs', isWide: true, mayWeigh: 105_000 },
  { as: 'visitor', path: '/jobs/results', isWide: true, mayWeigh: 70_000 },
  { as: 'visitor', path: '/jobs/results?word=zzzz' },
  { as: 'visitor', path: '/jobs/results', follow: ['main h3 a, main h2 a'], isWide: true },
  // Opening, logging in, coming back
  { as: 'visitor', path: '/login' },
  { as: 'visitor', path: '/login', press: 'ログイン' },
  { as: 'visitor', path: '/account-opening' },
  { as: 'visitor', path: '/account-opening', press: '次へ進む' },
  { as: 'visitor', path: '/office-opening' },
  { as: 'visitor', path: '/office-opening', press: '次へ進む' },
  { as: 'visitor', path: '/password-reset' },
  { as: 'visitor', path: '/password-reset', press: '次へ進む' },
  { as: 'visitor', path: '/account-reopening' },
  { as: 'visitor', path: '/account-reopening', press: '次へ進む' },
  { as: 'visitor', path: '/feedback?about=/faq', press: '意見を送る' },
  ...of('visitor', [
    '/feedback?about=/faq',
    '/feedback/thanks?about=/faq',
    '/forgotten-id',
    '/account-closure/complete',
    '/mynaportal/mismatch',
    '/demo/mails',
  ]),
  // Registering: a person with an account and nothing else
  { as: 'newcomer', path: '/my-page/registration/basic', isWide: true },
  { as: 'newcomer', path: '/my-page/registration/basic', press: '次へ進む' },
  ...of(
    'newcomer',
    ['provision', 'occupations', 'places', 'education', 'career', 'disability', 'appeal'].map(
      (step) => `/my-page/registration/${step}`,
    ),
  ),
  ...of('newcomer', ['/my-page/settings']),
  // My Page
  { as: 'jobSeeker', path: '/my-page', isWide: true },
  { as: 'jobSeeker', path: '/my-page', press: 'メニュー' },
  ...of('jobSeeker', ['/my-page/menu', '/my-page/number', '/my-page/office']),
  { as: 'jobSeeker', path: '/my-page/jobs', isWide: true, mayWeigh: 105_000 },
  { as: 'jobSeeker', path: '/my-page/jobs/results', isWide: true, mayWeigh: 70_000 },
  { as: 'jobSeeker', path: '/my-page/jobs/results', follow: ['main h3 a, main h2 a'], isWide: true },
  { as: 'jobSeeker', path: '/my-page/saved-searches' },
  { as: 'jobSeeker', path: '/my-page/job-applications', isWide: true },
  {
    as: 'jobSeeker',
    path: '/my-page/job-applications',
    follow: ['main a[href^="/my-page/job-applications/"][href$="w"], main h3 a, main h2 a'],
  },
  ...of('jobSeeker', [
    '/my-page/job-applications/ended',
    '/my-page/job-applications/favourites',
    '/my-page/job-applications/recommendations',
    '/my-page/job-applications/invitations',
  ]),
  { as: 'jobSeeker', path: '/my-page/messages' },
  { as: 'jobSeeker', path: '/my-page/messages', follow: [inside`/my-page/messages/`] },
  { as: 'jobSeeker', path: '/my-page/messages', follow: [inside`/my-page/messages/`], press: '送信' },
  ...of('jobSeeker', [
    '/my-page/settings',
    '/my-page/settings/sessions',
    '/my-page/settings/account',
    '/my-page/settings/account/email',
    '/my-page/settings/account/password',
    '/my-page/settings/second-step',
    '/my-page/settings/closure',
    '/my-page/my-data',
    '/my-page/my-data/readable',
    '/my-page/my-data/views',
    '/my-page/profile/history',
    '/my-page/profile/preview',
    '/my-page/profile/excluded-employers',
  ]),
  { as: 'jobSeeker', path: '/my-page/settings/account/email', press: '次へ進む' },
  ...of(
    'jobSeeker',
    ['basic', 'provision', 'occupations', 'places', 'education', 'career', 'disability', 'appeal'].map(
      (step) => `/my-page/profile/${step}`,
    ),
  ),
  { as: 'jobSeeker', path: '/my-page/profile/basic/edit' },
  // The employer
  { as: 'visitor', path: '/employer/login' },
  { as: 'visitor', path: '/employer/login', press: 'ログイン' },
  { as: 'employer', path: '/employer', isWide: true },
  { as: 'employer', path: '/employer/menu' },
  { as: 'employer', path: '/employer/applicants', isWide: true },
  { as: 'employer', path: '/employer/applicants', follow: [inside`/employer/applicants/`], isWide: true },
  { as: 'employer', path: '/employer/invitations', isWide: true },
  { as: 'employer', path: '/employer/invitations', follow: [inside`/employer/invitations/new/`] },
  { as: 'employer', path: '/employer/messages' },
  { as: 'employer', path: '/employer/messages', follow: [inside`/employer/messages/`] },
  // The counter
  { as: 'visitor', path: '/counter/login' },
  { as: 'visitor', path: '/counter/login', press: 'ログイン' },
  { as: 'counter', path: '/counter', isWide: true },
  { as: 'counter', path: '/counter/menu' },
  { as: 'counter', path: '/counter/job-seekers?q=zzzz' },
  { as: 'counter', path: '/counter/job-seekers?q=70000-01169703', isWide: true },
  ...['ban', 'mail-address', 'jobs', 'notice', 'registration', 'identity', 'mailbox', 'merge'].map(
    (part): PageState => ({
      as: 'counter',
      path: '/counter/job-seekers?q=70000-01169703',
      follow: [`+/${part}`],
    }),
  ),
  ...of('counter', ['/counter/address-changes', '/counter/no-show-objections', '/counter/feedback']),
  { as: 'counter', path: '/counter/registration', mayWeigh: 80_000 },
  // Every component in every state
  { as: 'visitor', path: '/demo/components', isWide: true, mayWeigh: 65_000 },
]

export const nameOf = ({ as, path, follow, press }: PageState): string =>
  [as, path, ...(follow ?? []).map((selector) => `→ ${selector}`), press && `[${press}]`].filter(Boolean).join(' ')

/**
 * Brings a page into a state.
 * @returns the bytes of the document as the server sent it
 */
export async function enter(page: Page, state: PageState): Promise<number> {
  let answer = await page.goto(state.path)
  for (const selector of state.follow ?? []) {
    const href = selector.startsWith('+')
      ? new URL(page.url()).pathname + selector.slice(1)
      : await page.locator(selector).first().getAttribute('href', { timeout: 5000 })
    answer = await page.goto(href!)
  }
  if (!state.press) return (await answer!.body()).length
  const button = page.getByRole('button', { name: state.press, exact: true }).filter({ visible: true }).first()
  const isForm = await button.evaluate((node) => (node as HTMLButtonElement).type === 'submit')
  if (!isForm) {
    await button.click()
    return (await answer!.body()).length
  }
  const [failed] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest()),
    button.click(),
  ])
  await page.waitForLoadState()
  return (await failed.body()).length
}
