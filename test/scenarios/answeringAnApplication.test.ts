import { beforeEach, describe, expect, test } from 'vitest'
import { DISCLOSED_TO_EMPLOYER } from '../../src/features/jobApplications/rules.disclosure.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { aFile, aPdf } from '../attachmentFiles.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: TestJobSeeker
let employer: TestEmployer

const SECRET_FACTS = ['1990', '飯田橋0-0-0（架空）', '70000-']

beforeEach(async () => {
  service = await startTestService()
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  employer = await givenSignedInEmployer(service, '株式会社やさしい介護（架空）')
})

/** Applies to a fresh posting of the employer; the applications' public id. */
async function applied(): Promise<string> {
  const posting = await givenPosting(service, { employerId: employer.employerId })
  await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await hanako.browser.submit({ motive: '志望します。' })
  await hanako.browser.submit({})
  const { publicId } = await service.db
    .selectFrom('jobApplication')
    .select('publicId')
    .where('jobPostingId', '=', posting.id)
    .executeTakeFirstOrThrow()
  return publicId
}

const theirs = (id: string) => `/employer/applicants/${id}`
const hers = (id: string) => `/my-page/job-applications/${id}`

async function stayingSignedIn(instant: string) {
  service.setClock(instant)
  await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
  await signIn(service, employer.browser, 'employer', employer.principalId)
}

async function proposed(id: string, slot1 = '2026-11-25T10:00') {
  await employer.browser.open(theirs(id))
  return employer.browser.submit({ slot1, place: '本社1階' }, { action: `${theirs(id)}/interview` })
}

async function scheduled(id: string, slot = '2026-11-25T10:00') {
  await proposed(id, slot)
  await hanako.browser.open(hers(id))
  return hanako.browser.submit({}, { action: `${hers(id)}/interview-times` })
}

async function press(browser: TestEmployer['browser'], path: string, action: string, fields = {}) {
  await browser.open(path)
  return browser.submit(fields, { action: `${path}/${action}` })
}

describe('the employer reads an application', () => {
  test('sees it on home and in the list, opens it, and Hanako sees that it was opened', async () => {
    const id = await applied()
    const { browser } = employer
    await browser.open('/employer')
    expect(browser.screen.h1).toBe('求人者マイページホーム')
    expect(browser.screen.text).toContain('新しい応募が1件あります')
    await browser.open('/employer/applicants?state=new')
    expect(browser.screen.h1).toBe('応募者一覧')
    expect(browser.screen.text).toContain('試験 花子')
    await browser.open(theirs(id))
    expect(browser.screen.h1).toBe('応募者情報詳細')
    expect(browser.screen.text).toContain('志望します。')
    expect(browser.screen.text).toContain('36歳')
    for (const fact of [...SECRET_FACTS, hanako.id]) expect(browser.screen.html).not.toContain(fact)

    await hanako.browser.open(hers(id))
    expect(hanako.browser.screen.text).toContain('求人者が応募の内容を開きました')
    const views = await service.db.selectFrom('auditEntry').select(['face', 'subjectId']).execute()
    expect(views).toContainEqual({ face: 'employer', subjectId: hanako.jobSeekerId })
  })

  test("another employer's applications do not exist", async () => {
    const id = await applied()
    const other = await givenSignedInEmployer(service)
    expect((await other.browser.open(theirs(id))).status).toBe(404)
    await other.browser.open('/employer/applicants')
    expect(other.browser.screen.html).not.toContain('花子')
  })

  test('after the end the phone number is gone', async () => {
    const id = await applied()
    await press(employer.browser, theirs(id), 'rejection')
    expect(employer.browser.screen.text).toContain('試験 花子')
    expect(employer.browser.screen.html).not.toContain('090-0000-0000')
  })
})

describe('agreeing on an interview', () => {
  test('the employer proposes, Hanako takes a time with one press and gets a calendar file', async () => {
    const id = await applied()
    await proposed(id)
    expect(employer.browser.screen.text).toContain('面接の日時を応募者に提案しました')
    await hanako.browser.open('/my-page/job-applications')
    expect(hanako.browser.screen.text).toContain('面接の日時にお返事ください')
    await hanako.browser.open(hers(id))
    await hanako.browser.submit({}, { action: `${hers(id)}/interview-times` })
    expect(hanako.browser.screen.text).toContain('面接の日時が決まりました')
    const file = await hanako.browser.request(`${hers(id)}/interview.ics`, { method: 'GET' })
    expect(await file.text()).toContain('DTSTART:20261125T010000Z')
    await employer.browser.open('/employer/applicants?state=interview')
    expect(employer.browser.screen.text).toContain('2026年11月25日（水）10時00分の面接です')
  })

  test('a time that lies behind is refused beside its field, and what was typed stays', async () => {
    const id = await applied()
    const screen = await proposed(id, '2026-11-21T09:00')
    expect(screen.status).toBe(422)
    expect(screen.errors).toEqual(['「候補日時1」は、これからの日時にしてください。'])
    expect((await proposed(id, '2026-11-21T09:01')).status).toBe(200)
  })

  test('she asks to move, then declines, each with one press; the application goes on', async () => {
    const id = await applied()
    await scheduled(id)
    await hanako.browser.submit(
      { moveNote: '午後を希望します。' },
      { action: `${hers(id)}/interview`, button: ['action', 'askToMove'] },
    )
    await employer.browser.open(theirs(id))
    expect(employer.browser.screen.text).toContain('午後を希望します。')
    await proposed(id, '2026-11-26T15:00')
    await hanako.browser.open(hers(id))
    await hanako.browser.submit({}, { action: `${hers(id)}/interview`, button: ['action', 'declineInterview'] })
    expect(hanako.browser.screen.text).toContain('面接の辞退を求人者に伝えました')
    await employer.browser.open('/employer/applicants?state=answering')
    expect(employer.browser.screen.text).toContain('試験 花子')
  })
})

