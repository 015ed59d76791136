import { beforeEach, describe, expect, test } from 'vitest'
import { logIn } from '../accountSteps.ts'
import { givenJobSeeker, signedInBrowser, signIn, type TestJobSeeker } from '../applicationPeople.ts'
import { givenPasskey, logInWith } from '../passkeySteps.ts'
import { givenStaffMember, PASSWORD } from '../people.ts'
import type { SoftAuthenticator } from '../softAuthenticator.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker & { id: string }
let clerk: number
let counter: TestBrowser
let device: SoftAuthenticator
let screen: string

beforeEach(async () => {
  service = await startTestService()
  const person = await givenJobSeeker(service)
  const { email } = await service.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', person.principalId)
    .executeTakeFirstOrThrow()
  yuki = { ...person, id: email }
  device = await givenPasskey(service, yuki)
  const row = { accountId: yuki.principalId, switchedOnAt: service.now() }
  await service.db.insertInto('secondStep').values(row).execute()
  clerk = (await givenStaffMember(service)).principalId
  counter = await signedInBrowser(service, 'counter', clerk)
  screen = `/counter/job-seekers/${yuki.publicId}/sign-in-settings`
})

const press = (setting: string, document = 'drivingLicence') =>
  counter.submit({ document }, { action: screen, button: ['setting', setting] })

const audit = async () => {
  const rows = await service.db.selectFrom('auditEntry').selectAll().where('action', '!=', 'view').execute()
  return rows.map(({ action, principalId, details }) => [action, principalId, details])
}

describe('ログインの設定の解除 at the counter (AUTH-16)', () => {
  test('it is found from 本人確認, and shows what is switched on', async () => {
    await counter.open(`/counter/job-seekers/${yuki.publicId}/identity`)
    expect(counter.screen.document.querySelector(`a[href="${screen}"]`)).not.toBeNull()
    const shown = await counter.open(screen)
    expect(shown.text).toContain('二段階の確認使う')
    expect(shown.text).toContain('パスキー1件登録')
    expect(shown.html).not.toContain(yuki.id)
  })

  test('without a document seen nothing is switched off and nothing is recorded', async () => {
    await counter.open(screen)
    const refused = await press('secondStep', '')
    expect([refused.status, refused.errors[0]]).toEqual([422, expect.stringContaining('確認した書類')])
    expect(await service.db.selectFrom('secondStep').selectAll().execute()).toHaveLength(1)
    expect(await audit()).toEqual([])
  })

  test('二段階の確認 goes off: recorded with the document, told by mail, and the password opens as before', async () => {
    await counter.open(screen)
    const done = await press('secondStep')
    expect(done.text).toContain('二段階の確認を解除しました')
    expect(done.text).toContain('二段階の確認使わない')
    expect(await audit()).toEqual([['switchOffSecondStep', clerk, { document: 'drivingLicence' }]])
    await service.deliverMails()
    expect(service.mails.at(-1)!.to).toBe(yuki.id)
    expect(service.mails.at(-1)!.body).toContain('窓口で「使わない」に変更')
    expect((await logIn(service.browser(), yuki.id, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('the passkeys go: sessions end, recorded, told by mail; nothing is left to switch off then but the other', async () => {
    const inside = service.browser()
    expect((await logInWith(inside, device)).path).toMatch(/^\/my-page/)
    await counter.open(screen)
    const done = await press('passkeys')
    expect(done.text).toContain('パスキーをすべて削除しました')
    expect(await audit()).toEqual([['removePasskeys', clerk, { document: 'drivingLicence' }]])
    await service.deliverMails()
    expect(service.mails.at(-1)!.body).toContain('窓口ですべて削除')
    expect((await inside.open('/my-page')).h1).toBe('求職者マイページログイン')
    expect((await logInWith(service.browser(), device)).status).toBe(422)
    await press('secondStep')
    expect(counter.screen.text).toContain('解除できる設定はありません')
  })

  test('a double click is one act', async () => {
    await counter.open(screen)
    const { body, headers } = counter.prepare(
      { document: 'passport' },
      { action: screen, button: ['setting', 'passkeys'] },
    )
    const send = () => counter.request(screen, { method: 'POST', body, headers: { ...headers } })
    const answers = await Promise.all(Array.from({ length: 20 }, send))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(await audit()).toHaveLength(1)
  })

  test('for someone whose My Page is closed there is nothing to do', async () => {
    await counter.open(screen)
    const { body, headers } = counter.prepare(
      { document: 'passport' },
      { action: screen, button: ['setting', 'passkeys'] },
    )
    await service.db.updateTable('account').set({ closedAt: service.now() }).execute()
    const told = await counter.go(screen, { method: 'POST', body, headers })
    expect(told.text).toContain('開設されていません')
    expect(await service.db.selectFrom('passkey').selectAll().execute()).toHaveLength(1)
  })

  test.each(['', 'password', '__proto__'])('the setting %j is none', async (setting) => {
    await counter.open(screen)
    expect((await press(setting)).status).toBe(422)
    expect(await audit()).toEqual([])
  })

  test('an auditor reads and switches nothing off', async () => {
    const auditor = await givenStaffMember(service, 'auditor')
    await signIn(service, counter, 'counter', auditor.principalId)
    expect((await counter.open(screen)).status).toBe(403)
  })
})
