import { beforeEach, describe, expect, test } from 'vitest'
import { hasOpenDirectApplication } from '../../src/features/jobApplications/index.ts'
import { beginRestriction } from '../../src/features/restrictions/index.ts'
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
let apply: string

const MOTIVE = '利用者の暮らしを支える仕事がしたく、応募しました。'

beforeEach(async () => {
  service = await startTestService()
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  employer = await givenSignedInEmployer(service, '株式会社やさしい介護（架空）')
  posting = await givenPosting(service, { employerId: employer.employerId, establishmentName: 'やさしい介護（架空）' })
  apply = `/my-page/job-applications/new/${posting.publicId}`
})

async function toConfirmation(motive = MOTIVE) {
  await hanako.browser.open(apply)
  return hanako.browser.submit({ motive })
}

const applicationRows = () => service.db.selectFrom('jobApplication').selectAll().execute()

/** Applies and stands on 応募の詳細. */
async function applied() {
  await toConfirmation()
  await hanako.browser.submit({})
  const [application] = await applicationRows()
  await hanako.browser.open(`/my-page/job-applications/${application!.publicId}`)
  return application!
}

describe('オンライン自主応募 (F1)', () => {
  test('Hanako writes why, sees exactly what the employer will see, sends it, and finds it under 応募中の求人', async () => {
    const { browser } = hanako
    await browser.open(apply)
    expect(browser.screen.h1).toBe('オンライン自主応募')
    expect(browser.screen.text).toContain('まだ応募していません')
    await browser.submit({ motive: MOTIVE })
    expect(browser.screen.h1).toBe('応募内容の確認')
    expect(browser.screen.text).toContain(MOTIVE)
    expect(browser.screen.text).toContain('090-0000-0000')
    expect(await applicationRows()).toEqual([])
    await browser.submit({})
    expect(browser.screen.h1).toBe('応募完了')

    await browser.open('/my-page/job-applications')
    expect(browser.screen.h1).toBe('求職活動状況')
    expect(browser.screen.text).toContain('介護福祉士')
    expect(browser.screen.text).toContain('求人者が応募の内容を読む番です（2026年11月21日（土）から）')
    const [application] = await applicationRows()
    await browser.open(`/my-page/job-applications/${application!.publicId}`)
    expect(browser.screen.h1).toBe('応募の詳細')
    expect(browser.screen.text).toContain('応募しました')
    expect(await hasOpenDirectApplication(service.db, hanako.principalId)).toBe(true)

    await employer.browser.open('/employer/messages')
    expect(employer.browser.screen.text).toContain('未読1件')
    expect(employer.browser.screen.text).toContain('試験 花子')
  })

  test('志望動機 of 1,000 characters passes, 1,001 and none do not, and what was typed stays', async () => {
    expect((await toConfirmation('')).status).toBe(422)
    expect((await toConfirmation('あ'.repeat(1001))).status).toBe(422)
    expect(hanako.browser.screen.document.querySelector('textarea')?.textContent).toHaveLength(1001)
    expect((await toConfirmation('𠮷'.repeat(1000))).h1).toBe('応募内容の確認')
  })

  test('修正する brings the text back; another text from another window must be seen before it is sent', async () => {
    await toConfirmation()
    const other = service.browser()
    other.cookies.set('__Host-seeker', hanako.browser.cookies.get('__Host-seeker')!)
    await other.open(apply)
    expect(other.screen.document.querySelector('textarea')?.textContent).toBe(MOTIVE)
    service.advanceSeconds(1)
    await other.submit({ motive: '書き直した動機' })
    await hanako.browser.submit({})
    expect(hanako.browser.screen.status).toBe(409)
    expect(hanako.browser.screen.text).toContain('書き直した動機')
    expect(await applicationRows()).toEqual([])
  })

  test('sent many times at once it arrives once, and every window sees it done', async () => {
    await toConfirmation()
    const forms = Array.from({ length: 5 }, () => hanako.browser.prepare({}))
    const answers = await Promise.all(
      forms.map(({ action, body, headers }, index) => {
        // Different windows: each with an operation of its own.
        ;(body as URLSearchParams).set('_operation', `${index}`.padEnd(22, 'x'))
        return hanako.browser.request(action, { method: 'POST', body, headers })
      }),
    )
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 303, 303])
    expect(await applicationRows()).toHaveLength(1)
    const told = await service.db.selectFrom('message').select('id').execute()
    expect(told).toHaveLength(1)
  })

  test('she cannot apply twice, not even after withdrawing', async () => {
    await applied()
    await hanako.browser.submit({}, { action: `${hanako.browser.screen.path}/withdrawal` })
    await hanako.browser.open(apply)
    expect(hanako.browser.screen.text).toContain('すでに応募しています')
    expect(hanako.browser.screen.form('main textarea')).toBeNull()
  })

  test.each([
    ['2026-11-30T23:59:59+09:00', '応募完了'],
    ['2026-12-01T00:00:00+09:00', 'オンライン自主応募'],
  ])('the last day of 応募期限 counts in full: at %s she stands on %s', async (instant, h1) => {
    posting = await givenPosting(service, { employerId: employer.employerId, deadline: '2026-11-30' })
    apply = `/my-page/job-applications/new/${posting.publicId}`
    service.setClock('2026-11-30T23:50:00+09:00')
    const { signIn } = await import('../applicationPeople.ts')
    await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
    await toConfirmation()
    service.setClock(instant)
    await hanako.browser.submit({})
    expect(hanako.browser.screen.h1).toBe(h1)
  })

  test('what closes between confirmation and sending is told, and nothing is sent', async () => {
    await toConfirmation()
    const { db } = service
    const tries: [() => Promise<unknown>, string, () => Promise<unknown>][] = [
      [
        () => db.updateTable('jobSeeker').set({ lapsedOn: '2026-11-20', lapseReason: 'self' }).execute(),
        '求職登録が無効',
        () => db.updateTable('jobSeeker').set({ lapsedOn: null, lapseReason: null }).execute(),
      ],
      [
        () => beginRestriction(db, hanako.jobSeekerId, service.now()),
        'ハローワークへの来所',
        () => db.deleteFrom('restriction').execute(),
      ],
      [
        () => db.updateTable('jobPosting').set({ status: 'suspended' }).execute(),
        '募集が終わった',
        () => db.updateTable('jobPosting').set({ status: 'open' }).execute(),
      ],
    ]
    for (const [close, told, open] of tries) {
      await hanako.browser.open(`${apply}/confirmation`)
      await close()
      await hanako.browser.submit({})
      expect(hanako.browser.screen.text).toContain(told)
      await open()
    }
    expect(await applicationRows()).toEqual([])
  })

  test('a posting that does not take オンライン自主応募 says so', async () => {
    const other = await givenPosting(service, { acceptsDirectApplication: false })
    await hanako.browser.open(`/my-page/job-applications/new/${other.publicId}`)
    expect(hanako.browser.screen.text).toContain('オンライン自主応募を受け付けていません')
  })
})

