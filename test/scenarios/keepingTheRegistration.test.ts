import { beforeEach, describe, expect, test } from 'vitest'
import { extendByActivity, isExcluded, reviveRegistration } from '../../src/features/jobSeekers/index.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenJobSeeker, PASSWORD } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Awaited<ReturnType<typeof givenJobSeeker>>
let browser: TestBrowser

async function signIn(): Promise<TestBrowser> {
  const opened = service.browser()
  await opened.open('/login')
  await opened.submit({ id: hanako.id, password: PASSWORD }, { action: '/login' })
  return opened
}

const row = () =>
  service.db.selectFrom('jobSeeker').selectAll().where('id', '=', hanako.jobSeekerId).executeTakeFirstOrThrow()

/** Presses a button of 各種設定 that belongs to the registration. */
async function pressInSettings(name: string, value: string) {
  await browser.open('/my-page/settings')
  const form = [...browser.screen.document.querySelectorAll('form')].find((one) =>
    one.querySelector(`button[name="${name}"][value="${value}"]`),
  )!
  const fields = Object.fromEntries([...form.querySelectorAll('input')].map((one) => [one.name, one.value]))
  const button = form.querySelector(`button[name="${name}"][value="${value}"]`)!
  if (button.hasAttribute('disabled')) throw new Error(`${value} is disabled`)
  const body = new URLSearchParams({ ...fields, [name]: value })
  return browser.go(form.getAttribute('action')!, {
    method: 'POST',
    body,
    headers: { origin: 'http://localhost:3000' },
  })
}

beforeEach(async () => {
  // Registered on 2026-11-21: valid until 2027-01-31.
  service = await startTestService()
  await loadSampleOffices(service.deps())
  hanako = await givenJobSeeker(service)
  browser = await signIn()
})

describe('求職者情報・設定 (D3)', () => {
  test('each of the eight tabs shows its part, and the last tab is 各種設定', async () => {
    await browser.open('/my-page/profile')
    expect(browser.screen.h1).toBe('求職者情報・設定')
    const tabs = [...browser.screen.document.querySelectorAll('.mp-tabs a')]
    expect(tabs.map((tab) => tab.textContent?.trim())).toEqual([
      '基本情報',
      '求職情報提供等',
      '希望職種・時間等',
      '希望勤務地・賃金',
      '学歴・資格',
      '経歴',
      '障害情報',
      '自己PR',
      '各種設定',
    ])
    for (const tab of tabs.slice(0, 8)) {
      const screen = await browser.open(tab.getAttribute('href')!)
      expect([screen.status, screen.document.querySelector('main h2')?.textContent]).toEqual([200, tab.textContent])
    }
    expect((await browser.open('/my-page/settings')).h1).toBe('各種設定')
  })

  test('a change is saved, shown and written down in the history', async () => {
    await browser.open('/my-page/profile/place/edit')
    const screen = await browser.submit({ wageLowest: '23万' }, { button: ['action', 'next'] })
    expect([screen.path, screen.text.includes('月額 230,000円以上')]).toEqual(['/my-page/profile/place?saved=1', true])
    const history = await browser.open('/my-page/profile/history')
    expect(history.text).toContain('希望勤務地・賃金を変更しました（ご本人）：希望賃金')
  })

  test('whoever moves gets the office of the new home (C6)', async () => {
    await browser.open('/my-page/profile/basic/edit')
    await browser.submit({ postalCode: '160-0022', placeName: '' }, { button: ['action', 'next'] })
    expect(await row()).toMatchObject({ placeCode: '13104', officeNumber: '13060' })
  })

  test('a wrong change stays on the screen with what was typed', async () => {
    await browser.open('/my-page/profile/basic/edit')
    const screen = await browser.submit({ phone: 'abc' }, { button: ['action', 'next'] })
    expect([screen.status, screen.errors.length]).toEqual([422, 1])
    expect(screen.document.querySelector('[name=phone]')?.getAttribute('value')).toBe('abc')
  })

  test('of two tabs the second sees what the first saved', async () => {
    await browser.open('/my-page/profile/appeal/edit')
    const other = await signIn()
    await other.open('/my-page/profile/appeal/edit')
    await browser.submit({ appeal: '先の文' }, { button: ['action', 'next'] })
    const screen = await other.submit({ appeal: '後の文' }, { button: ['action', 'next'] })
    expect([screen.status, screen.text.includes('アピールポイント：先の文')]).toEqual([409, true])
    expect((await other.submit({}, { button: ['action', 'next'] })).status).toBe(200)
  })

  test('障害情報 comes and goes with 障害の有無, and never stands in clear', async () => {
    await browser.open('/my-page/profile/basic/edit')
    await browser.submit({ hasDisability: 'yes' }, { button: ['action', 'next'] })
    await browser.open('/my-page/profile/disability/edit')
    const screen = await browser.submit({ handbook: 'mental', condition: 'カナリア' }, { button: ['action', 'next'] })
    expect(screen.text).toContain('カナリア')
    const sealed = await service.db.selectFrom('jobSeekerDisability').select('sealed').executeTakeFirstOrThrow()
    expect(sealed.sealed.toString('utf8')).not.toContain('カナリア')
    await browser.open('/my-page/profile/basic/edit')
    await browser.submit({ hasDisability: 'no' }, { button: ['action', 'next'] })
    expect(await service.db.selectFrom('jobSeekerDisability').select('sealed').execute()).toEqual([])
  })

  test('the preview tells nothing that says who it is', async () => {
    const screen = await browser.open('/my-page/profile/preview')
    const shown = screen.document.querySelector('.mp-description')!.textContent
    expect(shown).toContain('介護福祉士')
    expect(shown).toContain('40代')
    expect(shown).not.toMatch(/山田|花子|ヤマダ|飯田橋1|0000|架空福祉専門学校|架空介護サービス|1985/)
  })

  test('an employer whose name she excludes does not count as one who may see her', async () => {
    await browser.open('/my-page/profile/excluded-employers')
    await browser.submit({ employerName: '株式会社　見本商事' }, { action: '/my-page/profile/excluded-employers' })
    expect(await isExcluded(service.db, hanako.jobSeekerId, '見本商事㈱')).toBe(true)
    expect(await isExcluded(service.db, hanako.jobSeekerId, '見本商店')).toBe(false)
  })
})

