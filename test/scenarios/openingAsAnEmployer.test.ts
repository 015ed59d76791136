import { beforeAll, expect, test } from 'vitest'
import { loadSampleOffices, sampleOffices } from '../../src/features/offices/index.ts'
import { givenSignedInEmployer, signedInBrowser } from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let officeNumber: string

beforeAll(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
  officeNumber = sampleOffices().find(({ name }) => name.startsWith('飯田橋'))!.number
}, 60_000)

/** Strong enough that no warning comes first. */
const PASSWORD = 'Kx7-plum.Teapot'

const FIRM = {
  name: '株式会社見本の丘（架空）',
  kana: 'かぶしきがいしゃみほんのおか',
  postalCode: '１０２－００７２',
  address: '東京都千代田区飯田橋0-0-1（架空）',
  phone: '0300001234',
  contactName: '見本 太郎（架空）',
  employeesTotal: '12人',
  business: '日用品の販売',
}

const BASE = '/employer/account-opening'

async function open(email: string, password = PASSWORD): Promise<TestBrowser> {
  const browser = service.browser()
  await browser.open(BASE)
  await browser.submit({ agree: 'yes', email }, { action: BASE })
  await service.deliverMails()
  const key = service.keyMailedTo(email)
  await browser.submit({ password, passwordAgain: password, key }, { action: `${BASE}/password` })
  return browser
}

async function clerk(role: 'clerk' | 'auditor' = 'clerk'): Promise<TestBrowser> {
  const person = await givenStaffMember(service, role, officeNumber)
  return signedInBrowser(service, 'counter', person.principalId)
}

