import { beforeEach, describe, expect, test } from 'vitest'
import { STRONG_PASSWORD } from '../accountSteps.ts'
import { signedInBrowser } from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import { REGISTRATION_FIELDS } from '../registrationFields.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let counter: TestBrowser

const ALL_FIELDS: Record<string, string | string[]> = Object.assign({}, ...Object.values(REGISTRATION_FIELDS))
const REGISTER: { button: [string, string] } = { button: ['action', 'register'] }

beforeEach(async () => {
  service = await startTestService()
  const office = { number: '13010', name: '架空公共職業安定所', address: '架空', phone: '03-0000-1301' }
  await service.db
    .insertInto('office')
    .values({ ...office, postalCode: null, openingHours: null })
    .execute()
  await service.db.insertInto('officeArea').values({ areaCode: '13101', officeNumber: '13010' }).execute()
  const clerk = await givenStaffMember(service)
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
})

async function register(changes: Record<string, string | string[]> = {}) {
  await counter.open('/counter/registration')
  return counter.submit({ ...ALL_FIELDS, ...changes }, REGISTER)
}

const people = () => service.db.selectFrom('jobSeeker').selectAll().execute()

describe('求職登録の受付 (L, A2)', () => {
  test('a new person is registered, gets a number of the office, and opens My Page with the stored address', async () => {
    expect((await register()).text).toContain('求職登録を受け付けました')
    const [hanako] = await people()
    expect(hanako).toMatchObject({
      number: '13010-00000001',
      registrantKind: 'office',
      accountId: null,
      officeNumber: '13010',
    })
    const action = `/counter/job-seekers/${hanako!.publicId}/mail-address`
    await counter.open(action)
    expect(counter.screen.h1).toBe('メールアドレス登録')
    await counter.submit({ email: 'hanako@example.jp' }, { action })
    const browser = service.browser()
    await browser.open('/office-opening')
    const birthDay = { birthDayYear: '1985', birthDayMonth: '5', birthDayDay: '15' }
    await browser.submit({ agree: 'yes', email: 'hanako@example.jp', ...birthDay })
    await service.deliverMails()
    const key = service.keyMailedTo('hanako@example.jp')
    await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    expect((await browser.open('/my-page')).text).toContain('13010-00000001')
  })

  test('mistakes of all parts are told at once, and what was typed stays', async () => {
    const refused = await register({ familyName: '', wageLowest: 'たくさん' })
    expect(refused.status).toBe(422)
    expect(refused.errors.length).toBeGreaterThanOrEqual(2)
    expect(refused.document.querySelector('[name=givenName]')?.getAttribute('value')).toBe('花子')
    expect(await people()).toEqual([])
  })

  test.each([
    ['2010', '11', '22', false],
    ['2010', '11', '21', true],
  ])('born on %s-%s-%s, on 21 November 2026 the counter may register them: %s (A3)', async (year, month, day, may) => {
    await register({ birthDayYear: year, birthDayMonth: month, birthDayDay: day })
    expect((await people()).length === 1).toBe(may)
    if (!may) expect(counter.screen.text).toContain('15歳以下の方')
  })

  test('a form sent twice registers once', async () => {
    await counter.open('/counter/registration')
    const { body, action, headers } = counter.prepare(ALL_FIELDS, REGISTER)
    const init = { method: 'POST', body, headers }
    await Promise.all([counter.request(action, init), counter.request(action, init)])
    expect(await people()).toHaveLength(1)
  })
})

describe('求職情報の訂正', () => {
  test('with the person’s consent the phone number is corrected, and the history says that the counter did it', async () => {
    await register()
    const [hanako] = await people()
    const action = `/counter/job-seekers/${hanako!.publicId}/registration/basic`
    const save: { action: string; button: [string, string] } = { action, button: ['action', 'next'] }
    await counter.open(action)
    const refused = await counter.submit({ phone: '03-0000-9999' }, save)
    expect(refused.errors).toEqual(['「ご本人の同意を得て訂正します」にチェックしてください。'])
    await counter.submit({ phone: '03-0000-9999', consent: 'yes' }, save)
    expect(counter.screen.text).toContain('求職情報を訂正しました')
    expect(counter.screen.text).toContain('電話番号')
    expect((await people())[0]?.phone).toBe('03-0000-9999')
    const change = await service.db.selectFrom('jobSeekerChange').selectAll().orderBy('id', 'desc').executeTakeFirst()
    expect(change).toMatchObject({ changedBy: 'staff', what: 'basic', items: ['電話番号'] })
  })

  test('what was changed elsewhere in the meantime is not written over', async () => {
    await register()
    const [hanako] = await people()
    const action = `/counter/job-seekers/${hanako!.publicId}/registration/basic`
    await counter.open(action)
    await service.db.updateTable('jobSeeker').set({ building: '見本荘' }).execute()
    const refused = await counter.submit(
      { phone: '03-0000-9999', consent: 'yes' },
      { action, button: ['action', 'next'] },
    )
    expect(refused.status).toBe(409)
    expect((await people())[0]?.phone).toBe('03-0000-1234')
  })

  test('障害情報 is looked at by itself, and the look is on record', async () => {
    await register()
    const [hanako] = await people()
    const parts = async () =>
      (await service.db.selectFrom('auditEntry').select('details').execute()).map(
        (row) => (row.details as { part?: string }).part,
      )
    await counter.open(`/counter/job-seekers/${hanako!.publicId}/registration`)
    expect(await parts()).not.toContain('disability')
    await counter.open(`/counter/job-seekers/${hanako!.publicId}/registration/disability`)
    expect(await parts()).toContain('disability')
  })
})