describe('有効・無効 and 公開・非公開 (D4, H1)', () => {
  test('無効 closes the editing, and 有効 opens it again with the old end', async () => {
    await pressInSettings('state', 'lapsed')
    expect(browser.screen.text).toContain('オンライン自主応募')
    expect(await row()).toMatchObject({ lapsedOn: '2026-11-21', lapseReason: 'self' })
    expect((await browser.open('/my-page/profile/place/edit')).path).toBe('/my-page/profile/place')
    expect(browser.screen.text).toContain('求職登録が無効のため')
    await pressInSettings('state', 'active')
    expect(await row()).toMatchObject({ lapsedOn: null, validUntil: '2027-01-31' })
    expect((await browser.open('/my-page/profile/place/edit')).path).toBe('/my-page/profile/place/edit')
  })

  test('無効 names all eight closed functions, each with why and what to do, and says what stays open', async () => {
    await pressInSettings('state', 'lapsed')
    const { document, text } = browser.screen
    const rows = [...document.querySelectorAll('#registration-state .mp-description--stacked > div')]
    expect(rows.map((row) => row.querySelector('dt')?.textContent)).toEqual([
      '求職情報の編集',
      'マイページ内の求人検索',
      '検索条件の実行・保存・編集',
      'お気に入り求人の追加',
      'オンライン自主応募',
      '紹介状の表示',
      'メッセージの送信',
      'オンラインハローワーク紹介',
    ])
    for (const row of rows) expect(row.querySelector('dd')?.textContent).toMatch(/(ためです|だからです)。.+。$/)
    expect(text).toContain('応募・面接の辞退と退会もできます')
  })

  test.each([
    ['2026-12-31T23:59:59+09:00', false],
    ['2027-01-01T00:00:00+09:00', true],
  ])('at %s the screen says whom to ask for an extension: %s', async (instant, says) => {
    service.setClock(instant)
    browser = await signIn()
    const { text } = await browser.open('/my-page/settings')
    expect(text.includes('今月が期限の月です')).toBe(says)
    expect(text.includes('飯田橋公共職業安定所（電話 03-0000-1301）に職業相談')).toBe(says)
  })

  test('it lapses by itself after its last day, and 30 days long one press revives it', async () => {
    service.setClock('2027-01-31T23:59:59+09:00')
    browser = await signIn()
    expect((await browser.open('/my-page/profile/place/edit')).path).toBe('/my-page/profile/place/edit')
    service.setClock('2027-02-01T00:00:00+09:00')
    expect((await browser.open('/my-page/profile/place/edit')).path).toBe('/my-page/profile/place')
    service.setClock('2027-03-03T23:59:00+09:00')
    browser = await signIn()
    await pressInSettings('state', 'active')
    expect(await row()).toMatchObject({ validUntil: '2027-05-31', registeredOn: '2027-03-03' })
  })

  test('from the 31st day on only the counter helps, and the screen says which', async () => {
    service.setClock('2027-03-04T00:00:00+09:00')
    browser = await signIn()
    await expect(pressInSettings('state', 'active')).rejects.toThrow('disabled')
    expect(browser.screen.text).toContain('飯田橋公共職業安定所（電話 03-0000-1301）')
  })

  test.each([
    ['2027-03-03T23:59:59+09:00', 'revived'],
    ['2027-03-04T00:00:00+09:00', 'onlyAtCounter'],
  ])('the rule holds behind the button too: at %s it is %s', async (instant, outcome) => {
    service.setClock(instant)
    expect(await reviveRegistration(service.deps(), hanako.jobSeekerId, { kind: 'self' })).toBe(outcome)
    const atCounter = { kind: 'staff', staffMemberId: 1 } as const
    expect(await reviveRegistration(service.deps(), hanako.jobSeekerId, atCounter)).toBe(
      outcome === 'revived' ? 'alreadyActive' : 'revived',
    )
  })

  test('公開 and 非公開 are one press each, and 公開 waits for 有効', async () => {
    await pressInSettings('publication', 'no')
    expect(await row()).toMatchObject({ isPublished: false })
    await pressInSettings('publication', 'yes')
    expect(await row()).toMatchObject({ isPublished: true })
    await pressInSettings('publication', 'no')
    await pressInSettings('state', 'lapsed')
    await expect(pressInSettings('publication', 'yes')).rejects.toThrow('disabled')
  })
})

