import { beforeEach, describe, expect, test } from 'vitest'
import { readInvitations } from '../../src/features/invitations/index.ts'
import { employerNameKey } from '../../src/features/jobSeekers/index.ts'
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
let yuki: TestJobSeeker
let employer: TestEmployer
let posting: TestPosting

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenPublished('勇気')
  employer = await givenSignedInEmployer(service, '株式会社ハローワークケア')
  posting = await givenPosting(service, {
    employerId: employer.employerId,
    establishmentName: '株式会社ハローワークケア',
  })
})

/** A published person with a profile, so that employers can find them. */
async function givenPublished(givenName: string): Promise<TestJobSeeker> {
  const person = await givenJobSeeker(service, { familyName: '試験', givenName })
  await service.db
    .insertInto('jobSeekerProfile')
    .values({
      jobSeekerId: person.jobSeekerId,
      providedToMunicipalities: true,
      providedToAgencies: true,
      acceptsOfficeContact: true,
      acceptsTrainingMail: true,
      workForms: ['fullTime'],
      employmentTypes: ['regular'],
      hoursStart: null,
      hoursEnd: null,
      overtime: 'any',
      shiftWork: 'no',
      daysPerWeek: null,
      daysOff: [],
      twoDaysOff: false,
      remoteWork: 'no',
      placeCodes: ['13101'],
      commuteMinutes: null,
      commutesByCar: false,
      relocation: 'no',
      wishesReturnHome: false,
      wageUnit: null,
      wageLowest: null,
      carLicence: 'none',
      vocationalTraining: null,
      computerSkills: [],
      workStanding: 'unemployed',
      appeal: null,
      wishSupplement: null,
    })
    .execute()
  await service.db
    .insertInto('jobSeekerWishedOccupation')
    .values({ jobSeekerId: person.jobSeekerId, position: 1, title: '介護福祉士', groupCode: '05', experienceYears: 6 })
    .execute()
  return person
}

const formOf = (person: TestJobSeeker) => `/employer/invitations/new/${person.publicId}`

async function invite(person: TestJobSeeker, target = posting) {
  await employer.browser.open(formOf(person))
  return employer.browser.submit({ posting: target.publicId, message: 'ぜひご応募ください。' })
}

const IDENTIFYING = ['試験', '勇気', 'シケン', '090-0000-0000', '飯田橋0-0-0', '70000-', '1990-04-01']

describe('searching published job seekers (F4, K)', () => {
  test('shows wishes and nothing that identifies anyone', async () => {
    const { browser } = employer
    await browser.open('/employer/invitations')
    expect(browser.screen.h1).toBe('リクエスト')
    expect(browser.screen.text).toContain('介護福祉士（経験6年）')
    expect(browser.screen.text).toContain('30代・東京都千代田区')
    await browser.open(formOf(yuki))
    for (const path of ['/employer/invitations', formOf(yuki)]) {
      await browser.open(path)
      for (const fact of [...IDENTIFYING, yuki.id, yuki.number]) expect(browser.screen.html).not.toContain(fact)
    }
  })

  test('by words and place', async () => {
    const found = async (query: string) => {
      await employer.browser.open(`/employer/invitations?${query}`)
      return !employer.browser.screen.text.includes('見つかりませんでした')
    }
    expect(await found(`words=${encodeURIComponent('福祉')}`)).toBe(true)
    expect(await found(`words=${encodeURIComponent('%')}`)).toBe(false)
    expect(await found('place=13')).toBe(true)
    expect(await found('place=27')).toBe(false)
  })

  test('people who are 非公開, 無効, have left, are restricted, or keep this employer out are not there', async () => {
    const { db } = service
    const hidden = async () => {
      await employer.browser.open('/employer/invitations')
      const isListed = employer.browser.screen.html.includes(yuki.publicId)
      const { status } = await employer.browser.open(formOf(yuki))
      return [isListed, status]
    }
    expect(await hidden()).toEqual([true, 200])
    const nameKey = employerNameKey('（株）ハローワークケア')
    const ways: [() => Promise<unknown>, () => Promise<unknown>][] = [
      [
        () => db.updateTable('jobSeeker').set({ isPublished: false }).execute(),
        () => db.updateTable('jobSeeker').set({ isPublished: true }).execute(),
      ],
      [
        () => db.updateTable('jobSeeker').set({ validUntil: '2026-11-20' }).execute(),
        () => db.updateTable('jobSeeker').set({ validUntil: '2026-11-21' }).execute(),
      ],
      [
        () => db.updateTable('account').set({ closedAt: service.now() }).execute(),
        () => db.updateTable('account').set({ closedAt: null }).execute(),
      ],
      [
        () =>
          db
            .insertInto('jobSeekerExcludedEmployer')
            .values({ jobSeekerId: yuki.jobSeekerId, nameKey, name: '（株）ハローワークケア' })
            .execute(),
        () => db.deleteFrom('jobSeekerExcludedEmployer').execute(),
      ],
    ]
    for (const [hide, undo] of ways) {
      await hide()
      expect(await hidden()).toEqual([false, 404])
      await undo()
      expect(await hidden()).toEqual([true, 200])
    }
  })
})

