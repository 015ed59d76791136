import { beforeEach, describe, expect, test } from 'vitest'
import { storeAddressForOpening } from '../../src/features/officeOpening/index.ts'
import { STRONG_PASSWORD, sameHeaders, samePage } from '../accountSteps.ts'
import { givenJobSeeker, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

const EMAIL = 'jiro@example.jp'
const BIRTH_DAY = { birthDayYear: '1990', birthDayMonth: '４', birthDayDay: '01' }

let service: TestService
let staff: Person
let jiro: TestJobSeeker
beforeEach(async () => {
  service = await startTestService()
  staff = await givenStaffMember(service)
  jiro = await givenJobSeeker(service)
  // Registered at the counter, without an account yet.
  await service.db.updateTable('jobSeeker').set({ accountId: null, registrantKind: 'office' }).execute()
})

const store = (email = EMAIL, jobSeekerId = jiro.jobSeekerId) =>
  storeAddressForOpening(service.deps(), { jobSeekerId, email, staffId: staff.principalId })

async function ask(fields: Record<string, string> = {}) {
  const browser = service.browser()
  await browser.open('/office-opening')
  await browser.submit({ agree: 'yes', email: EMAIL, ...BIRTH_DAY, ...fields })
  await service.deliverMails()
  return browser
}

describe('opening My Page after the counter stored the address (A2)', () => {
  test('Jiro follows the steps of the leaflet and is at home', async () => {
    expect(await store()).toBe('stored')
    const browser = await ask()
    expect(browser.screen.h1).toBe('パスワード登録')
    expect(service.mails.map((mail) => [mail.to, mail.subject])).toEqual([
      [EMAIL, '【ハローワーク】パスワード登録申込受付通知'],
    ])
    const key = service.keyMailedTo(EMAIL)
    const done = await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    expect(done.h1).toBe('マイページ開設完了')
    const link = [...done.document.querySelectorAll('main a')].find((one) => one.textContent === 'ホームへ')
    expect((await browser.open(link!.getAttribute('href')!)).h1).toBe('求職者マイページホーム')
    const account = await service.db.selectFrom('account').selectAll().where('email', '=', EMAIL).executeTakeFirst()
    const registered = await service.db.selectFrom('jobSeeker').selectAll().executeTakeFirstOrThrow()
    expect(registered.accountId).toBe(account?.id)
    expect(account?.agreedDocumentsVersion).not.toBe('')
    await service.deliverMails()
    expect(service.mails).toHaveLength(1)
  })

  test('another date of birth, or an address that was not stored, gives the same screen and no mail', async () => {
    await store()
    const right = await ask()
    const wrongDay = await ask({ birthDayDay: '2' })
    const unknown = await ask({ email: 'nobody@example.jp' })
    for (const browser of [wrongDay, unknown]) {
      expect(samePage(browser.screen)).toBe(samePage(right.screen))
      expect(sameHeaders(browser.screen)).toEqual(sameHeaders(right.screen))
    }
    expect(service.mails).toHaveLength(1)
  })

  test('every mistake of the form is told at once, and what he typed stays', async () => {
    const browser = service.browser()
    await browser.open('/office-opening')
    const screen = await browser.submit({ email: 'jiro', birthDayYear: '1990', birthDayMonth: '13', birthDayDay: '1' })
    expect(screen.status).toBe(422)
    expect(screen.errors).toHaveLength(3)
    expect(screen.document.querySelector('[name=birthDayMonth]')?.getAttribute('value')).toBe('13')
  })

  test.each([
    ['2026', '11', '21', false],
    ['2026', '11', '22', true],
  ])('born on %s-%s-%s is told to lie ahead: %s', async (birthDayYear, birthDayMonth, birthDayDay, isAhead) => {
    const browser = await ask({ birthDayYear, birthDayMonth, birthDayDay })
    expect(browser.screen.text.includes('未来の日付')).toBe(isAhead)
  })

  test('with the key of an address that the counter has replaced since nothing opens', async () => {
    await store()
    const browser = await ask()
    await store('jiro.two@example.jp')
    const key = service.keyMailedTo(EMAIL)
    expect((await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })).status).toBe(422)
  })

  test('his date of birth in the password draws the warning', async () => {
    await store()
    const browser = await ask()
    const key = service.keyMailedTo(EMAIL)
    const password = 'jiro@19900401'
    expect((await browser.submit({ password, passwordAgain: password, key })).text).toContain('推測されやすい')
  })
})

describe('at the counter', () => {
  test('an address that has an account, or is stored for someone else, is refused; storing leaves an audit row', async () => {
    expect(await store(jiro.id)).toBe('addressInUse')
    expect(await store()).toBe('stored')
    const taro = await givenJobSeeker(service)
    await service.db.updateTable('jobSeeker').set({ accountId: null }).where('id', '=', taro.jobSeekerId).execute()
    expect(await store('JIRO@example.jp', taro.jobSeekerId)).toBe('addressInUse')
    const rows = await service.db.selectFrom('auditEntry').selectAll().execute()
    expect(rows.map((row) => [row.action, row.subjectId])).toEqual([['storeMailAddress', jiro.jobSeekerId]])
  })

  test('an address that nobody opened My Page with is forgotten after a year', async () => {
    await store()
    service.advanceDays(365)
    await service.runTimers()
    expect(await service.db.selectFrom('officeOpening').selectAll().execute()).toHaveLength(1)
    service.advanceSeconds(1)
    await service.runTimers()
    expect(await service.db.selectFrom('officeOpening').selectAll().execute()).toHaveLength(0)
  })
})