describe('the end of the validity', () => {
  const by = { kind: 'self' } as const

  test.each([
    ['2026-12-31T23:59:59+09:00', '2027-01-31'],
    ['2027-01-01T00:00:00+09:00', '2027-02-28'],
    ['2027-01-31T23:59:59+09:00', '2027-02-28'],
    ['2027-02-01T00:00:00+09:00', '2027-01-31'],
  ])('a self-application at %s leaves it valid until %s', async (instant, validUntil) => {
    service.setClock(instant)
    await extendByActivity(service.deps(), hanako.jobSeekerId, by)
    expect((await row()).validUntil).toBe(validUntil)
  })

  test('a second activity in the same month extends no further', async () => {
    service.setClock('2027-01-10T09:00:00+09:00')
    await extendByActivity(service.deps(), hanako.jobSeekerId, by)
    await extendByActivity(service.deps(), hanako.jobSeekerId, by)
    expect((await row()).validUntil).toBe('2027-02-28')
  })

  const reminders = () =>
    service.mails.filter((mail) => mail.subject.includes('有効期限')).map((mail) => mail.body.split('\n')[0])

  test('reminders go 14, 7 and 1 day before, each once, and not a second early', async () => {
    for (const [instant, count] of [
      ['2027-01-16T23:59:59+09:00', 0],
      ['2027-01-17T00:00:00+09:00', 1],
      ['2027-01-23T23:59:59+09:00', 1],
      ['2027-01-24T00:00:00+09:00', 2],
      ['2027-01-29T23:59:59+09:00', 2],
      ['2027-01-30T00:00:00+09:00', 3],
      ['2027-02-10T00:00:00+09:00', 3],
    ] as const) {
      service.setClock(instant)
      await service.runTimers()
      await service.runTimers()
      expect([instant, reminders().length]).toEqual([instant, count])
    }
    expect(reminders()).toEqual(['14', '7', '1'].map((days) => `求職登録の有効期限まで、あと${days}日です。`))
  })

  test('after a sleep only the reminder that fits now goes', async () => {
    service.setClock('2027-01-28T10:00:00+09:00')
    await service.runTimers()
    expect(reminders()).toEqual(['求職登録の有効期限まで、あと3日です。'])
  })

  test('whoever turns them off gets none', async () => {
    await pressInSettings('remindersForm', 'yes')
    service.setClock('2027-01-30T10:00:00+09:00')
    await service.db.updateTable('jobSeeker').set({ wantsValidityReminders: false }).execute()
    await service.runTimers()
    expect(reminders()).toEqual([])
  })
})
