import { beforeAll, beforeEach, expect, test } from 'vitest'
import { closeAccount } from '../../src/features/accountClosure/index.ts'
import { markReopened } from '../../src/features/accounts/index.ts'
import { banJobSeeker } from '../../src/features/restrictions/index.ts'
import { TEST_PEOPLE } from '../../src/sandboxPortal/people.ts'
import { NO_TROUBLE } from '../../src/sandboxPortal/portalMemory.ts'
import { givenAccount, givenJobSeeker, givenStaffMember, PASSWORD, type Person } from '../people.ts'
import { startPracticePortal } from '../portal/portalWorld.ts'
import type { Wanderer } from '../portal/wanderer.ts'

const SITE = '厚生労働省ハローワークインターネットサービス'
const CARD = 'テストカード 明日 勇気'

let world: Awaited<ReturnType<typeof startPracticePortal>>
beforeAll(async () => {
  world = await startPracticePortal()
})
beforeEach(async () => {
  Object.assign(world.memory.switches, NO_TROUBLE)
  for (const { id } of TEST_PEOPLE) world.memory.setConnection(id, undefined)
  await world.service.db.deleteFrom('identityLink').execute()
})

/** To もっとつながる, logged in at the portal. */
async function atConnections(card = CARD): Promise<Wanderer> {
  const browser = world.wanderer()
  await browser.open(`${world.portal}/`)
  await browser.press(card)
  await browser.follow('もっとつながる')
  return browser
}

/** つなぐ up to マイページ属性連携認証. */
async function atPasswordScreen(card = CARD): Promise<Wanderer> {
  const browser = await atConnections(card)
  await browser.follow('つなぐ', '#row-site')
  await browser.press('同意')
  return browser
}

async function connect(person: Person, card = CARD): Promise<Wanderer> {
  const browser = await atPasswordScreen(card)
  await browser.press('同意', { id: person.id, password: PASSWORD })
  return browser
}

async function disconnectAtPortal(browser: Wanderer): Promise<void> {
  await browser.open(`${world.portal}/connections`)
  await browser.follow('やめる')
  await browser.press('同意')
}

const links = () => world.service.db.selectFrom('identityLink').selectAll().execute()

test('Yuki connects from the portal, then logs in without ID and password, and ends it at the portal (manual 3.4)', async () => {
  const yuki = await givenAccount(world.service)
  const browser = await atConnections()
  expect(browser.screen.text).toContain('つながっているウェブサイトはありません。')
  expect(browser.screen.text).toContain('処理中')
  await browser.follow('つなぐ', '#row-site')
  expect(browser.screen.h1).toBe('同意確認')
  await browser.press('同意')
  expect([browser.url.origin, browser.screen.h1]).toEqual([world.site, 'マイページ属性連携認証'])
  expect(browser.screen.text).toContain('過去5年以内')
  await browser.press('同意', { id: yuki.id, password: PASSWORD })
  expect([browser.url.origin, browser.screen.h1]).toEqual([world.portal, 'つながり完了'])
  await browser.follow(`${SITE}を利用する`)
  expect(browser.url.href).toMatch(`${world.site}/my-page`)

  const later = await atConnections()
  await later.follow(SITE)
  expect(later.url.href).toMatch(`${world.site}/my-page`)

  await disconnectAtPortal(later)
  expect(later.screen.text).toContain('つながっているウェブサイトはありません。')
  expect(await links()).toEqual([])
  expect((await later.open(`${world.site}/my-page/settings`)).h1).toBe('各種設定')
  await later.open(`${world.site}/mynaportal/start`)
  expect(later.screen.h1).toBe('属性連携不整合確認')
})

test('Hanako, whose account was never connected, presses マイナポータル連携開始 and goes on at 同意確認', async () => {
  const hanako = await givenAccount(world.service)
  const browser = world.wanderer()
  await browser.open(`${world.site}/login`)
  await browser.follow('マイナポータルでログイン')
  await browser.press('テストカード 練習 花子')
  expect(browser.screen.h1).toBe('属性連携不整合確認')
  expect(await links()).toEqual([])
  await browser.follow('マイナポータル連携開始')
  expect([browser.url.origin, browser.screen.h1]).toEqual([world.portal, '同意確認'])
  await browser.press('同意')
  await browser.press('同意', { id: hanako.id, password: PASSWORD })
  expect(browser.screen.h1).toBe('つながり完了')
})

