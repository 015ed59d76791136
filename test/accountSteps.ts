import type { Screen, TestBrowser } from './testBrowser.ts'
import type { TestService } from './testService.ts'

/** A password that no list holds. */
export const STRONG_PASSWORD = 'k7:Rw2vQ9mz'

/** What a page says, without what is new on every page: two of the same kind can be compared byte for byte. */
export function samePage(screen: Screen): string {
  return screen.html
    .replace(/nonce="[^"]*"/g, 'nonce=""')
    .replace(/name="(_csrf|_operation|_keptPassword)" value="[^"]*"/g, 'name="$1" value=""')
}

/** Headers that say something about the answer itself. */
export function sameHeaders(screen: Screen): Record<string, string> {
  const headers = Object.fromEntries(screen.headers)
  delete headers['set-cookie']
  headers['content-security-policy'] = headers['content-security-policy']!.replace(/'nonce-[^']*'/, '')
  return headers
}

export async function logIn(browser: TestBrowser, id: string, password: string): Promise<Screen> {
  await browser.open('/login')
  return browser.submit({ id, password }, { action: '/login' })
}

export async function askForReset(service: TestService, browser: TestBrowser, email: string): Promise<Screen> {
  await browser.open('/password-reset')
  const screen = await browser.submit({ email })
  await service.deliverMails()
  return screen
}

export async function reset(browser: TestBrowser, key: string, password = STRONG_PASSWORD): Promise<Screen> {
  await browser.open('/password-reset/new-password')
  return browser.submit({ password, passwordAgain: password, key })
}
