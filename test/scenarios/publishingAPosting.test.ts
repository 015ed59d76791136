import { beforeAll, expect, test } from 'vitest'
import { findWholePosting } from '../../src/features/jobPostings/index.ts'
import { loadSampleMinimumWages } from '../../src/features/minimumWages/index.ts'
import { loadSampleOffices, sampleOffices } from '../../src/features/offices/index.ts'
import { givenPosting, givenSignedInEmployer, signedInBrowser, type TestEmployer } from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import { POSTING_FIELDS } from '../postingFields.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let officeNumber: string

beforeAll(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
  await loadSampleMinimumWages(service.db)
  officeNumber = sampleOffices().find(({ name }) => name.startsWith('飯田橋'))!.number
}, 60_000)

let counted = 0

/** An employer with one confirmed establishment and nothing else. */
async function givenEstablishment(): Promise<TestEmployer & { establishmentId: number; name: string }> {
  counted += 1
  const name = `株式会社見本の木${counted}（架空）`
  const employer = await givenSignedInEmployer(service, name)
  const { id } = await service.db
    .insertInto('establishment')
    .values({
      number: `1301-${String(700_000 + counted)}-1`,
      employerId: employer.employerId,
      name,
      kana: 'カブシキガイシャミホンノキ',
      postalCode: '1020072',
      address: '東京都千代田区飯田橋0-0-0（架空）',
      homePage: null,
      corporateNumber: null,
      employeesTotal: null,
      createdAt: service.now(),
      changedAt: service.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...employer, establishmentId: id, name }
}

async function clerk(role: 'clerk' | 'supervisor' | 'auditor' = 'clerk'): Promise<TestBrowser> {
  const person = await givenStaffMember(service, role, officeNumber)
  return signedInBrowser(service, 'counter', person.principalId)
}

/** Writes the eight screens one after the other. */
async function write(browser: TestBrowser, changes: Record<string, Record<string, string | string[]>> = {}) {
  await browser.open('/employer/postings')
  await browser.submit({}, { action: '/employer/postings' })
  const base = browser.screen.path.replace(/\/\w+$/, '')
  for (const [step, fields] of Object.entries(POSTING_FIELDS)) {
    await browser.open(`${base}/${step}`)
    await browser.submit({ ...fields, ...changes[step] }, { action: `${base}/${step}`, button: ['action', 'next'] })
  }
  return base
}

const publicIdOf = (base: string) => base.split('/').at(-1)!

async function send(browser: TestBrowser, base: string) {
  await browser.open(`${base}/review`)
  await browser.submit({}, { action: `${base}/review` })
}

async function accept(counter: TestBrowser, publicId: string, fields = {}) {
  const desk = `/counter/postings/${publicId}`
  await counter.open(desk)
  if (counter.screen.form(`form[action="${desk}/taking"]`)) await counter.submit({}, { action: `${desk}/taking` })
  await counter.submit(fields, { action: `${desk}/acceptance` })
}

async function acceptedPosting(publicId: string) {
  const row = await service.db
    .selectFrom('postingSubmission')
    .select(['acceptedPostingId', 'state'])
    .where('publicId', '=', publicId)
    .executeTakeFirstOrThrow()
  return row.acceptedPostingId === null ? undefined : findWholePosting(service.db, { id: row.acceptedPostingId })
}

test('an employer writes eight screens, the office accepts, and anybody finds the posting', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  expect(employer.browser.screen.text).toContain('入力内容の確認')
  await send(employer.browser, base)
  expect(employer.browser.screen.text).toContain('ハローワークの確認を待っています')

  const counter = await clerk()
  await counter.open('/counter/postings')
  expect(counter.screen.text).toContain('介護職員（架空デイサービス）')
  await accept(counter, publicIdOf(base))
  const posting = (await acceptedPosting(publicIdOf(base)))!
  expect(counter.screen.text).toContain(`求人番号 ${posting.number} で受理`)
  expect(posting).toMatchObject({
    status: 'open',
    acceptedOn: '2026-11-21',
    validUntil: '2027-01-31',
    applicationDeadline: '2027-01-31',
    wageLowest: 225_000,
    wageHighest: 270_000,
    establishmentId: employer.establishmentId,
    acceptsDirectApplication: true,
  })
  await service.deliverMails()
  expect(service.mails.at(-1)).toMatchObject({ to: employer.id, subject: '【ハローワーク】求人受理通知' })
  expect(service.mails.at(-1)!.body).toContain(posting.number)

  const visitor = service.browser()
  await visitor.open(`/jobs/${posting.publicId}`)
  expect(visitor.screen.text).toContain(employer.name)
})

