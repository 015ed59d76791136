import { beforeAll, expect, test } from 'vitest'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let employer: TestEmployer
let hanako: TestJobSeeker
let jiro: TestJobSeeker
let leaver: TestJobSeeker
let first: TestPosting
let second: TestPosting

async function apply(person: TestJobSeeker, posting: TestPosting): Promise<void> {
  await person.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await person.browser.submit({ motive: '志望します。' })
  await person.browser.submit({})
}

const applicationIds = async () => {
  const rows = await service.db
    .selectFrom('jobApplication')
    .innerJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .select('jobApplication.publicId')
    .where('establishment.employerId', '=', employer.employerId)
    .execute()
  return rows.map(({ publicId }) => publicId)
}

const messagesTo = async (person: TestJobSeeker, body: string) => {
  const rows = await service.db
    .selectFrom('message')
    .innerJoin('messageThread', 'messageThread.id', 'message.threadId')
    .select('message.id')
    .where('messageThread.jobSeekerId', '=', person.jobSeekerId)
    .where('message.body', '=', body)
    .execute()
  return rows.length
}

beforeAll(async () => {
  service = await startTestService()
  employer = await givenSignedInEmployer(service, '株式会社ボード（架空）')
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  jiro = await givenJobSeeker(service, { familyName: '=試験', givenName: '次郎' })
  leaver = await givenJobSeeker(service, { familyName: '退会', givenName: '三郎' })
  first = await givenPosting(service, { employerId: employer.employerId, title: '介護職員' })
  second = await givenPosting(service, { employerId: employer.employerId, title: '介護事務' })
  await apply(hanako, first)
  await apply(hanako, second)
  await apply(jiro, first)
  await apply(leaver, first)
  await service.db
    .updateTable('account')
    .set({ closedAt: service.now() })
    .where('id', '=', leaver.principalId)
    .execute()
}, 60_000)

test('the board shows everybody by state, or those of one posting', async () => {
  const { browser } = employer
  await browser.open('/employer/applicant-board')
  const newOnes = browser.screen.document.querySelector('[aria-labelledby="column-new"]')
  expect(newOnes?.querySelectorAll('.mp-board__card')).toHaveLength(4)
  await browser.open(`/employer/applicant-board?posting=${second.publicId}`)
  expect(browser.screen.document.querySelectorAll('.mp-board__card')).toHaveLength(1)
  expect(browser.screen.text).not.toContain('090-0000-0000')
})

test('a message to several: the preview counts people, each gets it once, who has left gets none', async () => {
  const { browser } = employer
  const ids = await applicationIds()
  await browser.open(`/employer/bulk-messages/new?${ids.map((id) => `to=${id}`).join('&')}`)
  expect(browser.screen.text).toContain('宛先 2名')
  expect(browser.screen.text).toContain('重なり1件')
  expect(browser.screen.text).toContain('退会 三郎')
  await browser.submit({ body: '' }, { action: '/employer/bulk-messages' })
  expect(browser.screen.errors).toEqual(['「メッセージ」を入力してください。'])
  await browser.submit({ body: '説明会にお越しください。' }, { action: '/employer/bulk-messages' })
  expect(browser.screen.text).toContain('次の文を2名に送ります')
  expect(await messagesTo(hanako, '説明会にお越しください。')).toBe(0)

  const preview = browser.screen.path
  const { body, headers } = browser.prepare({}, { action: `${preview}/sending` })
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => {
      const sent = new URLSearchParams(body as URLSearchParams)
      sent.set('_operation', `send-${index}`.padEnd(22, 'q'))
      return browser.request(`${preview}/sending`, { method: 'POST', body: sent, headers })
    }),
  )
  await browser.open(preview)
  expect(browser.screen.text).toContain('2名に送信しました')
  expect([
    await messagesTo(hanako, '説明会にお越しください。'),
    await messagesTo(jiro, '説明会にお越しください。'),
    await messagesTo(leaver, '説明会にお越しください。'),
  ]).toEqual([1, 1, 0])
})

test('a planned message can be left unsent, and a stranger sees and sends nothing', async () => {
  const { browser } = employer
  const [id] = await applicationIds()
  const stranger = await givenSignedInEmployer(service)
  await stranger.browser.open(`/employer/bulk-messages/new?to=${id}`)
  expect(stranger.browser.screen.text).toContain('送る方が選ばれていません')

  await browser.open(`/employer/bulk-messages/new?to=${id}`)
  await browser.submit({ body: 'やめる文です。' }, { action: '/employer/bulk-messages' })
  const preview = browser.screen.path
  await stranger.browser.open(preview)
  expect(stranger.browser.screen.status).toBe(404)
  await browser.submit({}, { action: `${preview}/cancellation` })
  expect(browser.screen.text).toContain('だれにも送っていません')
  await browser.open(preview)
  expect(browser.screen.status).toBe(404)
})

test('a plan that nobody sent is gone after a day', async () => {
  const { browser } = employer
  const [id] = await applicationIds()
  await browser.open(`/employer/bulk-messages/new?to=${id}`)
  await browser.submit({ body: '忘れた文です。' }, { action: '/employer/bulk-messages' })
  const count = async () => {
    const rows = await service.db.selectFrom('bulkMessage').select('id').where('body', '=', '忘れた文です。').execute()
    return rows.length
  }
  service.advanceMinutes(24 * 60)
  await service.runTimers()
  expect(await count()).toBe(1)
  service.advanceMinutes(1)
  await service.runTimers()
  expect(await count()).toBe(0)
  service.setClock('2026-11-21T09:00:00+09:00')
  await signIn(service, browser, 'employer', employer.principalId)
})

test('the file holds what the list shows, guarded, and everybody in it can see that it was saved', async () => {
  const { browser } = employer
  await browser.open('/employer/applicant-board')
  const { body, headers } = browser.prepare({}, { action: '/employer/applicant-board/export' })
  const answer = await browser.request('/employer/applicant-board/export', { method: 'POST', body, headers })
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const text = await answer.text()
  expect(text.split('\r\n')).toHaveLength(6)
  expect(text).toContain(`"'=試験 次郎"`)
  expect(text).not.toContain('090-0000-0000')
  const rows = await service.db
    .selectFrom('auditEntry')
    .select(['action', 'subjectId'])
    .where('face', '=', 'employer')
    .where('principalId', '=', employer.principalId)
    .execute()
  expect(rows.filter(({ action }) => action === 'exportApplicants')).toHaveLength(1)
  const seen = rows.filter(({ action }) => action === 'view').map(({ subjectId }) => subjectId)
  expect(new Set(seen)).toEqual(new Set([hanako.jobSeekerId, jiro.jobSeekerId, leaver.jobSeekerId]))
})
