import { logIn } from './accountSteps.ts'
import { PASSWORD, type Person } from './people.ts'
import { type Bent, SoftAuthenticator } from './softAuthenticator.ts'
import type { Screen, TestBrowser } from './testBrowser.ts'
import { PUBLIC_URL, type TestService } from './testService.ts'

export const PASSKEY_SETTINGS = '/my-page/settings/passkeys'

/** What the screen asks the device to make. */
export function askedToCreate(browser: TestBrowser) {
  const element = browser.screen.document.querySelector('mp-passkey')!
  return JSON.parse(element.getAttribute('data-create')!)
}

export async function beginRegistration(
  browser: TestBrowser,
  name = '花子のスマートフォン',
  currentPassword = PASSWORD,
): Promise<Screen> {
  await browser.open(PASSKEY_SETTINGS)
  return browser.submit({ name, currentPassword }, { action: PASSKEY_SETTINGS })
}

export const finishRegistration = (browser: TestBrowser, credential: string) =>
  browser.submit({ credential }, { action: `${PASSKEY_SETTINGS}/new` })

/** A device with a passkey of this person's. */
export async function givenPasskey(service: TestService, person: Person): Promise<SoftAuthenticator> {
  const browser = service.browser()
  await logIn(browser, person.id, PASSWORD)
  await beginRegistration(browser)
  const device = new SoftAuthenticator(PUBLIC_URL)
  await finishRegistration(browser, device.create(askedToCreate(browser)))
  await service.deliverMails()
  return device
}

/** What the browser code fetches when the button on the login screen is pressed. */
export async function askedToSign(browser: TestBrowser, path = '/login') {
  await browser.open(path)
  const { body, headers } = browser.prepare({}, { action: '/login/passkey' })
  const answer = await browser.request('/login/passkey/challenge', { method: 'POST', body, headers })
  return (await answer.json()) as { challenge: string; rpId: string }
}

export const sendSigned = (browser: TestBrowser, credential: string) =>
  browser.submit({ credential }, { action: '/login/passkey' })

export async function logInWith(browser: TestBrowser, device: SoftAuthenticator, bent?: Bent): Promise<Screen> {
  return sendSigned(browser, device.sign(await askedToSign(browser), bent))
}