test('nothing typed is lost: a wrong number stays as typed, and the screen says what to do', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser, { pay: { 'pay.baseLowest': 'たくさん' } })
  await employer.browser.open(`${base}/pay`)
  expect(employer.browser.screen.form('#field-pay-baseLowest')?.getAttribute('value')).toBe('たくさん')
  await employer.browser.submit({}, { action: `${base}/pay`, button: ['action', 'next'] })
  expect(employer.browser.screen.status).toBe(422)
  expect(employer.browser.screen.errors).toContain(
    '「基本給（ａ）の下限」は0以上の数字で入力してください（例：205000）。',
  )
  await send(employer.browser, base)
  expect(employer.browser.screen.status).toBe(422)
})

test('two tabs on one screen: the second sees what the first saved and loses nothing', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  const { browser } = employer
  await browser.open(`${base}/work`)
  const late = browser.prepare(
    { 'work.occupationTitle': 'あとの題名' },
    { action: `${base}/work`, button: ['action', 'save'] },
  )
  await browser.open(`${base}/work`)
  await browser.submit({ 'work.occupationTitle': 'さきの題名' }, { action: `${base}/work`, button: ['action', 'save'] })
  const screen = await browser.go(late.action, { method: 'POST', body: late.body, headers: late.headers })
  expect(screen.status).toBe(409)
  expect(screen.text).toContain('職種：さきの題名')
  expect(screen.form('#field-work-occupationTitle')?.getAttribute('value')).toBe('あとの題名')
  await browser.submit({}, { action: `${base}/work`, button: ['action', 'save'] })
  await browser.open(`${base}/review`)
  expect(browser.screen.text).toContain('あとの題名')
})

test('a posting below the minimum wage cannot be sent, and the screen names wage and place', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser, { pay: { 'pay.baseLowest': '190000', 'pay.baseHighest': '190000' } })
  await send(employer.browser, base)
  expect(employer.browser.screen.status).toBe(422)
  expect(employer.browser.screen.text).toContain('東京都の最低賃金1,226円')
})

test('the office returns with remarks field by field; the employer sees them there, mends and sends again', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const counter = await clerk()
  const desk = `/counter/postings/${publicIdOf(base)}`
  await counter.open(desk)
  await counter.submit({}, { action: `${desk}/taking` })
  await counter.submit({}, { action: `${desk}/return` })
  expect(counter.screen.status).toBe(422)
  expect(counter.screen.errors).toContain('差し戻すときは、項目の指摘か「求人者への言葉」のどちらかを書いてください。')
  await counter.submit(
    { 'remark.work.description': '一日の流れも書いてください。', remark: 'あと少しです。' },
    { action: `${desk}/return` },
  )
  expect(counter.screen.text).toContain('求人者に差し戻しました')
  await service.deliverMails()
  expect(service.mails.at(-1)).toMatchObject({ to: employer.id, subject: '【ハローワーク】求人申込みの修正のお願い' })
  expect(service.mails.at(-1)!.body).not.toContain('一日の流れ')

  const { browser } = employer
  await browser.open(base)
  expect(browser.screen.path).toBe(`${base}/work`)
  expect(browser.screen.form('#field-work-description-warning')?.textContent).toContain('一日の流れも書いてください。')
  expect(browser.screen.text).toContain('あと少しです。')
  await browser.submit(
    { 'work.description': '朝は送迎、昼は食事、午後は入浴のお手伝いをしていただきます。' },
    { action: `${base}/work`, button: ['action', 'next'] },
  )
  await send(browser, base)
  await counter.open(desk)
  expect(counter.screen.text).toContain('通いのご利用者の食事や入浴')
  expect(counter.screen.text).toContain('朝は送迎')
  await accept(counter, publicIdOf(base))
  expect((await acceptedPosting(publicIdOf(base)))?.status).toBe('open')
})