async function requestOf(name: string) {
  return service.db
    .selectFrom('establishmentRequest')
    .selectAll()
    .where((either) => either(either.ref('fields', '->>').key('name'), '=', name))
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

test('a firm opens its page, tells who it is, the counter confirms, and it may write postings', async () => {
  const browser = await open('owner@example.co.jp')
  expect(browser.screen.path).toBe('/employer/establishments')
  await browser.open('/employer/postings')
  expect(browser.screen.text).toContain('窓口で事業所の確認が済むと')
  await browser.open('/employer/establishments/new')
  await browser.submit({ ...FIRM, address: 'どこか' })
  expect(browser.screen.status).toBe(422)
  expect(browser.screen.errors).toEqual(['「所在地」は都道府県から入力してください。'])
  await browser.submit(FIRM)
  expect(browser.screen.text).toContain('確認待ち')

  const counter = await clerk()
  await counter.open('/counter/establishments')
  expect(counter.screen.text).toContain(FIRM.name)
  const { publicId } = await requestOf(FIRM.name)
  const desk = `/counter/establishments/${publicId}`
  await counter.open(desk)
  expect(counter.screen.text).toContain('カブシキガイシャミホンノオカ')
  await counter.submit({ remark: '' }, { action: `${desk}/return` })
  expect(counter.screen.errors).toEqual(['「求人者への言葉」を入力してください。'])
  await counter.submit({ remark: '番地を確かめてください。' }, { action: `${desk}/return` })
  await browser.open('/employer/establishments/new')
  expect(browser.screen.text).toContain('番地を確かめてください。')
  await browser.submit({ address: '東京都千代田区飯田橋0-0-2（架空）' })
  await counter.open(desk)
  await counter.submit({}, { action: `${desk}/confirmation` })
  expect(counter.screen.text).toContain('事業所を確認しました')

  await service.deliverMails()
  expect(service.mails.at(-1)).toMatchObject({
    to: 'owner@example.co.jp',
    subject: '【ハローワーク】事業所情報の確認完了通知',
  })
  const own = await service.db.selectFrom('establishment').selectAll().where('name', '=', FIRM.name).execute()
  expect(own).toHaveLength(1)
  expect(own[0]!.number).toMatch(new RegExp(`^${officeNumber.slice(0, 4)}-\\d{6}-\\d$`))
  await browser.open('/employer')
  expect(browser.screen.text).toContain(FIRM.name)
  await browser.open('/employer/postings')
  await browser.submit({}, { action: '/employer/postings' })
  expect(browser.screen.h1).toBe('求人申込み')
})

test('a key works for fifty minutes and not at the fiftieth; the wrong browser cannot use it', async () => {
  const browser = service.browser()
  await browser.open(BASE)
  await browser.submit({ agree: 'yes', email: 'late@example.co.jp' }, { action: BASE })
  await service.deliverMails()
  const key = service.keyMailedTo('late@example.co.jp')
  const stranger = service.browser()
  await stranger.open(`${BASE}/password`)
  await stranger.submit({ password: PASSWORD, passwordAgain: PASSWORD, key })
  expect(stranger.screen.status).toBe(422)
  service.advanceMinutes(50)
  await browser.submit({ password: PASSWORD, passwordAgain: PASSWORD, key })
  expect(browser.screen.status).toBe(422)
  const login = await service.db
    .selectFrom('employerLogin')
    .select('id')
    .where('email', '=', 'late@example.co.jp')
    .executeTakeFirst()
  expect(login).toBeUndefined()
})

test('an invited colleague joins the same employer as 担当者, and cannot manage logins', async () => {
  const owner = await givenSignedInEmployer(service, '株式会社招待（架空）')
  const { browser } = owner
  await browser.open('/employer/logins')
  await browser.submit({ email: 'colleague@example.co.jp', role: 'member' }, { action: '/employer/logins/invitations' })
  expect(browser.screen.text).toContain('招待のメールを送りました')
  await service.deliverMails()
  expect(service.mails.at(-1)).toMatchObject({ to: 'colleague@example.co.jp' })

  const colleague = await open('colleague@example.co.jp')
  expect(colleague.screen.path).toBe('/employer')
  expect(colleague.screen.text).toContain('株式会社招待（架空）')
  await colleague.open('/employer/logins')
  expect(colleague.screen.form('form[action="/employer/logins/invitations"]')).toBeNull()
  await browser.open('/employer/logins')
  const press = browser.prepare(
    { email: 'more@example.co.jp', role: 'member' },
    { action: '/employer/logins/invitations' },
  )
  const body = new URLSearchParams(press.body as URLSearchParams)
  await colleague.open('/employer')
  body.set('_csrf', colleague.screen.document.querySelector('[name="_csrf"]')?.getAttribute('value') ?? '')
  const refused = await colleague.request('/employer/logins/invitations', {
    method: 'POST',
    body,
    headers: press.headers,
  })
  expect(refused.status).toBe(403)

  await browser.submit({}, { action: '/employer/logins/removal' }).catch(() => undefined)
  const form = [...browser.screen.document.querySelectorAll('form[action="/employer/logins/removal"]')]
  expect(form).toHaveLength(2)
})

test('who is removed is out with the next press; the last administrator cannot go', async () => {
  const owner = await givenSignedInEmployer(service)
  const { browser } = owner
  await browser.open('/employer/logins')
  await browser.submit({ email: owner.id }, { action: '/employer/logins/removal' })
  expect(browser.screen.status).toBe(409)
  expect(browser.screen.text).toContain('管理者が1名もいなくなる')
  await browser.open('/employer/logins')
  await browser.submit({ email: owner.id, role: 'member' }, { action: '/employer/logins/role' })
  expect(browser.screen.status).toBe(409)

  await browser.open('/employer/logins')
  await browser.submit(
    { email: 'second@example.co.jp', role: 'administrator' },
    { action: '/employer/logins/invitations' },
  )
  const second = await open('second@example.co.jp')
  await second.open('/employer/logins')
  const press = second.prepare({ email: owner.id }, { action: '/employer/logins/invitations' })
  await second.go('/employer/logins/removal', { method: 'POST', body: press.body, headers: press.headers })
  expect(second.screen.text).toContain('外しました')
  await browser.open('/employer')
  expect(browser.screen.path).toContain('/employer/login')
})

test('ten logins and no eleventh, also when twenty invitations are pressed at once', async () => {
  const owner = await givenSignedInEmployer(service)
  const { browser } = owner
  await browser.open('/employer/logins')
  const { body, headers } = browser.prepare({ role: 'member' }, { action: '/employer/logins/invitations' })
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const sent = new URLSearchParams(body as URLSearchParams)
      sent.set('email', `crowd${index}@example.co.jp`)
      sent.set('_operation', `crowd-${index}`.padEnd(22, 'z'))
      const answer = await browser.request('/employer/logins/invitations', { method: 'POST', body: sent, headers })
      return answer.status
    }),
  )
  expect(statuses.filter((status) => status === 303)).toHaveLength(9)
  const invitations = await service.db
    .selectFrom('employerInvitation')
    .select('id')
    .where('employerId', '=', owner.employerId)
    .execute()
  expect(invitations).toHaveLength(9)
})