test('who does not consent comes back to plain words, and nothing has changed', async () => {
  const browser = await atConnections()
  await browser.follow('つなぐ', '#row-site')
  await browser.press('同意しない')
  expect(browser.screen.h1).toBe('マイナポータルからログインできませんでした')
  expect(browser.screen.text).toContain('取りやめられました')
  expect(await links()).toEqual([])
})

test('a wrong password counts in the same budget as login: five lock both', async () => {
  const person = await givenAccount(world.service)
  const browser = await atPasswordScreen()
  for (let count = 0; count < 5; count++) await browser.press('同意', { id: person.id, password: `Wrong-${count}` })
  expect(browser.screen.errors.join()).toContain('5回')
  await browser.press('同意', { id: person.id, password: PASSWORD })
  expect(browser.screen.status).toBe(422)
  await browser.open(`${world.site}/login`)
  await browser.press('ログイン', { id: person.id, password: PASSWORD })
  expect(browser.screen.h1).toBe('求職者マイページログイン')
  expect(await links()).toEqual([])
})

test('a locked password does not close the way through the portal', async () => {
  const person = await givenAccount(world.service)
  const browser = await connect(person)
  await browser.open(`${world.site}/login`)
  for (let count = 0; count < 5; count++) await browser.press('ログイン', { id: person.id, password: `Wrong-${count}` })
  await browser.open(`${world.portal}/connections`)
  await browser.follow(SITE)
  expect(browser.url.pathname).toMatch('/my-page')
})

test('the proven identity waits ten minutes for the password, and no longer', async () => {
  const person = await givenAccount(world.service)
  const browser = await atPasswordScreen()
  world.service.advanceMinutes(9)
  await browser.open(`${world.site}/mynaportal/connect`)
  expect(browser.screen.status).toBe(200)
  world.service.advanceMinutes(1)
  await browser.press('同意', { id: person.id, password: PASSWORD })
  expect(browser.screen.text).toContain('10分以上たったか')
  expect((await browser.open(`${world.site}/mynaportal/connect`)).status).toBe(409)
  expect(await links()).toEqual([])
})

test('pressing 同意 twice connects once, and both answers are the same', async () => {
  const person = await givenAccount(world.service)
  const browser = await atPasswordScreen()
  const { body, action } = browser.prepare('同意', { id: person.id, password: PASSWORD })
  const headers = { origin: world.site }
  const answers = await Promise.all([0, 1].map(() => browser.request(action, { method: 'POST', body, headers })))
  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(
    Array(2).fill(`${world.portal}/connections/site/connected`),
  )
  expect(await links()).toHaveLength(1)
})

test('one account, one subject: neither is connected a second time (SSO-5)', async () => {
  const [one, two] = [await givenAccount(world.service), await givenAccount(world.service)]
  const browser = await connect(one)
  await browser.open(`${world.site}/mynaportal/start?for=connect`)
  await browser.press('同意')
  await browser.press('同意', { id: two.id, password: PASSWORD })
  expect(browser.screen.text).toContain('別の求職者マイページのアカウントとつながっています')

  const other = await connect(one, 'テストカード 体験 太郎')
  expect(other.screen.text).toContain('別のマイナポータルの利用者とつながっています')
  expect((await links()).map((link) => link.accountId)).toEqual([one.principalId])

  await browser.press('同意', { id: one.id, password: PASSWORD })
  expect(browser.screen.h1).toBe('つながり完了')
  expect(await links()).toHaveLength(1)
})

test('after 退会 the link is gone: the mismatch screen, nothing revived; reopening connects anew only (SSO-5)', async () => {
  const person = await givenAccount(world.service)
  const browser = await connect(person)
  const { db } = world.service
  await db.transaction().execute((db) => closeAccount({ ...world.service.deps(), db }, person.principalId))
  await browser.open(`${world.portal}/connections`)
  await browser.follow(SITE)
  expect(browser.screen.h1).toBe('属性連携不整合確認')
  const account = await db.selectFrom('account').selectAll().where('id', '=', person.principalId).executeTakeFirst()
  expect(account?.closedAt).not.toBeNull()

  await db.transaction().execute((db) => markReopened(db, person.principalId))
  await browser.open(`${world.portal}/connections`)
  await browser.follow(SITE)
  expect(browser.screen.h1).toBe('属性連携不整合確認')
  await browser.follow('マイナポータル連携開始')
  await browser.press('同意')
  await browser.press('同意', { id: person.id, password: PASSWORD })
  expect(browser.screen.h1).toBe('つながり完了')
})