describe('withdrawing (F5)', () => {
  test('the reason reaches the employer at once, and 退会 is no longer barred', async () => {
    const application = await applied()
    const base = `/my-page/job-applications/${application.publicId}`
    await hanako.browser.submit(
      { reason: 'decidedElsewhere', note: 'ありがとうございました。' },
      { action: `${base}/withdrawal` },
    )
    expect(hanako.browser.screen.text).toContain('応募を取り下げました')
    expect(await hasOpenDirectApplication(service.db, hanako.principalId)).toBe(false)
    await employer.browser.open('/employer/messages')
    expect(employer.browser.screen.text).toContain('未読2件')
    expect(employer.browser.screen.text).toContain('他の会社に決まったため')
    await hanako.browser.open('/my-page/job-applications/ended')
    expect(hanako.browser.screen.text).toContain('辞退')
  })

  test('it stays open when the registration is 無効 (H1)', async () => {
    const application = await applied()
    await service.db.updateTable('jobSeeker').set({ lapsedOn: '2026-11-20', lapseReason: 'self' }).execute()
    const base = `/my-page/job-applications/${application.publicId}`
    await hanako.browser.open(base)
    await hanako.browser.submit({}, { action: `${base}/withdrawal` })
    expect(hanako.browser.screen.text).toContain('応募を取り下げました')
  })

  test("nobody sees or withdraws another's application", async () => {
    const application = await applied()
    const taro = await givenJobSeeker(service)
    for (const path of ['', '/done', '/interview.ics'])
      expect((await taro.browser.open(`/my-page/job-applications/${application.publicId}${path}`)).status).toBe(404)
    await taro.browser.open('/my-page/messages')
    const { secrets } = service.deps()
    const answer = await taro.browser.request(`/my-page/job-applications/${application.publicId}/withdrawal`, {
      method: 'POST',
      body: new URLSearchParams({
        _csrf: secrets.fingerprint('csrf', taro.browser.cookies.get('__Host-flow')!).toString('base64url'),
        _operation: 'x'.repeat(22),
      }),
      headers: { origin: 'http://localhost:3000' },
    })
    expect(answer.status).toBe(404)
    expect((await applicationRows())[0]?.state).toBe('applied')
  })
})
