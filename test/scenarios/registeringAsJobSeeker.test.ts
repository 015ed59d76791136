import { beforeEach, describe, expect, test } from 'vitest'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { REGISTRATION_FIELDS } from '../registrationFields.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

const BASE = '/my-page/registration'

let service: TestService
let hanako: Person
let browser: TestBrowser

async function signIn(person: Person): Promise<TestBrowser> {
  const opened = service.browser()
  await opened.open('/login')
  await opened.submit({ id: person.id, password: PASSWORD }, { action: '/login' })
  return opened
}

beforeEach(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
  hanako = await givenAccount(service, 'hanako@example.jp')
  browser = await signIn(hanako)
})

const press = (fields: Record<string, string | string[]>, action: string, tab = browser) =>
  tab.submit(fields, { button: ['action', action] })

const heading = (tab = browser) => tab.screen.document.querySelector('main h2')?.textContent

const fieldValue = (name: string, tab = browser) =>
  tab.screen.document.querySelector(`[name="${name}"]`)?.getAttribute('value')

/** Fills the steps in their order, from the first to the one before `until`. */
async function fillSteps(until: string, changes: Record<string, Record<string, string | string[]>> = {}) {
  await browser.open(BASE)
  for (const [step, fields] of Object.entries(REGISTRATION_FIELDS)) {
    if (step === until) return
    expect(browser.screen.path).toMatch(new RegExp(`^${BASE}/${step}`))
    await press({ ...fields, ...changes[step] }, 'next')
  }
}

const subjects = () => service.mails.map((mail) => mail.subject)

describe('求職情報登録 (D1)', () => {
  test('whoever has no finished registration is led to its first step, wherever they wanted to go', async () => {
    const screen = await browser.open('/my-page')
    expect([screen.path, screen.h1, heading()]).toEqual([`${BASE}/basic`, '求職情報登録', '基本情報'])
  })

  test('Hanako fills the eight steps, checks them, completes and has her My Page', async () => {
    await fillSteps('end')
    expect([browser.screen.h1, heading()]).toEqual(['求職情報登録', '入力内容の確認'])
    expect(browser.screen.text).toContain('1985年5月15日（昭和60年5月15日）')
    expect(browser.screen.text).toContain('飯田橋公共職業安定所')
    const screen = await browser.submit({})
    expect([screen.status, screen.path]).toEqual([200, '/my-page'])
    const row = await service.db.selectFrom('jobSeeker').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      accountId: hanako.principalId,
      number: '70000-00000001',
      officeNumber: '13010',
      placeCode: '13101',
      validUntil: '2027-01-31',
      isPublished: true,
    })
    await service.deliverMails()
    expect(subjects()).toEqual(['【ハローワーク】求職登録完了通知'])
    expect(await service.db.selectFrom('registrationDraft').selectAll().execute()).toEqual([])
  })

  test('a registration for a counter user brings no mail no. 5', async () => {
    await service.db.updateTable('account').set({ registrantKind: 'office' }).execute()
    await fillSteps('end')
    await browser.submit({})
    await service.deliverMails()
    expect(subjects()).toEqual([])
    const row = await service.db.selectFrom('jobSeeker').select('number').executeTakeFirstOrThrow()
    expect(row.number).toBe('13010-00000001')
  })

  test('completing twice registers once', async () => {
    await fillSteps('end')
    const { action, body, headers } = browser.prepare({})
    const twice = await Promise.all([1, 2].map(() => browser.request(action, { method: 'POST', body, headers })))
    expect(twice.map((response) => response.status)).toEqual([303, 303])
    expect(await service.db.selectFrom('jobSeeker').select('id').execute()).toHaveLength(1)
  })

  test('the review names every step that still needs something', async () => {
    await browser.open(`${BASE}/review`)
    const screen = await browser.submit({})
    expect(screen.status).toBe(422)
    expect(screen.document.querySelectorAll('.mp-chip--warning')).toHaveLength(6)
    expect(await service.db.selectFrom('jobSeeker').select('id').execute()).toEqual([])
  })

  test('several educations and careers are kept, and blank rows between them vanish', async () => {
    await fillSteps('education')
    await press(REGISTRATION_FIELDS.education, 'add:education')
    expect(heading()).toBe('学歴・資格')
    await press({ 'education.1.level': 'high', 'education.1.outcome': 'graduated' }, 'add:education')
    await press({ 'education.2.level': 'juniorHigh', 'education.2.outcome': 'graduated' }, 'remove:education:1')
    await press({}, 'next')
    const screen = await browser.open(`${BASE}/review`)
    expect(screen.text).toContain('学歴1')
    expect(screen.text).toMatch(/学歴2\s*中学校 卒業・修了/)
    expect(screen.text).not.toContain('学歴3')
  })
})

