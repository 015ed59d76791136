import { beforeEach, describe, expect, test } from 'vitest'
import { closeAccount } from '../../src/features/accountClosure/index.ts'
import { lockOpenAccount } from '../../src/features/accounts/index.ts'
import { reopenByOffice, storeAddressForOpening } from '../../src/features/officeOpening/index.ts'
import { logIn, STRONG_PASSWORD, samePage } from '../accountSteps.ts'
import { givenJobSeeker, givenPosting, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, PASSWORD } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: TestJobSeeker
beforeEach(async () => {
  service = await startTestService({ now: '2026-11-01T21:00:00+09:00' })
  hanako = await givenJobSeeker(service)
})

async function leave() {
  await hanako.browser.open('/my-page/settings/closure')
  return hanako.browser.submit({})
}

async function askToComeBack(browser = service.browser(), password = PASSWORD) {
  await browser.open('/account-reopening')
  const screen = await browser.submit({ email: hanako.id, password })
  await service.deliverMails()
  return { browser, screen }
}

async function applyTo(kind: 'direct' | 'invited' | 'referral', state: 'applied' | 'withdrawn' = 'applied') {
  const posting = await givenPosting(service)
  await service.db
    .insertInto('jobApplication')
    .values({
      publicId: `application-${kind}-${state}`,
      jobSeekerId: hanako.jobSeekerId,
      jobPostingId: posting.id,
      establishmentId: null,
      kind,
      state,
      motive: '応募します。',
      appliedAt: service.now(),
      turnSince: service.now(),
      withdrawnAt: state === 'withdrawn' ? service.now() : null,
      endedAt: state === 'withdrawn' ? service.now() : null,
      answerDueOn: null,
      remindedAt: null,
    })
    .execute()
}

describe('leaving (H4)', () => {
  test('Hanako reads what it means, confirms, and can log in no more', async () => {
    const elsewhere = service.browser()
    await logIn(elsewhere, hanako.id, PASSWORD)
    const settings = await hanako.browser.open('/my-page/settings')
    expect(settings.h1).toBe('各種設定')
    for (const point of ['ログインできなくなります', '30日以内', '31日以上', 'オンライン登録者', '5年'])
      expect(settings.text).toContain(point)
    expect((await hanako.browser.open('/my-page/settings/closure')).h1).toBe('マイページ退会確認')
    const done = await hanako.browser.submit({})
    expect(done.h1).toBe('求職者マイページ退会完了')
    expect(done.text).toContain('5年')
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).status).toBe(422)
    for (const browser of [hanako.browser, elsewhere])
      expect((await browser.open('/my-page')).h1).toBe('求職者マイページログイン')
    await service.deliverMails()
    expect(service.mails).toEqual([])
  })

  test.each(['direct', 'invited'] as const)('not while an application of kind %s is open', async (kind) => {
    await applyTo(kind)
    const settings = await hanako.browser.open('/my-page/settings')
    const button = [...settings.document.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === 'マイページを退会',
    )
    expect(button?.hasAttribute('disabled')).toBe(true)
    expect(settings.text).toContain('自主応募中の求人があるため、退会できません')
    await hanako.browser.open('/my-page/settings/closure')
    const refused = await hanako.browser.submit({})
    expect(refused.status).toBe(409)
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('a withdrawn application and a ハローワーク紹介 do not keep her', async () => {
    await applyTo('direct', 'withdrawn')
    await applyTo('referral')
    expect((await leave()).h1).toBe('求職者マイページ退会完了')
  })

  test('of a closing and an application that arrive together, the later one fails (RACE-2)', async () => {
    for (let round = 0; round < 10; round++) {
      const person = await givenJobSeeker(service)
      const posting = await givenPosting(service)
      const apply = () =>
        service.db.transaction().execute(async (db) => {
          if (!(await lockOpenAccount(db, person.principalId))) return 'accountClosed'
          await db
            .insertInto('jobApplication')
            .values({
              publicId: `race-${round}`,
              jobSeekerId: person.jobSeekerId,
              jobPostingId: posting.id,
              establishmentId: null,
              kind: 'direct',
              state: 'applied',
              motive: '応募します。',
              appliedAt: service.now(),
              turnSince: service.now(),
              withdrawnAt: null,
              endedAt: null,
              answerDueOn: null,
              remindedAt: null,
            })
            .execute()
          return 'applied'
        })
      const [closed, applied] = await Promise.all([closeAccount(service.deps(), person.principalId), apply()])
      expect([
        ['closed', 'accountClosed'],
        ['jobApplicationOpen', 'applied'],
      ]).toContainEqual([closed, applied])
    }
  })
})