describe('the result (F5)', () => {
  test('採用 reaches Hanako in kind words and is registered with the office', async () => {
    const id = await applied()
    await press(employer.browser, theirs(id), 'hire', { startsOnYear: '2027', startsOnMonth: '1', startsOnDay: '4' })
    expect(employer.browser.screen.text).toContain('ハローワークに登録しました')
    await hanako.browser.open(hers(id))
    expect(hanako.browser.screen.text).toContain('ぜひ一緒に働いていただきたく')
    expect(hanako.browser.screen.text).toContain('2027年1月4日（月）')
    await hanako.browser.open('/my-page/job-applications/ended')
    expect(hanako.browser.screen.text).toContain('採用')
  })

  test('相違あり asks what differs', async () => {
    const id = await applied()
    const screen = await press(employer.browser, theirs(id), 'hire', { differs: 'yes' })
    expect(screen.status).toBe(422)
    expect(screen.errors).toEqual(['「相違の内容」を入力してください。'])
  })

  test('of two results pressed at once one stands', async () => {
    const id = await applied()
    await employer.browser.open(theirs(id))
    const forms = ['hire', 'rejection'].map((action) =>
      employer.browser.prepare({}, { action: `${theirs(id)}/${action}` }),
    )
    const answers = await Promise.all(
      forms.map(({ action, body, headers }) => employer.browser.request(action, { method: 'POST', body, headers })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
    expect(await service.db.selectFrom('selectionResult').selectAll().execute()).toHaveLength(1)
  })

  test('mail 11 comes at the tenth 不採用 of オンライン自主応募, once', async () => {
    for (let count = 1; count <= 11; count++) {
      await press(employer.browser, theirs(await applied()), 'rejection')
      await service.deliverMails()
      const mails = service.mails.filter((mail) => mail.subject === '【ハローワーク】来所勧奨通知')
      expect([count, mails.length]).toEqual([count, count < 10 ? 0 : 1])
    }
    expect(service.mails[0]?.to).toBe(hanako.id)
    expect(service.mails[0]?.body).toContain('採用に至らなかった応募が、10件')
  })
})

describe('a no-show (F5, F6, H2)', () => {
  const noShowMails = () => service.mails.filter((mail) => mail.subject === '【ハローワーク】来所勧奨通知')

  test('can be reported only after the time has passed and only where no decline came', async () => {
    const id = await applied()
    await scheduled(id)
    await stayingSignedIn('2026-11-25T09:59:59+09:00')
    expect((await press(employer.browser, theirs(id), 'no-show')).status).toBe(409)
    service.setClock('2026-11-25T10:00:00+09:00')
    await press(employer.browser, theirs(id), 'no-show', { report: '連絡がありませんでした。' })
    expect(employer.browser.screen.text).toContain('面接不参加を報告しました')
    await hanako.browser.open(hers(id))
    expect(hanako.browser.screen.text).toContain('2026年12月2日（水）まで異議を申し出ることができます')

    const declined = await applied()
    await scheduled(declined, '2026-11-26T10:00')
    await hanako.browser.submit({}, { action: `${hers(declined)}/interview`, button: ['action', 'declineInterview'] })
    await stayingSignedIn('2026-11-26T11:00:00+09:00')
    await employer.browser.open(theirs(declined))
    expect(employer.browser.screen.form(`form[action="${theirs(declined)}/no-show"]`)).toBeNull()
  })

  test('the third brings mail 10 once; four leave her free, the fifth restricts', async () => {
    for (let count = 1; count <= 5; count++) {
      const id = await applied()
      await scheduled(id, `2026-11-2${count + 1}T10:00`)
      await stayingSignedIn(`2026-11-2${count + 1}T11:00:00+09:00`)
      await press(employer.browser, theirs(id), 'no-show')
      await service.deliverMails()
      expect([count, noShowMails().length]).toEqual([count, count < 3 ? 0 : 1])
      const restrictions = await service.db.selectFrom('restriction').selectAll().execute()
      expect([count, restrictions.length]).toEqual([count, count < 5 ? 0 : 1])
    }
    const posting = await givenPosting(service, { employerId: employer.employerId })
    await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
    expect(hanako.browser.screen.text).toContain('ハローワークへの来所が必要です')
  })

  test('she objects within seven days, once', async () => {
    const id = await applied()
    await scheduled(id)
    await stayingSignedIn('2026-11-25T11:00:00+09:00')
    await press(employer.browser, theirs(id), 'no-show')
    await stayingSignedIn('2026-12-02T23:59:59+09:00')
    const empty = await press(hanako.browser, hers(id), 'objection')
    expect(empty.status).toBe(422)
    await press(hanako.browser, hers(id), 'objection', { objection: '前日に電話で連絡しました。' })
    expect(hanako.browser.screen.text).toContain('異議を受け付けました')
    expect(hanako.browser.screen.form(`form[action="${hers(id)}/objection"]`)).toBeNull()
  })

  test('on the eighth day it is too late', async () => {
    const id = await applied()
    await scheduled(id)
    await stayingSignedIn('2026-11-25T11:00:00+09:00')
    await press(employer.browser, theirs(id), 'no-show')
    await stayingSignedIn('2026-12-03T00:00:00+09:00')
    await hanako.browser.open(hers(id))
    expect(hanako.browser.screen.form(`form[action="${hers(id)}/objection"]`)).toBeNull()
  })
})

describe('reminders', () => {
  const reminders = () => service.mails.filter((mail) => mail.subject === '【ハローワーク】面接日のお知らせ')

  test('the interview is reminded of from nine o’clock of the day before, once', async () => {
    await scheduled(await applied(), '2026-11-25T10:00')
    for (const [instant, count] of [
      ['2026-11-24T08:59:59+09:00', 0],
      ['2026-11-24T09:00:00+09:00', 1],
      ['2026-11-25T09:00:00+09:00', 1],
    ] as const) {
      service.setClock(instant)
      await service.runTimers()
      expect([instant, reminders().length]).toEqual([instant, count])
    }
    expect(reminders()[0]?.body).toContain('2026年11月25日（水）10時00分')
  })

  test('who switched it off reads it in the messages alone; a declined interview is not reminded of', async () => {
    const id = await applied()
    await scheduled(id, '2026-11-25T10:00')
    await service.db.updateTable('jobSeeker').set({ wantsInterviewReminders: false }).execute()
    service.setClock('2026-11-24T09:00:00+09:00')
    await service.runTimers()
    expect(reminders()).toEqual([])
    const told = await service.db
      .selectFrom('message')
      .select('body')
      .where('body', 'like', '面接の日が近づき%')
      .execute()
    expect(told).toHaveLength(1)

    await stayingSignedIn('2026-11-24T12:00:00+09:00')
    await service.db.updateTable('jobSeeker').set({ wantsInterviewReminders: true }).execute()
    const declined = await applied()
    await scheduled(declined, '2026-11-27T10:00')
    await hanako.browser.submit({}, { action: `${hers(declined)}/interview`, button: ['action', 'declineInterview'] })
    service.setClock('2026-11-26T09:00:00+09:00')
    await service.runTimers()
    expect(reminders()).toEqual([])
  })

  test.each([
    ['2026-12-05T23:59:59+09:00', 0],
    ['2026-12-06T00:00:00+09:00', 1],
  ])(
    'an employer silent past the promised day is reminded, once, and Hanako sees it: at %s %i',
    async (instant, count) => {
      const id = await applied()
      service.setClock(instant)
      await service.runTimers()
      await service.runTimers()
      const events = await service.db.selectFrom('jobApplicationEvent').select('action').execute()
      expect(events.filter((event) => event.action === 'remind')).toHaveLength(count)
      await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
      await hanako.browser.open(hers(id))
      expect(hanako.browser.screen.text.includes('返事の目安を過ぎたため')).toBe(count === 1)
    },
  )
})

test('of all facts about a person only those of the table reach an employer, at each step (AZ-5)', async () => {
  const facts: Record<string, string> = {
    name: '試験 花子',
    kana: 'シケン タロウ',
    age: '36歳',
    phone: '090-0000-0000',
    motive: '志望します。',
    documents: '履歴書.pdf',
    email: hanako.id,
    number: hanako.number,
    birthDay: '1990',
    address: '飯田橋0-0-0（架空）',
    publicId: hanako.publicId,
  }
  const shown = async (path: string) => {
    const { html } = await employer.browser.open(path)
    return Object.keys(facts).filter((fact) => html.includes(facts[fact]!))
  }
  const posting = await givenPosting(service, { employerId: employer.employerId, takesDocuments: true })
  await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await hanako.browser.submit({ motive: '志望します。', files: aFile('履歴書.pdf', aPdf()), press: 'send' })
  await hanako.browser.submit({})
  const { publicId: id } = await service.db.selectFrom('jobApplication').select('publicId').executeTakeFirstOrThrow()
  expect(await shown('/employer')).toEqual(['name'])
  expect(await shown('/employer/applicants')).toEqual(['name'])
  expect(await shown('/employer/messages')).toEqual(['name'])
  expect(await shown(theirs(id))).toEqual([...DISCLOSED_TO_EMPLOYER.open])
  await press(employer.browser, theirs(id), 'rejection')
  expect(await shown(theirs(id))).toEqual([...DISCLOSED_TO_EMPLOYER.ended])
})
