import { storeAddressForOpening } from '../src/features/officeOpening/index.ts'
import { logIn, STRONG_PASSWORD } from './accountSteps.ts'
import { givenJobSeeker } from './applicationPeople.ts'
import { givenAccount, givenStaffMember, PASSWORD } from './people.ts'
import type { TestBrowser } from './testBrowser.ts'
import type { TestService } from './testService.ts'

/** One way on which a key is mailed and typed: from an open screen to the last one. */
export interface KeyWay {
  /** Where the key goes. */
  address: string
  /** The browser on its way, before the first screen. */
  browser: TestBrowser
  /** Asks for a key, from the first screen on; the mail has come. */
  ask(browser?: TestBrowser): Promise<void>
  /** The screen that takes the key. */
  keyScreen: string
  /** What is typed there beside the key. */
  rest: Record<string, string>
  /** The `h1` of the screen that says it is done. */
  done: string
}

const NEW_PASSWORD = { password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD }

/** Opens a screen, fills it and hands the mail over. */
async function fillIn(service: TestService, browser: TestBrowser, path: string, fields: Record<string, string>) {
  await browser.open(path)
  await browser.submit(fields)
  await service.deliverMails()
}

/** A person who was registered at the counter and whose address is stored there. */
async function givenStoredAddress(service: TestService, address: string): Promise<void> {
  const person = await givenJobSeeker(service)
  const { principalId: staffId } = await givenStaffMember(service)
  const { jobSeekerId } = person
  await service.db
    .updateTable('jobSeeker')
    .set({ accountId: null, registrantKind: 'office' })
    .where('id', '=', jobSeekerId)
    .execute()
  await storeAddressForOpening(service.deps(), { jobSeekerId, email: address, staffId })
}

async function accountOpening(service: TestService): Promise<KeyWay> {
  const browser = service.browser()
  const address = 'opening@example.jp'
  const ask = (from = browser) => fillIn(service, from, '/account-opening', { agree: 'yes', email: address })
  return { address, browser, ask, keyScreen: '/account-opening/password', rest: NEW_PASSWORD, done: '求職情報登録' }
}

async function officeOpening(service: TestService): Promise<KeyWay> {
  const browser = service.browser()
  const address = 'stored@example.jp'
  await givenStoredAddress(service, address)
  const fields = { agree: 'yes', email: address, birthDayYear: '1990', birthDayMonth: '4', birthDayDay: '1' }
  const ask = (from = browser) => fillIn(service, from, '/office-opening', fields)
  return {
    address,
    browser,
    ask,
    keyScreen: '/office-opening/password',
    rest: NEW_PASSWORD,
    done: 'マイページ開設完了',
  }
}

async function passwordReset(service: TestService): Promise<KeyWay> {
  const browser = service.browser()
  const { id: address } = await givenAccount(service, 'reset@example.jp')
  const ask = (from = browser) => fillIn(service, from, '/password-reset', { email: address })
  const done = '求職者マイページログイン'
  return { address, browser, ask, keyScreen: '/password-reset/new-password', rest: NEW_PASSWORD, done }
}

async function emailChange(service: TestService): Promise<KeyWay> {
  const browser = service.browser()
  const { id } = await givenAccount(service, 'old@example.jp')
  const address = 'new@example.jp'
  const account = '/my-page/settings/account'
  const ask = async (from = browser) => {
    await logIn(from, id, PASSWORD)
    await fillIn(service, from, `${account}/email`, { email: address, currentPassword: PASSWORD })
  }
  return { address, browser, ask, keyScreen: `${account}/email/key`, rest: {}, done: 'アカウントを編集' }
}

async function accountReopening(service: TestService): Promise<KeyWay> {
  const browser = service.browser()
  const { id: address, principalId } = await givenAccount(service, 'closed@example.jp')
  await service.db.updateTable('account').set({ closedAt: service.now() }).where('id', '=', principalId).execute()
  const ask = (from = browser) => fillIn(service, from, '/account-reopening', { email: address, password: PASSWORD })
  return { address, browser, ask, keyScreen: '/account-reopening/key', rest: {}, done: '求職情報登録' }
}

/** Every way on which a key is mailed. */
export const KEY_WAYS = {
  accountOpening,
  officeOpening,
  passwordReset,
  emailChange,
  accountReopening,
} satisfies Record<string, (service: TestService) => Promise<KeyWay>>
