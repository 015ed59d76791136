import { beforeEach, describe, expect, test } from 'vitest'
import { postMessage } from '../../src/features/messages/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  type TestEmployer,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: TestJobSeeker
let employer: TestEmployer
let posting: TestPosting
let thread: string

/** The employer's first words, in a thread in which the person is known by name. */
async function employerWrote(body = '面接の件でご連絡します。', disclosesName = true) {
  const { establishmentId } = await service.db
    .selectFrom('jobPosting')
    .select('establishmentId')
    .where('id', '=', posting.id)
    .executeTakeFirstOrThrow()
  return postMessage(service.deps(), {
    jobSeekerId: hanako.jobSeekerId,
    jobPostingId: posting.id,
    establishmentId,
    sender: 'employer',
    body,
    disclosesName,
  })
}

beforeEach(async () => {
  service = await startTestService()
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  employer = await givenSignedInEmployer(service, '株式会社やさしい介護（架空）')
  posting = await givenPosting(service, { employerId: employer.employerId, establishmentName: 'やさしい介護（架空）' })
  thread = await employerWrote()
})

describe('messages between a job seeker and an employer (G1)', () => {
  test('Hanako sees one unread message, reads it and answers; the employer reads the answer', async () => {
    const { browser } = hanako
    await browser.open('/my-page/messages')
    expect(browser.screen.h1).toBe('メッセージ')
    expect(browser.screen.text).toContain('未読1件')
    expect(browser.screen.text).toContain('やさしい介護（架空）')

    await browser.open(`/my-page/messages/${thread}`)
    expect(browser.screen.h1).toBe('メッセージの詳細')
    expect(browser.screen.text).toContain('面接の件でご連絡します。')
    await browser.open('/my-page/messages')
    expect(browser.screen.text).not.toContain('未読')

    await browser.open(`/my-page/messages/${thread}`)
    await browser.submit({ body: 'よろしくお願いします。' })
    expect(browser.screen.text).toContain('送信しました。')

    await employer.browser.open('/employer/messages')
    expect(employer.browser.screen.text).toContain('試験 花子')
    expect(employer.browser.screen.text).toContain('未読1件')
    await employer.browser.open(`/employer/messages/${thread}`)
    expect(employer.browser.screen.text).toContain('よろしくお願いします。')
    await browser.open(`/my-page/messages/${thread}`)
    expect(browser.screen.text).toContain('既読')
  })

  test('an empty message and one of 1,001 characters are refused, 1,000 pass', async () => {
    const { browser } = hanako
    await browser.open(`/my-page/messages/${thread}`)
    expect((await browser.submit({ body: '   ' })).status).toBe(422)
    expect(browser.screen.title).toMatch(/^エラー：/)
    expect((await browser.submit({ body: 'あ'.repeat(1001) })).status).toBe(422)
    expect(browser.screen.document.querySelector('textarea')?.textContent).toHaveLength(1001)
    expect((await browser.submit({ body: 'あ'.repeat(1000) })).status).toBe(200)
  })

  test('a message sent twice arrives once', async () => {
    await hanako.browser.open(`/my-page/messages/${thread}`)
    const { action, body, headers } = hanako.browser.prepare({ body: '一度だけ' })
    await Promise.all([1, 2, 3].map(() => hanako.browser.request(action, { method: 'POST', body, headers })))
    const rows = await service.db.selectFrom('message').select('id').where('body', '=', '一度だけ').execute()
    expect(rows).toHaveLength(1)
  })

  test('nobody else can open or write in the thread', async () => {
    const taro = await givenJobSeeker(service)
    const other = await givenSignedInEmployer(service)
    expect((await taro.browser.open(`/my-page/messages/${thread}`)).status).toBe(404)
    expect((await other.browser.open(`/employer/messages/${thread}`)).status).toBe(404)
    await hanako.browser.open(`/my-page/messages/${thread}`)
    const { body } = hanako.browser.prepare({ body: 'なりすまし' })
    await taro.browser.open('/my-page/messages')
    const fields = new URLSearchParams(body as URLSearchParams)
    const { secrets } = service.deps()
    fields.set('_csrf', secrets.fingerprint('csrf', taro.browser.cookies.get('__Host-flow')!).toString('base64url'))
    const answer = await taro.browser.request(`/my-page/messages/${thread}`, {
      method: 'POST',
      body: fields,
      headers: { origin: 'http://localhost:3000' },
    })
    expect(answer.status).toBe(404)
    const rows = await service.db.selectFrom('message').select('id').where('body', '=', 'なりすまし').execute()
    expect(rows).toEqual([])
  })

  test('with a registration that is 無効 she can read but not write (H1)', async () => {
    await service.db
      .updateTable('jobSeeker')
      .set({ lapsedOn: '2026-11-20', lapseReason: 'self' })
      .where('id', '=', hanako.jobSeekerId)
      .execute()
    await hanako.browser.open(`/my-page/messages/${thread}`)
    expect(hanako.browser.screen.text).toContain('面接の件でご連絡します。')
    expect(hanako.browser.screen.text).toContain('求職登録が無効')
    expect(hanako.browser.screen.form('main textarea')).toBeNull()
  })

  test('an employer who sent a リクエスト does not learn the name before she applies', async () => {
    await service.db.updateTable('messageThread').set({ disclosesName: false }).execute()
    for (const path of ['/employer/messages', `/employer/messages/${thread}`]) {
      await employer.browser.open(path)
      expect(employer.browser.screen.text).toContain('リクエストを送った求職者')
      expect(employer.browser.screen.html).not.toContain('花子')
    }
  })

  test('she finds a message by its words', async () => {
    await employerWrote('制服のサイズを教えてください。')
    await hanako.browser.open('/my-page/messages?words=制服')
    expect(hanako.browser.screen.text).toContain('やさしい介護（架空）')
    await hanako.browser.open('/my-page/messages?words=%25')
    expect(hanako.browser.screen.text).toContain('見つかりませんでした')
  })
})

describe('messages vanish one year after sending (G2)', () => {
  test.each([
    ['2027-11-21T23:59:59+09:00', 1],
    ['2027-11-22T00:00:00+09:00', 0],
  ])('at %s there are %i left', async (instant, left) => {
    service.setClock(instant)
    await service.runTimers()
    const rows = await service.db.selectFrom('message').select('id').execute()
    expect(rows).toHaveLength(left)
    const head = await service.db.selectFrom('messageThread').select('jobSeekerUnread').executeTakeFirstOrThrow()
    expect(head.jobSeekerUnread).toBe(left)
  })

  test('what is over is not shown even before the sweep', async () => {
    await service.db
      .updateTable('jobSeeker')
      .set({ validUntil: '2028-12-31' })
      .where('id', '=', hanako.jobSeekerId)
      .execute()
    service.setClock('2027-11-22T00:00:00+09:00')
    const { signIn } = await import('../applicationPeople.ts')
    await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
    await hanako.browser.open(`/my-page/messages/${thread}`)
    expect(hanako.browser.screen.h1).toBe('メッセージの詳細')
    expect(hanako.browser.screen.html).not.toContain('面接の件でご連絡します。')
  })
})