describe('リクエストを送る', () => {
  test('reaches the person as message and mail no. 9, and the card of home shows it', async () => {
    await invite(yuki)
    expect(employer.browser.screen.text).toContain('リクエストを送りました')
    await service.deliverMails()
    expect(service.mails.map((mail) => [mail.to, mail.subject])).toEqual([[yuki.id, '求人者からのリクエスト通知']])
    const { count, invitations } = await readInvitations(service.deps(), yuki.jobSeekerId, 1)
    expect([count, invitations[0]?.posting.number]).toEqual([1, posting.number])
    await yuki.browser.open('/my-page/job-applications/invitations')
    expect(yuki.browser.screen.text).toContain('この求人に関するメッセージを表示')
    expect(yuki.browser.screen.text).toContain(posting.number)
    await yuki.browser.open('/my-page/messages')
    expect(yuki.browser.screen.text).toContain('ぜひご応募ください。')
    await employer.browser.open('/employer/messages')
    expect(employer.browser.screen.html).not.toContain('勇気')
  })

  test('once per person and posting, and sent twice it arrives once', async () => {
    await employer.browser.open(formOf(yuki))
    const { action, body, headers } = employer.browser.prepare({ posting: posting.publicId, message: 'ぜひ。' })
    await Promise.all([1, 2].map(() => employer.browser.request(action, { method: 'POST', body, headers })))
    await invite(yuki)
    expect(employer.browser.screen.text).toContain('すでに送っています')
    await service.deliverMails()
    expect(service.mails).toHaveLength(1)
  })

  test('ten people per posting; the eleventh is refused, also when two are asked at once', async () => {
    const people: TestJobSeeker[] = []
    for (let count = 0; count < 11; count++) people.push(await givenPublished(`候補${count}`))
    for (const person of people.slice(0, 9)) await invite(person)
    const forms = []
    for (const person of people.slice(9)) {
      await employer.browser.open(formOf(person))
      forms.push(employer.browser.prepare({ posting: posting.publicId, message: 'ぜひ。' }))
    }
    const answers = await Promise.all(
      forms.map(({ action, body, headers }) => employer.browser.request(action, { method: 'POST', body, headers })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
    expect(await service.db.selectFrom('invitation').select('id').execute()).toHaveLength(10)
  })

  test("another employer's posting cannot be used", async () => {
    const foreign = await givenPosting(service, { employerId: (await givenSignedInEmployer(service)).employerId })
    await employer.browser.open(formOf(yuki))
    const { action, body, headers } = employer.browser.prepare({ posting: foreign.publicId, message: 'ぜひ。' })
    expect((await employer.browser.request(action, { method: 'POST', body, headers })).status).toBe(409)
  })
})

describe('answering a リクエスト', () => {
  test('applying from it is an オンライン自主応募, and from then on the employer knows the name', async () => {
    await invite(yuki)
    await yuki.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
    await yuki.browser.submit({ motive: '志望します。' })
    await yuki.browser.submit({})
    const application = await service.db.selectFrom('jobApplication').select('kind').executeTakeFirst()
    expect(application?.kind).toBe('invited')
    await employer.browser.open('/employer/applicants')
    expect(employer.browser.screen.text).toContain('試験 勇気')
  })

  test('declining needs no reason; the employer learns that and no more', async () => {
    await invite(yuki)
    await yuki.browser.open('/my-page/job-applications/invitations')
    await yuki.browser.submit({})
    expect(yuki.browser.screen.text).toContain('リクエストをお断りしました')
    expect(yuki.browser.screen.text).toContain('辞退済み')
    await employer.browser.open('/employer/messages')
    expect(employer.browser.screen.text).toContain('リクエストは辞退されました')
    expect(employer.browser.screen.html).not.toContain('勇気')
  })
})