test('of two clerks only the one who took it decides; both pressing at once gives one number', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const desk = `/counter/postings/${publicIdOf(base)}`
  const [first, second] = [await clerk(), await clerk()]
  await first.open(desk)
  await second.open(desk)
  await first.submit({}, { action: `${desk}/taking` })
  await second.submit({}, { action: `${desk}/taking` })
  expect(second.screen.status).toBe(409)
  expect(second.screen.text).toContain('ほかの職員が担当しています')
  await first.open(desk)
  const press = first.prepare({}, { action: `${desk}/acceptance` })
  await Promise.all(
    [1, 2, 3].map(() => first.request(press.action, { method: 'POST', body: press.body, headers: press.headers })),
  )
  const numbers = await service.db
    .selectFrom('jobPosting')
    .select('number')
    .where('establishmentId', '=', employer.establishmentId)
    .execute()
  expect(numbers).toHaveLength(1)
})

test('a supervisor takes over, hands on, and an auditor only reads', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const desk = `/counter/postings/${publicIdOf(base)}`
  const [first, supervisor, auditor] = [await clerk(), await clerk('supervisor'), await clerk('auditor')]
  await first.open(desk)
  await first.submit({}, { action: `${desk}/taking` })
  await supervisor.open(desk)
  await supervisor.submit({}, { action: `${desk}/taking` })
  expect(supervisor.screen.text).toContain('担当になりました')
  await supervisor.submit({ to: '' }, { action: `${desk}/hand-over` })
  expect(supervisor.screen.text).toContain('担当なし')
  await auditor.open(desk)
  expect(auditor.screen.form(`form[action="${desk}/taking"]`)).toBeNull()
  await first.open(desk)
  const press = first.prepare({}, { action: `${desk}/taking` })
  const refused = await auditor.request(`${desk}/acceptance`, {
    method: 'POST',
    body: press.body,
    headers: press.headers,
  })
  expect(refused.status).toBe(403)
})

test('a posting is changed under its number, renewed under a new one, stopped and resumed', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const counter = await clerk()
  await accept(counter, publicIdOf(base))
  const posting = (await acceptedPosting(publicIdOf(base)))!
  const page = `/employer/postings/${posting.publicId}`
  const { browser } = employer

  await browser.open(page)
  await browser.submit({}, { action: `${page}/stop` })
  expect(browser.screen.text).toContain('募集停止中')
  expect(await findWholePosting(service.db, { id: posting.id })).toMatchObject({ status: 'suspended' })
  await browser.submit({}, { action: `${page}/resumption` })

  await browser.submit({}, { action: `${page}/change` })
  const change = browser.screen.path.replace(/\/\w+$/, '')
  await browser.open(`${change}/pay`)
  expect(browser.screen.form('#field-pay-baseLowest')?.getAttribute('value')).toBe('220000')
  await browser.submit({ 'pay.baseLowest': '230000' }, { action: `${change}/pay`, button: ['action', 'next'] })
  await send(browser, change)
  await counter.open(`/counter/postings/${publicIdOf(change)}`)
  expect(counter.screen.text).toContain('230,000円')
  expect(counter.screen.text).toContain('220,000円')
  await accept(counter, publicIdOf(change))
  expect(await findWholePosting(service.db, { id: posting.id })).toMatchObject({
    number: posting.number,
    wageLowest: 235_000,
    status: 'open',
  })

  await browser.open(page)
  expect(browser.screen.form(`form[action="${page}/renewal"]`)).toBeNull()
  service.setClock('2027-01-24T09:00:00+09:00')
  const again = await signedInBrowser(service, 'employer', employer.principalId)
  const later = await clerk()
  await again.open(page)
  await again.submit({}, { action: `${page}/renewal` })
  const renewal = again.screen.path.replace(/\/\w+$/, '')
  await send(again, renewal)
  await accept(later, publicIdOf(renewal))
  const renewed = (await acceptedPosting(publicIdOf(renewal)))!
  expect(renewed.number).not.toBe(posting.number)
  expect(renewed).toMatchObject({ acceptedOn: '2027-01-24', validUntil: '2027-03-31', status: 'open' })
  expect((await findWholePosting(service.db, { id: posting.id }))?.status).toBe('closed')
  service.setClock('2026-11-21T09:00:00+09:00')
})