test('an invitation lapses after thirty days and can be taken back before', async () => {
  const owner = await givenSignedInEmployer(service)
  const { browser } = owner
  await browser.open('/employer/logins')
  await browser.submit({ email: 'slow@example.co.jp', role: 'member' }, { action: '/employer/logins/invitations' })
  await browser.submit({ email: 'other@example.co.jp', role: 'member' }, { action: '/employer/logins/invitations' })
  const other = await service.db
    .selectFrom('employerInvitation')
    .select('publicId')
    .where('email', '=', 'other@example.co.jp')
    .executeTakeFirstOrThrow()
  await browser.submit({}, { action: `/employer/logins/invitations/${other.publicId}/cancellation` })
  expect(browser.screen.text).not.toContain('other@example.co.jp')
  service.advanceDays(30)
  await service.runTimers()
  const left = await service.db
    .selectFrom('employerInvitation')
    .select('id')
    .where('employerId', '=', owner.employerId)
    .execute()
  expect(left).toEqual([])
})

test('a forgotten password is replaced the same way; sessions elsewhere end', async () => {
  const owner = await givenSignedInEmployer(service)
  const browser = await open(owner.id, 'Qz4+lamp.Meadow')
  expect(browser.screen.path).toBe('/employer')
  await owner.browser.open('/employer')
  expect(owner.browser.screen.path).toContain('/employer/login')
  const again = service.browser()
  await again.open('/employer/login')
  await again.submit({ id: owner.id, password: 'Qz4+lamp.Meadow' }, { action: '/employer/login' })
  expect(again.screen.h1).toBe('求人者マイページホーム')
})

test('the number of another employer’s establishment cannot be taken, a free one can', async () => {
  const row = { kana: null, postalCode: null, homePage: null, corporateNumber: null, employeesTotal: null }
  const days = { createdAt: service.now(), changedAt: service.now() }
  const owner = await givenSignedInEmployer(service)
  const named = (number: string, employerId: number | null) => ({
    ...row,
    ...days,
    number,
    employerId,
    name: '株式会社先客（架空）',
    address: '東京都千代田区',
  })
  await service.db
    .insertInto('establishment')
    .values([named('1301-800001-1', owner.employerId), named('1301-800002-2', null)])
    .execute()
  const other = await givenSignedInEmployer(service)
  await other.browser.open('/employer/establishments/new')
  await other.browser.submit({ ...FIRM, name: '株式会社先客（架空）', number: '1301-800001-1' })
  const { publicId } = await requestOf('株式会社先客（架空）')
  const desk = `/counter/establishments/${publicId}`
  const counter = await clerk()
  await counter.open(desk)
  expect(counter.screen.text).toContain('似た事業所があります')
  await counter.submit({}, { action: `${desk}/confirmation` })
  expect(counter.screen.errors).toEqual(['この事業所番号は、ほかの求人者の事業所です。番号を確かめてください。'])
  await counter.submit({ number: '1301-800002-2' }, { action: `${desk}/confirmation` })
  const linked = await service.db
    .selectFrom('establishment')
    .select('employerId')
    .where('number', '=', '1301-800002-2')
    .executeTakeFirstOrThrow()
  expect(linked.employerId).toBe(other.employerId)
  const auditor = await clerk('auditor')
  await auditor.open('/counter/establishments')
  expect(auditor.screen.status).toBe(200)
})
