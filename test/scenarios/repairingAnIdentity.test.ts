import { beforeEach, describe, expect, test } from 'vitest'
import { givenJobSeeker, signedInBrowser, signIn, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, PASSWORD, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let clerk: Person
let supervisor: Person
let counter: TestBrowser
let deskOfSupervisor: TestBrowser
let mailbox: string

const NEW_ADDRESS = 'yuki.new@example.jp'

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気' })
  clerk = await givenStaffMember(service)
  supervisor = await givenStaffMember(service, 'supervisor')
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
  deskOfSupervisor = await signedInBrowser(service, 'counter', supervisor.principalId)
  mailbox = `/counter/job-seekers/${yuki.publicId}/mailbox`
})

async function ask(email = NEW_ADDRESS, browser = counter) {
  await browser.open(mailbox)
  return browser.submit({ email, document: 'myNumberCard' }, { action: mailbox })
}

async function approve(browser = deskOfSupervisor) {
  await browser.open(mailbox)
  return browser.submit({}, { action: `${mailbox}/approval` })
}

const emailOf = async () =>
  (await service.db.selectFrom('account').select('email').where('id', '=', yuki.principalId).executeTakeFirstOrThrow())
    .email

const auditActions = async () =>
  (
    await service.db
      .selectFrom('auditEntry')
      .select(['action', 'principalId'])
      .where('action', '!=', 'view')
      .orderBy('id')
      .execute()
  ).map((row) => [row.action, row.principalId])

describe('a person who can no longer read the mailbox of their ID', () => {
  test('gets a new address with two people’s words, a notice to the old address, and a day in between', async () => {
    expect((await ask()).text).toContain('監督者の承認を待っています')
    expect(await emailOf()).toBe(yuki.id)

    await deskOfSupervisor.open('/counter')
    expect(deskOfSupervisor.screen.text).toContain('メールアドレスの変更1件')
    await deskOfSupervisor.open('/counter/address-changes')
    expect(deskOfSupervisor.screen.text).toContain('試験 勇気')
    expect((await approve()).text).toContain('変更を承認しました')
    await service.deliverMails()
    const notice = service.mails.findLast((mail) => mail.to === yuki.id)
    expect(notice?.subject).toBe('【ハローワーク】メールアドレス変更のお知らせ')
    expect(notice?.body).not.toContain(NEW_ADDRESS)
    expect(notice?.body).not.toContain('試験')

    service.advanceSeconds(24 * 3600 - 1)
    await service.runTimers()
    expect(await emailOf()).toBe(yuki.id)
    service.advanceSeconds(1)
    await service.runTimers()
    expect(await emailOf()).toBe(NEW_ADDRESS)
    const changed = service.mails.filter((mail) => mail.subject === '【ハローワーク】アカウント更新通知')
    expect(changed.map((mail) => mail.to).sort()).toEqual([yuki.id, NEW_ADDRESS].sort())
    expect(await auditActions()).toEqual([
      ['askAddressChange', clerk.principalId],
      ['approveAddressChange', supervisor.principalId],
      ['changeAddress', null],
    ])

    const home = service.browser()
    await home.open('/login')
    await home.submit({ id: NEW_ADDRESS, password: PASSWORD }, { action: '/login' })
    expect(home.screen.h1).toBe('求職者マイページホーム')
  })

  test('is signed out everywhere when the new address begins to count', async () => {
    await ask()
    await approve()
    service.advanceDays(1)
    await signIn(service, yuki.browser, 'jobSeeker', yuki.principalId)
    await yuki.browser.open('/my-page')
    expect(yuki.browser.screen.h1).toBe('求職者マイページホーム')
    await service.runTimers()
    await yuki.browser.open('/my-page')
    expect(yuki.browser.screen.h1).toBe('求職者マイページログイン')
  })

  test('cannot be helped by one person alone: whoever asked cannot approve, be it a supervisor, nor can a clerk', async () => {
    await ask(NEW_ADDRESS, deskOfSupervisor)
    await deskOfSupervisor.open(mailbox)
    expect(deskOfSupervisor.screen.text).toContain('申請した職員は承認できません')
    expect(deskOfSupervisor.screen.form(`form[action="${mailbox}/approval"]`)).toBeNull()
    // Forged by hand, out of the form that is there.
    const forged = deskOfSupervisor.prepare({}, { action: `${mailbox}/cancellation` })
    const sent = await deskOfSupervisor.request(`${mailbox}/approval`, {
      method: 'POST',
      body: forged.body,
      headers: forged.headers,
    })
    expect(sent.headers.get('location')).toContain('done=notYours')

    await counter.open(mailbox)
    const asClerk = counter.prepare({}, { action: `${mailbox}/cancellation` })
    const refused = await counter.request(`${mailbox}/approval`, {
      method: 'POST',
      body: asClerk.body,
      headers: asClerk.headers,
    })
    expect(refused.status).toBe(403)
    service.advanceDays(3)
    await service.runTimers()
    expect(await emailOf()).toBe(yuki.id)
  })

  test('keeps the old address when the change is taken back within the day', async () => {
    await ask()
    await approve()
    await counter.open(mailbox)
    expect(counter.screen.text).toContain('承認されました')
    await counter.submit({}, { action: `${mailbox}/cancellation` })
    expect(counter.screen.text).toContain('取りやめました')
    service.advanceDays(2)
    await service.runTimers()
    expect(await emailOf()).toBe(yuki.id)
    await signIn(service, counter, 'counter', clerk.principalId)
    expect((await ask('another@example.jp')).text).toContain('監督者の承認を待っています')
  })

  test('keeps the old address when somebody else opened an account with the new one in the meantime', async () => {
    await ask()
    await approve()
    const { givenAccount } = await import('../people.ts')
    await givenAccount(service, NEW_ADDRESS)
    service.advanceDays(1)
    await service.runTimers()
    expect(await emailOf()).toBe(yuki.id)
    expect((await auditActions()).at(-1)).toEqual(['cancelAddressChange', null])
  })

  test('is asked for a document and for an address that is free', async () => {
    const other = await givenJobSeeker(service)
    expect((await ask(other.id)).errors).toEqual([
      'このメールアドレスは、ほかの方が使っています。入力を確かめてください。',
    ])
    await counter.open(mailbox)
    const refused = await counter.submit({ email: 'いろは', document: '' }, { action: mailbox })
    expect(refused.status).toBe(422)
    expect(refused.errors).toHaveLength(2)
    expect(await service.db.selectFrom('addressChange').selectAll().execute()).toEqual([])
  })

  test('two clerks who ask at the same moment leave one request', async () => {
    const second = await signedInBrowser(service, 'counter', (await givenStaffMember(service)).principalId)
    await counter.open(mailbox)
    await second.open(mailbox)
    const send = (browser: TestBrowser, email: string) =>
      browser.submit({ email, document: 'passport' }, { action: mailbox })
    await Promise.all([send(counter, NEW_ADDRESS), send(second, 'yuki.other@example.jp')])
    expect(await service.db.selectFrom('addressChange').selectAll().execute()).toHaveLength(1)
  })
})