test('who leaves is unlinked at the portal too: it is told', async () => {
  const person = await givenAccount(world.service)
  const browser = await connect(person)
  await browser.follow(`${SITE}を利用する`)
  await browser.open(`${world.site}/my-page/settings/closure`)
  await browser.press('完了')
  expect(browser.screen.h1).toBe('求職者マイページ退会完了')
  await world.service.runTimers()
  await browser.open(`${world.portal}/connections`)
  expect(browser.screen.text).toContain('つながっているウェブサイトはありません。')
  expect(await world.service.db.selectFrom('identityLinkNotice').selectAll().execute()).toEqual([])
})

test('ending it in our settings stops the next login at once, tells the portal, and keeps the session (SSO-7, B5)', async () => {
  const person = await givenAccount(world.service)
  const browser = await connect(person)
  await browser.follow(`${SITE}を利用する`)
  await browser.open(`${world.site}/my-page/settings`)
  expect(browser.screen.text).toContain('ログアウトは別々です')
  await browser.follow('連携の確認・解除')
  expect(browser.screen.text).toContain('つながっています')
  await browser.press('連携を解除する')
  expect(browser.screen.text).toContain('今のログインはそのまま続きます')
  await browser.open(`${world.portal}/connections`)
  expect(browser.screen.text).toContain('つながっているウェブサイトはありません。')
  expect((await browser.open(`${world.site}/my-page/settings`)).h1).toBe('各種設定')
  await browser.open(`${world.site}/mynaportal/start`)
  expect(browser.screen.h1).toBe('属性連携不整合確認')
})

test('the two logins end separately (B5)', async () => {
  const person = await givenAccount(world.service)
  const browser = await connect(person)
  await browser.follow(`${SITE}を利用する`)
  await browser.open(`${world.portal}/menu`)
  await browser.press('ログアウト')
  expect(browser.screen.h1).toBe('ログイン')
  expect((await browser.open(`${world.site}/my-page/settings`)).h1).toBe('各種設定')
  await browser.press('ログアウト')
  expect(browser.screen.text).toContain('マイナポータルの画面でもログアウト')

  await browser.open(`${world.site}/mynaportal/start`)
  expect([browser.url.origin, browser.screen.h1]).toEqual([world.portal, 'ログイン'])
  await browser.press(CARD)
  expect(browser.url.pathname).toMatch('/my-page')
})

test('processing, then connected after 再読込; a link that the portal has lost shows the mismatch and is mended by connecting', async () => {
  const person = await givenAccount(world.service)
  world.memory.switches.holdProcessing = true
  const browser = await connect(person)
  expect(browser.screen.h1).toBe('処理中')
  await browser.open(`${world.portal}/connections`)
  expect(browser.screen.text).toContain('つながっているウェブサイトはありません。')
  world.memory.switches.holdProcessing = false
  await browser.follow('再読込')
  await browser.follow('やめる')
  await browser.follow('もどる')

  world.memory.switches.loseNextLink = true
  await browser.follow(SITE)
  expect(browser.screen.h1).toBe('属性連携不整合確認')
  await browser.follow('マイナポータル連携開始')
  await browser.press('同意')
  await browser.press('同意', { id: person.id, password: PASSWORD })
  expect(browser.screen.h1).toBe('つながり完了')
})

test('利用不可 closes the way through the portal too', async () => {
  const person = await givenJobSeeker(world.service)
  const staff = await givenStaffMember(world.service, 'supervisor')
  const browser = await connect(person)
  const ban = { jobSeekerId: person.jobSeekerId, staffId: staff.principalId, reason: '架空の理由' }
  await banJobSeeker(world.service.deps(), ban)
  await browser.follow(`${SITE}を利用する`)
  expect(browser.url.pathname).toBe('/barred')
  await browser.open(`${world.site}/my-page/settings`)
  expect(browser.screen.h1).not.toBe('各種設定')
})
