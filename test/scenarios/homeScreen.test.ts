import { beforeEach, expect, test } from 'vitest'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenJobSeeker, PASSWORD } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Awaited<ReturnType<typeof givenJobSeeker>>

async function signIn(): Promise<TestBrowser> {
  const opened = service.browser()
  await opened.open('/login')
  await opened.submit({ id: hanako.id, password: PASSWORD }, { action: '/login' })
  return opened
}

beforeEach(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
  hanako = await givenJobSeeker(service)
})

const described = (browser: TestBrowser) =>
  Object.fromEntries(
    [...browser.screen.document.querySelectorAll('#person .mp-description__item')].map((item) => [
      item.querySelector('dt')?.textContent,
      item.querySelector('dd')?.textContent?.trim(),
    ]),
  )

test('home shows name, office, messages, publication, applications and the number with its code (C3)', async () => {
  const browser = await signIn()
  expect(browser.screen.h1).toBe('求職者マイページホーム')
  expect(described(browser)).toEqual({
    利用安定所名: '飯田橋公共職業安定所',
    新着メッセージ: '0件',
    求職公開状況: '公開中',
    有効期限: '2027年1月31日（日）',
    応募中の求人: '応募中の求人はありません。',
  })
  expect(browser.screen.text).toContain('山田 花子 様')
  expect(browser.screen.text).toContain(hanako.number)
  expect(browser.screen.document.querySelector('svg[aria-label="求職番号の二次元コード"]')).not.toBeNull()
})

test('its parts stand in the order of the phone', async () => {
  const browser = await signIn()
  const ids = [...browser.screen.document.querySelectorAll('main section[id]')].map((part) => part.id)
  expect(ids).toEqual(['person', 'requests', 'reception', 'saved-searches'])
})

test('the number and its code stand alone on a screen of their own, for the reader at the counter', async () => {
  const browser = await signIn()
  const screen = await browser.open('/my-page/number')
  expect([screen.h1, screen.text.includes(hanako.number)]).toEqual(['ハローワーク受付票', true])
})

test('the office is told with address, telephone and why it is this one', async () => {
  const browser = await signIn()
  const screen = await browser.open('/my-page/office')
  expect(screen.text).toContain('03-0000-1301')
  expect(screen.text).toContain('郵便番号から決まります')
})

test.each([
  ['2026-12-31T12:00:00+09:00', false, ''],
  ['2027-01-01T12:00:00+09:00', true, 'あと30日'],
  ['2027-01-31T12:00:00+09:00', true, '今日まで'],
  ['2027-02-01T12:00:00+09:00', true, '無効'],
])('at %s the end of the validity is named among what needs her now: %s %s', async (instant, isNamed, words) => {
  service.setClock(instant)
  const browser = await signIn()
  const needs = browser.screen.document.querySelector('#needs')
  expect(needs !== null).toBe(isNamed)
  expect(needs?.querySelector('strong')?.textContent ?? '').toBe(words)
})

test('the second login names the first', async () => {
  await signIn()
  service.advanceDays(1)
  const browser = await signIn()
  expect(browser.screen.text).toContain('前回のログイン日時：2026年11月21日（土）9時00分')
})
