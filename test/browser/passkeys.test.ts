import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

const SETTINGS = '/my-page/settings/passkeys'
const SIGN_IN = 'パスキーでログイン'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const pathOf = (page: Page) => new URL(page.url()).pathname

interface Device {
  cdp: CDPSession
  authenticatorId: string
}

/** Gives the browser a device that can hold passkeys, unlocked by its owner. */
async function plugIn(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

/** Whether the owner's face or finger is known again. */
const recognise = ({ cdp, authenticatorId }: Device, isUserVerified: boolean) =>
  cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })

async function logIn(page: Page, { id }: Person): Promise<void> {
  await page.goto('/login')
  await fill(page, 'ID（メールアドレス）', id)
  await fill(page, 'パスワード', PASSWORD)
  await press(page, 'ログイン')
}

async function begin(page: Page, name = 'わたしのスマートフォン'): Promise<void> {
  await page.goto(SETTINGS)
  await fill(page, 'パスキーの名前', name)
  await fill(page, '現在のパスワード', PASSWORD)
  await press(page, '次へ進む')
}

async function register(page: Page, check: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await begin(page)
  expect(await heading(page)).toBe('パスキーの登録')
  await check(page)
  await press(page, 'この端末に登録する')
  await page.getByText('パスキーを登録しました').waitFor()
}

test('Hanako registers her phone, logs in with it by one press, and removes it; every screen is accessible', async () => {
  const page = await world.phone()
  const device = await plugIn(page)
  await logIn(page, await givenAccount(world.service))
  await page.goto(SETTINGS)
  await expectAccessible(page)
  await press(page, '次へ進む')
  expect(await page.title()).toMatch(/^エラー：/)
  await expectAccessible(page)
  await register(page, expectAccessible)
  await expectAccessible(page)

  await page.context().clearCookies()
  await page.goto('/login?next=/my-page/settings')
  await expectAccessible(page)
  await press(page, SIGN_IN)
  await page.waitForURL((url) => url.pathname === '/my-page/settings')

  await page.goto(SETTINGS)
  expect(await page.locator('main article').textContent()).not.toContain('まだ使っていません')
  await page.getByRole('link', { name: '「わたしのスマートフォン」の名前の変更・削除' }).click()
  await expectAccessible(page)
  await fill(page, '現在のパスワード', PASSWORD)
  await press(page, '削除する')
  await page.getByText('パスキーを削除しました').waitFor()
  await page.context().clearCookies()
  await page.goto('/login')
  await press(page, SIGN_IN)
  await page.getByText('登録されていません').waitFor()
  await expectAccessible(page)
  await device.cdp.detach()
})

test('when the phone does not know her face nothing is sent, and another press asks again', async () => {
  const page = await world.phone()
  const device = await plugIn(page)
  await logIn(page, await givenAccount(world.service))
  await recognise(device, false)
  await begin(page)
  await press(page, 'この端末に登録する')
  await page.getByText('パスキーの登録を取りやめました').waitFor()
  await expectAccessible(page)
  await recognise(device, true)
  await press(page, 'この端末に登録する')
  await page.getByText('パスキーを登録しました').waitFor()

  await page.context().clearCookies()
  await page.goto('/login')
  await recognise(device, false)
  await press(page, SIGN_IN)
  await page.getByText('パスキーの確認を取りやめました').waitFor()
  expect(pathOf(page)).toBe('/login')
  await recognise(device, true)
  await press(page, SIGN_IN)
  await page.waitForURL((url) => url.pathname.startsWith('/my-page'))
})

test('two quick presses open one session, and the back button leads on', async () => {
  const page = await world.pc()
  await plugIn(page)
  await logIn(page, await givenAccount(world.service))
  await register(page)
  await page.context().clearCookies()
  const sessions = async () => (await world.service.db.selectFrom('session').select('id').execute()).length
  const before = await sessions()
  await page.goto('/login')
  await page.getByRole('button', { name: SIGN_IN, exact: true }).dblclick()
  await page.waitForURL((url) => url.pathname.startsWith('/my-page'))
  expect(await sessions()).toBe(before + 1)
  await page.goBack()
  await press(page, SIGN_IN)
  await page.waitForURL((url) => url.pathname.startsWith('/my-page'))
})

test('the same phone is not registered twice', async () => {
  const page = await world.phone()
  await plugIn(page)
  await logIn(page, await givenAccount(world.service))
  await register(page)
  await begin(page)
  await press(page, 'この端末に登録する')
  await page.getByText('もう登録されていることもあります').waitFor()
})

test('without JavaScript the login screen shows no button, and the setting says why it cannot', async () => {
  const page = await world.pcWithoutJavaScript()
  await page.goto('/login')
  expect(await page.getByRole('button', { name: SIGN_IN }).count()).toBe(0)
  await logIn(page, await givenAccount(world.service))
  await begin(page)
  expect(await page.getByText('このブラウザでは、パスキーを登録できません').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'この端末に登録する' }).count()).toBe(0)
})

test('in a browser that knows no passkeys the button does not show', async () => {
  const page = await world.pc()
  await page.goto('/login')
  expect(await page.getByRole('button', { name: SIGN_IN }).count()).toBe(1)
  await page.evaluate(`Object.defineProperty(window, 'PublicKeyCredential', { value: undefined })`)
  await page.evaluate(`{
    const element = document.querySelector('mp-passkey')
    element.querySelector('[data-can]').hidden = true
    element.replaceWith(element.cloneNode(true))
  }`)
  expect(await page.getByRole('button', { name: SIGN_IN }).count()).toBe(0)
})
