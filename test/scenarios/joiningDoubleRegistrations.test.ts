import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { MOVED_TABLES, STAYING_TABLES } from '../../src/features/identityRepair/rules.merge.ts'
import { postMessage } from '../../src/features/messages/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  signedInBrowser,
  signIn,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let kept: TestJobSeeker
let gone: TestJobSeeker
let clerk: Person
let counter: TestBrowser
let brief: string

const NAME = { familyName: '試験', givenName: '勇気', kana: ['シケン', 'ユウキ'] as [string, string] }

beforeEach(async () => {
  service = await startTestService()
  kept = await givenJobSeeker(service, NAME)
  gone = await givenJobSeeker(service, NAME)
  clerk = await givenStaffMember(service)
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
  brief = `/counter/job-seekers/${kept.publicId}`
})

const preview = () => counter.open(`${brief}/merge/${gone.publicId}`)
const merge = async () => {
  await preview()
  return counter.submit({ document: 'myNumberCard' }, { action: `${brief}/merge/${gone.publicId}` })
}

async function undo() {
  await counter.open(brief)
  const form = counter.screen.form('form[action$="/undoing"]')
  return counter.submit({}, { action: form?.getAttribute('action') ?? '' })
}

const registration = (jobSeekerId: number) =>
  service.db.selectFrom('jobSeeker').selectAll().where('id', '=', jobSeekerId).executeTakeFirstOrThrow()

/** An open self-application, as the page would have made it. */
async function applied(person: TestJobSeeker, posting: TestPosting) {
  await service.db
    .insertInto('jobApplication')
    .values({
      publicId: `${person.publicId.slice(0, 12)}${posting.publicId.slice(0, 10)}`,
      jobSeekerId: person.jobSeekerId,
      jobPostingId: posting.id,
      establishmentId: null,
      kind: 'direct',
      state: 'applied',
      motive: '志望します。',
      appliedAt: service.now(),
      turnSince: service.now(),
      withdrawnAt: null,
      endedAt: null,
      answerDueOn: null,
      remindedAt: null,
    })
    .execute()
}

const told = (person: TestJobSeeker, body: string) =>
  postMessage(service.deps(), {
    jobSeekerId: person.jobSeekerId,
    jobPostingId: null,
    establishmentId: null,
    sender: 'office',
    body,
  })

async function savedOf(person: TestJobSeeker): Promise<number[]> {
  const rows = await service.db
    .selectFrom('savedJobPosting')
    .select('jobPostingId')
    .where('jobSeekerId', '=', person.jobSeekerId)
    .orderBy('jobPostingId')
    .execute()
  return rows.map((row) => row.jobPostingId)
}

const save = (person: TestJobSeeker, posting: TestPosting) =>
  service.db
    .insertInto('savedJobPosting')
    .values({ jobSeekerId: person.jobSeekerId, jobPostingId: posting.id, savedAt: service.now() })
    .execute()

test('every table that hangs on a person is known to the merge: it goes over, or it is said to stay', async () => {
  const { rows } = await sql<{ name: string }>`select distinct constraints.conrelid::regclass::text as name
    from pg_constraint as constraints where contype = 'f' and confrelid = 'job_seeker'::regclass`.execute(service.db)
  const known = [...MOVED_TABLES.map(({ table }) => table), ...STAYING_TABLES]
  expect(rows.map((row) => row.name).sort()).toEqual(known.sort())
})