describe('who may not register (A3)', () => {
  test.each([
    ['2010', '11', '22', true],
    ['2010', '11', '21', false],
  ])('born on %s-%s-%s, refused on 2026-11-21: %s', async (birthDayYear, birthDayMonth, birthDayDay, isRefused) => {
    await browser.open(BASE)
    await press({ ...REGISTRATION_FIELDS.basic, birthDayYear, birthDayMonth, birthDayDay }, 'next')
    expect(browser.screen.status).toBe(isRefused ? 422 : 200)
    expect(browser.screen.text.includes('15歳以下の方は')).toBe(isRefused)
  })

  test('a pupil of a day school is refused kindly and what was typed stays', async () => {
    await browser.open(BASE)
    await press({ ...REGISTRATION_FIELDS.basic, schoolStanding: 'daySchool' }, 'next')
    expect(browser.screen.status).toBe(422)
    expect(browser.screen.text).toContain('マイページの登録についてのご案内')
    await browser.open(`${BASE}/basic`)
    expect(fieldValue('familyName')).toBe('山田')
  })

  test('a pupil of an evening school passes', async () => {
    await browser.open(BASE)
    await press({ ...REGISTRATION_FIELDS.basic, schoolStanding: 'eveningHighSchool' }, 'next')
    expect(heading()).toBe('求職情報提供等')
  })
})

describe('nothing is lost', () => {
  test.each(['back', 'save', 'goTo:career'])(
    'an unfinished, even wrong step survives the button %s',
    async (action) => {
      await fillSteps('occupation')
      await press({ 'wish.0.title': '介護', hoursStart: '朝', daysOff: ['sun', 'holiday'] }, action)
      expect(browser.screen.status).toBe(200)
      await browser.open(`${BASE}/occupation`)
      expect([fieldValue('wish.0.title'), fieldValue('hoursStart')]).toEqual(['介護', '朝'])
      expect(browser.screen.document.querySelectorAll('[name=daysOff][checked]')).toHaveLength(2)
    },
  )

  test('steps filled in any order come together', async () => {
    await browser.open(`${BASE}/appeal`)
    for (const step of Object.keys(REGISTRATION_FIELDS).reverse() as (keyof typeof REGISTRATION_FIELDS)[]) {
      await browser.open(`${BASE}/${step}`)
      await press(REGISTRATION_FIELDS[step], 'save')
    }
    await browser.open(`${BASE}/review`)
    expect((await browser.submit({})).path).toBe('/my-page')
  })

  test('in two tabs the second saver sees the conflict, keeps the typing, and may save over it', async () => {
    await browser.open(`${BASE}/appeal`)
    const other = await signIn(hanako)
    await other.open(`${BASE}/appeal`)
    await press({ appeal: '先の文' }, 'save')
    await press({ appeal: '後の文' }, 'next', other)
    expect(other.screen.status).toBe(409)
    expect(other.screen.text).toContain('アピールポイント：先の文')
    expect(other.screen.document.querySelector('textarea')?.textContent).toContain('後の文')
    await press({}, 'next', other)
    expect(other.screen.status).toBe(200)
    await browser.open(`${BASE}/appeal`)
    expect(browser.screen.document.querySelector('textarea')?.textContent).toContain('後の文')
  })

  test('two tabs on two steps do not disturb each other', async () => {
    await browser.open(`${BASE}/appeal`)
    const other = await signIn(hanako)
    await other.open(`${BASE}/provision`)
    await press({ appeal: 'こちら' }, 'save')
    await press(REGISTRATION_FIELDS.provision, 'next', other)
    expect(other.screen.status).toBe(200)
  })

  test('a step changed after the review was shown stops 完了', async () => {
    await fillSteps('end')
    const other = await signIn(hanako)
    await other.open(`${BASE}/appeal`)
    await press({ appeal: '変えました' }, 'save', other)
    const screen = await browser.submit({})
    expect([screen.status, screen.text.includes('確認のあとで内容が変わりました')]).toEqual([422, true])
  })

  test('nothing typed stands in the database in clear', async () => {
    await fillSteps('disability', { basic: { hasDisability: 'yes' } })
    await press({ handbook: 'physical', condition: 'カナリア文' }, 'save')
    const rows = await service.db.selectFrom('registrationDraft').selectAll().execute()
    expect(JSON.stringify(rows.map((row) => row.sealed.toString('utf8')))).not.toMatch(/カナリア|山田/)
  })
})