test('what is taken back leaves the desk and is written on; a stranger sees none of it', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const counter = await clerk()
  const desk = `/counter/postings/${publicIdOf(base)}`
  await counter.open(desk)
  await counter.submit({}, { action: `${desk}/taking` })
  const press = counter.prepare({}, { action: `${desk}/acceptance` })

  const stranger = await givenSignedInEmployer(service)
  for (const path of [base, `${base}/work`, `${base}/review`]) {
    await stranger.browser.open(path)
    expect([path, stranger.browser.screen.status]).toEqual([path, 404])
  }
  await employer.browser.open(base)
  await employer.browser.submit({}, { action: `${base}/taking-back` })
  expect(employer.browser.screen.text).toContain('下書きに戻しました')
  const screen = await counter.go(press.action, { method: 'POST', body: press.body, headers: press.headers })
  expect([404, 409]).toContain(screen.status)
  expect(await acceptedPosting(publicIdOf(base))).toBeUndefined()
  await employer.browser.open(`${base}/work`)
  await employer.browser.submit({}, { action: `${base}/deletion` })
  expect(employer.browser.screen.text).toContain('下書きを削除しました')
})

test('the same posting twice is pointed out, and a copy begins without number and dates', async () => {
  const employer = await givenEstablishment()
  const base = await write(employer.browser)
  await send(employer.browser, base)
  const counter = await clerk()
  await accept(counter, publicIdOf(base))
  const posting = (await acceptedPosting(publicIdOf(base)))!
  const page = `/employer/postings/${posting.publicId}`
  await employer.browser.open(page)
  await employer.browser.submit({}, { action: `${page}/copy` })
  const copy = employer.browser.screen.path.replace(/\/\w+$/, '')
  await employer.browser.open(`${copy}/review`)
  expect(employer.browser.screen.text).toContain(`同じ職種・就業場所・雇用形態の求人があります：${posting.number}`)
  await send(employer.browser, copy)
  await counter.open(`/counter/postings/${publicIdOf(copy)}`)
  expect(counter.screen.text).toContain(posting.number)
})

test('a posting of another employer cannot be changed, stopped or copied', async () => {
  const owner = await givenEstablishment()
  const foreign = await givenPosting(service, { employerId: owner.employerId })
  const stranger = await givenEstablishment()
  await stranger.browser.open('/employer/postings')
  const press = stranger.browser.prepare({}, { action: '/employer/postings' })
  for (const deed of ['change', 'renewal', 'copy', 'stop', 'resumption']) {
    const path = `/employer/postings/${foreign.publicId}/${deed}`
    const answer = await stranger.browser.request(path, { method: 'POST', body: press.body, headers: press.headers })
    expect([deed, answer.status]).toEqual([deed, 404])
    press.body = new URLSearchParams({
      ...Object.fromEntries(press.body as URLSearchParams),
      _operation: `${deed}-aaaaaaaaaaaaaaaaaaaa`.slice(0, 22),
    })
  }
})

test('pressed twenty times at once, the limit of open submissions still holds', async () => {
  const employer = await givenEstablishment()
  const row = {
    employerId: employer.employerId,
    establishmentId: employer.establishmentId,
    purpose: 'new' as const,
    state: 'draft' as const,
    step: 'kind',
    steps: JSON.stringify({}),
    createdAt: service.now(),
    savedAt: service.now(),
  }
  const rows = Array.from({ length: 48 }, (_, index) => ({ ...row, publicId: `draft-${index}`.padEnd(22, 'x') }))
  await service.db.insertInto('postingSubmission').values(rows).execute()
  await employer.browser.open('/employer/postings')
  const { body, headers } = employer.browser.prepare({}, { action: '/employer/postings' })
  const presses = Array.from({ length: 20 }, (_, index) =>
    employer.browser.request('/employer/postings', {
      method: 'POST',
      headers,
      body: new URLSearchParams({
        ...Object.fromEntries(body as URLSearchParams),
        _operation: `press-${index}`.padEnd(22, 'y'),
      }),
    }),
  )
  const statuses = (await Promise.all(presses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(2)
  expect(statuses.filter((status) => status === 422)).toHaveLength(18)
})