describe('coming back within 30 days (H5)', () => {
  test('old address and password bring a key, and everything is as before', async () => {
    await leave()
    service.advanceDays(10)
    const { browser, screen } = await askToComeBack()
    expect(screen.h1).toBe('認証キー入力')
    expect(service.mails.map((mail) => mail.subject)).toEqual(['【ハローワーク】アカウント再登録通知'])
    const home = await browser.submit({ key: service.keyMailedTo(hanako.id) })
    expect(home.path).toMatch(/^\/my-page/)
    const again = service.browser()
    expect((await logIn(again, hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
    const account = await service.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    const registered = await service.db.selectFrom('jobSeeker').selectAll().executeTakeFirstOrThrow()
    expect([account.closedAt, registered.accountId]).toEqual([null, account.id])
  })

  test.each([
    ['2026-12-01T23:59:59+09:00', '認証キー入力'],
    ['2026-12-02T00:00:00+09:00', 'アカウント再登録'],
  ])('at %s she comes to %s', async (instant, h1) => {
    await leave()
    service.setClock(instant)
    const { screen } = await askToComeBack()
    expect(screen.h1).toBe(h1)
    if (h1 === 'アカウント再登録') {
      expect(screen.text).toContain('31日以上')
      expect(screen.text).toContain('最寄りのハローワークまでお越しください')
      expect(service.mails).toEqual([])
    }
  })

  test('a key asked for on the 30th day is dead on the 31st', async () => {
    await leave()
    service.setClock('2026-12-01T23:50:00+09:00')
    const { browser } = await askToComeBack()
    service.setClock('2026-12-02T00:00:00+09:00')
    expect((await browser.submit({ key: service.keyMailedTo(hanako.id) })).status).toBe(422)
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).status).toBe(422)
  })

  test('a wrong password, an unknown address and an open account get the same pages', async () => {
    const open = samePage((await askToComeBack()).screen)
    await leave()
    service.advanceMinutes(1)
    await service.db.deleteFrom('signInFailure').execute()
    const wrong = samePage((await askToComeBack(service.browser(), 'Wrong-2026')).screen)
    const browser = service.browser()
    await browser.open('/account-reopening')
    const unknown = samePage(await browser.submit({ email: 'nobody@example.jp', password: PASSWORD }))
    expect(wrong).toBe(open)
    expect(unknown.replaceAll('nobody@example.jp', hanako.id)).toBe(open)
  })

  test('once the address has a new My Page the old one cannot come back', async () => {
    await leave()
    const browser = service.browser()
    await browser.open('/account-opening')
    await browser.submit({ agree: 'yes', email: hanako.id })
    await service.deliverMails()
    const key = service.keyMailedTo(hanako.id)
    await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    const { screen } = await askToComeBack()
    expect(screen.status).toBe(422)
    expect(screen.text).toContain('新しいマイページが開設されています')
  })
})

describe('coming back after 31 days (H6)', () => {
  test('the counter stores the address again and she follows the way of A2, with the old registration', async () => {
    await leave()
    service.advanceDays(40)
    const staff = await givenStaffMember(service)
    const input = { jobSeekerId: hanako.jobSeekerId, email: 'new@example.jp', staffId: staff.principalId }
    expect(await reopenByOffice(service.deps(), input)).toBe('stored')
    const browser = service.browser()
    await browser.open('/office-opening')
    const birthDay = { birthDayYear: '1990', birthDayMonth: '4', birthDayDay: '1' }
    await browser.submit({ agree: 'yes', email: 'new@example.jp', ...birthDay })
    await service.deliverMails()
    const key = service.keyMailedTo('new@example.jp')
    const done = await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    expect(done.h1).toBe('マイページ開設完了')
    expect((await logIn(service.browser(), 'new@example.jp', STRONG_PASSWORD)).path).toMatch(/^\/my-page/)
    const registered = await service.db.selectFrom('jobSeeker').selectAll().executeTakeFirstOrThrow()
    expect(registered.accountId).toBe(hanako.principalId)
  })

  test('she may also register anew with the same address', async () => {
    await leave()
    service.advanceDays(31)
    const browser = service.browser()
    await browser.open('/account-opening')
    await browser.submit({ agree: 'yes', email: hanako.id })
    await service.deliverMails()
    const key = service.keyMailedTo(hanako.id)
    const screen = await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    expect(screen.path).toMatch(/^\/my-page/)
  })

  test('the counter cannot reopen what is open', async () => {
    const staff = await givenStaffMember(service)
    const input = { jobSeekerId: hanako.jobSeekerId, email: 'new@example.jp', staffId: staff.principalId }
    expect(await reopenByOffice(service.deps(), input)).toBe('notClosed')
    expect(await storeAddressForOpening(service.deps(), input)).toBe('alreadyOpen')
  })
})