describe('forgiving input', () => {
  test('what can be repaired is repaired and told on the next screen', async () => {
    await browser.open(BASE)
    const typed = {
      ...REGISTRATION_FIELDS.basic,
      familyNameKana: 'やまだ',
      postalCode: '〒１０２ー００７２',
      placeName: '',
      phone: '（０３）００００ー１２３４',
      birthDayEra: 'showa',
      birthDayYear: '６０',
    }
    await press(typed, 'next')
    expect(heading()).toBe('求職情報提供等')
    for (const told of [
      'フリガナ（姓）：やまだ → ヤマダ',
      '郵便番号：〒１０２ー００７２ → 102-0072',
      '都道府県・市区町村：東京都千代田区',
      '電話番号：（０３）００００ー１２３４ → 03-0000-1234',
      '生年月日（年）：６０ → 1985',
    ])
      expect(browser.screen.text).toContain(told)
  })

  test('a name is stored exactly as typed, compatibility characters included', async () => {
    const givenName = '神\u{fa19}\u{fa11}'
    await fillSteps('end', { basic: { givenName } })
    await browser.submit({})
    const row = await service.db.selectFrom('jobSeeker').select('givenName').executeTakeFirstOrThrow()
    expect(row.givenName).toBe(givenName)
  })

  test('a postal code with two towns offers both, and the chosen one fills the address', async () => {
    await browser.open(BASE)
    await press({ postalCode: '498-0000' }, 'findAddress')
    const options = [...browser.screen.document.querySelectorAll('[name=placeChoice] option')].map((o) => o.textContent)
    expect(options).toEqual(['選択してください', '愛知県弥富市', '三重県桑名郡木曽岬町'])
    await press({ placeChoice: '24303:' }, 'findAddress')
    expect(fieldValue('placeName')).toBe('三重県桑名郡木曽岬町')
  })

  test('an orange warning stops once and passes at the second press', async () => {
    await browser.open(BASE)
    await press({ ...REGISTRATION_FIELDS.basic, placeName: '大阪府大阪市北区' }, 'next')
    expect([browser.screen.status, browser.screen.errors]).toEqual([422, []])
    expect(browser.screen.text).toContain('郵便番号と市区町村が合っていないようです')
    await press({}, 'next')
    expect(heading()).toBe('求職情報提供等')
  })

  test('red errors are all told at once, with links to their fields', async () => {
    await browser.open(BASE)
    await press({ phone: 'abc' }, 'next')
    expect(browser.screen.title).toMatch(/^エラー：/)
    expect(browser.screen.errors.length).toBeGreaterThan(8)
    for (const link of browser.screen.document.querySelectorAll('.mp-error-summary a'))
      expect(browser.screen.document.querySelector(link.getAttribute('href')!), link.textContent ?? '').not.toBeNull()
  })
})

describe('一時保存 (D2)', () => {
  const save = () => press({ appeal: '途中です' }, 'save')
  beforeEach(() => browser.open(`${BASE}/appeal`))

  test('each press is told by one mail, other buttons by none', async () => {
    await save()
    await press({}, 'back')
    await press({}, 'goTo:appeal')
    await service.deliverMails()
    expect(subjects()).toEqual(['【ハローワーク】求職情報の一時保存通知'])
    await press({ appeal: 'まだ途中です' }, 'save')
    await service.deliverMails()
    expect(subjects()).toHaveLength(2)
  })

  test('it goes on at the same step on another device', async () => {
    await save()
    const phone = await signIn(hanako)
    await phone.open('/my-page')
    expect(phone.screen.path).toBe(`${BASE}/appeal`)
    expect(phone.screen.document.querySelector('textarea')?.textContent).toContain('途中です')
  })

  test('7 days after the press comes the warning, not a second before, and once', async () => {
    await save()
    service.advanceSeconds(7 * 86_400 - 1)
    await service.runTimers()
    expect(subjects()).toEqual(['【ハローワーク】求職情報の一時保存通知'])
    service.advanceSeconds(1)
    await service.runTimers()
    await service.runTimers()
    expect(subjects().slice(1)).toEqual(['【ハローワーク】求職情報（一時保存）消去予告通知'])
  })

  test('14 days after the press it is deleted, not a second before, and told once', async () => {
    await save()
    service.advanceSeconds(14 * 86_400 - 1)
    await service.runTimers()
    expect(await service.db.selectFrom('registrationDraft').select('step').execute()).toHaveLength(1)
    service.advanceSeconds(1)
    await service.runTimers()
    await service.runTimers()
    expect(await service.db.selectFrom('registrationDraft').select('step').execute()).toEqual([])
    expect(subjects().slice(2)).toEqual(['【ハローワーク】求職情報（一時保存）の自動消去通知'])
  })

  test('after a sleep of fifteen days both mails go, the warning first', async () => {
    await save()
    service.advanceDays(15)
    await service.runTimers()
    expect(subjects().slice(1)).toEqual([
      '【ハローワーク】求職情報（一時保存）消去予告通知',
      '【ハローワーク】求職情報（一時保存）の自動消去通知',
    ])
  })

  test('a press in between begins the days anew, also after the warning', async () => {
    await save()
    service.advanceDays(8)
    await service.runTimers()
    browser = await signIn(hanako)
    await browser.open(`${BASE}/appeal`)
    await save()
    service.advanceDays(7)
    await service.runTimers()
    service.advanceSeconds(7 * 86_400 - 1)
    await service.runTimers()
    expect(subjects().filter((subject) => subject.includes('消去予告'))).toHaveLength(2)
    expect(await service.db.selectFrom('registrationDraft').select('step').execute()).toHaveLength(1)
  })

  test('what was never saved by the button goes silently after 14 days', async () => {
    await press({ appeal: '書きかけ' }, 'back')
    service.advanceDays(14)
    await service.runTimers()
    expect(await service.db.selectFrom('registrationDraft').select('step').execute()).toEqual([])
    expect(subjects()).toEqual([])
  })
})