describe('重複した登録をまとめる', () => {
  test('the brief shows the likely double, the preview says what goes where, and everything follows the person', async () => {
    const [first, second] = [await givenPosting(service), await givenPosting(service, { title: '看護助手' })]
    await applied(gone, first)
    await told(kept, '一通目のお知らせ')
    await told(gone, '二通目のお知らせ')
    await save(kept, first)
    await save(gone, first)
    await save(gone, second)
    await counter.open(brief)
    expect(counter.screen.text).toContain('同じ方の登録かもしれません')

    await preview()
    const cells = (name: string) =>
      [...counter.screen.document.querySelectorAll('#moves tr')]
        .map((row) => [...row.children].map((cell) => cell.textContent?.trim()))
        .find(([first]) => first === name)
    expect(cells('応募・紹介')).toEqual(['応募・紹介', '1', '0'])
    expect(cells('お気に入り求人')).toEqual(['お気に入り求人', '1', '1'])
    expect(counter.screen.text).toContain('まとめる登録のマイページは閉じ')
    expect((await registration(gone.jobSeekerId)).mergedInto).toBeNull()

    expect((await merge()).text).toContain('重複した登録をまとめました。')
    expect(counter.screen.path).toContain(kept.publicId)
    expect(counter.screen.text).toContain('応募中の求人')
    expect(counter.screen.text).toContain('介護福祉士')
    expect(await savedOf(kept)).toEqual([first.id, second.id])
    const thread = await service.db
      .selectFrom('messageThread')
      .select(['id', 'jobSeekerUnread'])
      .where('jobSeekerId', '=', kept.jobSeekerId)
      .executeTakeFirstOrThrow()
    expect(thread.jobSeekerUnread).toBe(2)
    await signIn(service, kept.browser, 'jobSeeker', kept.principalId)
    await kept.browser.open('/my-page/messages')
    expect(kept.browser.screen.text).toContain('二通目のお知らせ')
  })

  test('the old 受付票 leads to the registration in use, and a search by name finds one person', async () => {
    await merge()
    await counter.open('/counter/job-seekers')
    await counter.submit({ key: gone.number }, { action: '/counter/job-seekers' })
    expect(counter.screen.path).toContain(kept.publicId)
    expect(counter.screen.text).toContain('この番号の登録は、こちらの登録にまとめられています。')
    await counter.open('/counter/job-seekers')
    await counter.submit({ key: '試験 勇気' }, { action: '/counter/job-seekers' })
    expect(counter.screen.text).toContain('1名が見つかりました')
    await counter.open(`/counter/job-seekers/${gone.publicId}/mailbox`)
    expect(counter.screen.status).toBe(404)
  })

  test('the second account is closed at once and cannot be opened again alone', async () => {
    await merge()
    await gone.browser.open('/my-page')
    expect(gone.browser.screen.h1).toBe('求職者マイページログイン')
    await kept.browser.open('/my-page')
    expect(kept.browser.screen.h1).toBe('求職者マイページホーム')
    const { closedAt, passwordHash } = await service.db
      .selectFrom('account')
      .select(['closedAt', 'passwordHash'])
      .where('id', '=', gone.principalId)
      .executeTakeFirstOrThrow()
    const own = await service.db
      .selectFrom('account')
      .select('passwordHash')
      .where('id', '=', kept.principalId)
      .execute()
    expect(closedAt).toEqual(service.now())
    expect(passwordHash).not.toBe(own[0]?.passwordHash)
  })

  test('where only the second registration has an account, the person keeps logging in with it', async () => {
    await service.db.updateTable('jobSeeker').set({ accountId: null }).where('id', '=', kept.jobSeekerId).execute()
    await merge()
    expect((await registration(kept.jobSeekerId)).accountId).toBe(gone.principalId)
    await gone.browser.open('/my-page')
    expect(gone.browser.screen.text).toContain(kept.number)
    await undo()
    expect((await registration(gone.jobSeekerId)).accountId).toBe(gone.principalId)
    expect((await registration(kept.jobSeekerId)).accountId).toBeNull()
  })

  test('until the 30th day everything can be put back, and what has come since stays', async () => {
    const [first, second] = [await givenPosting(service), await givenPosting(service)]
    await applied(gone, first)
    await save(gone, first)
    await told(kept, '一通目')
    await told(gone, '二通目')
    await merge()
    await save(kept, second)
    service.setClock('2026-12-21T23:59:59+09:00')
    await signIn(service, counter, 'counter', clerk.principalId)
    expect((await undo()).text).toContain('まとめた登録を元に戻しました')
    expect(await savedOf(gone)).toEqual([first.id])
    expect(await savedOf(kept)).toEqual([second.id])
    expect(await registration(gone.jobSeekerId)).toMatchObject({ mergedInto: null, lapsedOn: null, lapseReason: null })
    const owners = await service.db
      .selectFrom('message')
      .innerJoin('messageThread', 'messageThread.id', 'message.threadId')
      .select(['body', 'jobSeekerId'])
      .orderBy('message.id')
      .execute()
    expect(owners.map((row) => row.jobSeekerId)).toEqual([kept.jobSeekerId, gone.jobSeekerId])
    const actions = await service.db.selectFrom('auditEntry').select('action').where('action', '!=', 'view').execute()
    expect(actions.map((row) => row.action)).toEqual([
      'mergeRegistrations',
      'mergeRegistrations',
      'undoMerge',
      'undoMerge',
    ])
  })

  test('on the 31st day nothing is offered to be put back', async () => {
    await merge()
    service.setClock('2026-12-22T00:00:00+09:00')
    await signIn(service, counter, 'counter', clerk.principalId)
    await counter.open(brief)
    expect(counter.screen.form('form[action$="/undoing"]')).toBeNull()
  })

  test('five no-shows that were spread over two registrations restrict the person', async () => {
    for (const [index, person] of [kept, kept, kept, gone, gone].entries()) {
      const posting = await givenPosting(service)
      await applied(person, posting)
      await service.db
        .updateTable('jobApplication')
        .set({ state: 'noShow', endedAt: service.now() })
        .where('jobPostingId', '=', posting.id)
        .execute()
      const { id } = await service.db
        .selectFrom('jobApplication')
        .select('id')
        .where('jobPostingId', '=', posting.id)
        .executeTakeFirstOrThrow()
      await service.db
        .insertInto('noShowReport')
        .values({
          jobApplicationId: id,
          jobSeekerId: person.jobSeekerId,
          interviewOn: `2026-11-1${index}`,
          isCounted: true,
          reportedAt: service.now(),
          report: null,
          objection: null,
          objectedAt: null,
          decision: null,
          decidedAt: null,
          decidedBy: null,
          decisionNote: null,
        })
        .execute()
    }
    await merge()
    expect(counter.screen.text).toContain('面接不参加による制限')
  })

  test.each([
    [
      '生年月日が違います',
      () =>
        service.db
          .updateTable('jobSeeker')
          .set({ birthDay: '1990-04-02' })
          .where('id', '=', gone.jobSeekerId)
          .execute(),
    ],
    [
      '同じ求人に応募しています',
      async () => {
        const posting = await givenPosting(service)
        await applied(kept, posting)
        await applied(gone, posting)
      },
    ],
  ])('is refused with 「%s」', async (reason, arrange) => {
    await arrange()
    const shown = await preview()
    expect(shown.status).toBe(409)
    expect(shown.text).toContain(reason)
    expect(shown.form('form[action*="/merge/"]')).toBeNull()
  })

  test('the number may be scanned, and a number of nobody is told', async () => {
    await counter.open(`${brief}/merge`)
    await counter.submit({ number: gone.number }, { action: `${brief}/merge` })
    expect(counter.screen.path).toBe(`${brief}/merge/${gone.publicId}`)
    await counter.open(`${brief}/merge`)
    const refused = await counter.submit({ number: '70000-99999999' }, { action: `${brief}/merge` })
    expect(refused.errors).toEqual(['この番号の登録は見つかりませんでした。番号をお確かめください。'])
    await counter.open(`${brief}/merge/${kept.publicId}`)
    expect(counter.screen.text).toContain('同じ登録です')
  })

  test('two clerks who join the same two at the same moment join them once', async () => {
    const second = await signedInBrowser(service, 'counter', (await givenStaffMember(service)).principalId)
    const path = `${brief}/merge/${gone.publicId}`
    await counter.open(path)
    await second.open(path)
    await Promise.all([counter, second].map((one) => one.submit({ document: 'passport' }, { action: path })))
    expect(await service.db.selectFrom('registrationMerge').selectAll().execute()).toHaveLength(1)
  })
})
