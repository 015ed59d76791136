import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { draftSavedMail, reviveRegistration } from '../../src/features/jobSeekers/index.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { replayDeletions } from '../../src/features/retention/index.ts'
import { queueMail } from '../../src/platform/mail/queueMail.ts'
import { givenAccount, givenJobSeeker, PASSWORD } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

const CANARY = 'カナリア'

let folder: string
let service: TestService

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retention-'))
  service = await startTestService({ settings: { filesFolder: join(folder, 'files') } })
  await loadSampleOffices(service.deps())
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Every row of every table as text, bytes both as hex and as they read. */
async function dump(): Promise<string> {
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(service.db)
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(service.db)
    texts.push(...rows.rows.map(({ row }) => `${name} ${row}`))
  }
  return texts.join('\n')
}

/** Someone whose every free text carries a canary. Registered on 2026-11-21: 無効 from 2027-02-01 on. */
async function givenCanary() {
  const text = (what: string) => `${CANARY}${what}`
  const person = await givenJobSeeker(service, {
    basic: {
      familyName: text('姓'),
      givenName: text('名'),
      familyNameKana: CANARY,
      givenNameKana: CANARY,
      address: text('番地'),
      building: text('建物'),
      stationLine: text('線'),
      stationName: text('駅'),
      nationality: text('国'),
      hasDisability: 'yes',
    },
    occupation: { 'wish.0.title': text('職種') },
    education: { 'education.0.schoolName': text('学校'), 'qualification.0.name': text('資格') },
    career: { 'career.0.companyName': text('会社'), 'career.0.work': text('仕事') },
    disability: { handbook: 'physical', condition: text('障害') },
    appeal: { appeal: text('自己PR'), wishSupplement: text('補足') },
  })
  const browser = service.browser()
  await browser.open('/login')
  await browser.submit({ id: person.id, password: PASSWORD }, { action: '/login' })
  await browser.open('/my-page/profile/excluded-employers')
  await browser.submit({ employerName: text('商事') }, { action: '/my-page/profile/excluded-employers' })
  return person
}

const lastDay = '2032-01-31T23:59:59+09:00'
const goneDay = '2032-02-01T00:00:00+09:00'

describe('five years after 無効 (H7)', () => {
  test('everything of the person is there until the last day and gone on the day, with only a ledger line left', async () => {
    const person = await givenCanary()
    const other = await givenJobSeeker(service)
    await service.db
      .updateTable('jobSeeker')
      .set({ validUntil: '2032-02-29' })
      .where('id', '=', other.jobSeekerId)
      .execute()
    service.setClock(lastDay)
    await service.runTimers()
    expect(await dump()).toContain(CANARY)

    service.setClock(goneDay)
    await service.runTimers()
    const left = await dump()
    expect(left).not.toContain(CANARY)
    expect(left).not.toContain(Buffer.from(CANARY).toString('hex'))
    expect(left).not.toContain(person.id)
    expect(left).not.toContain(person.number)
    expect(left).toContain(other.number)
    const ledger = await service.db.selectFrom('deletionLedger').selectAll().execute()
    expect(ledger.map(({ rule, counts }) => [rule, counts])).toEqual([
      ['lapsedFiveYears', expect.objectContaining({ jobSeeker: 1, account: 1 })],
    ])
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(files.join('')).not.toMatch(new RegExp(`${CANARY}|${person.id}|${person.number}`))
  })

  test('mails to the person vanish from the outbox and from the practice mailbox, those to others stay', async () => {
    const person = await givenCanary()
    for (const to of [person.id, 'other@example.jp']) {
      await queueMail(service.deps(), draftSavedMail, to, { savedAt: service.now().toISOString() })
      const { messageId } = await service.db
        .selectFrom('outgoingMail')
        .select('messageId')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      await service.db
        .insertInto('demoMail')
        .values({ messageId, sealed: Buffer.from('x'), sentAt: service.now() })
        .execute()
    }
    service.setClock(goneDay)
    await service.runTimers()
    expect(await service.db.selectFrom('demoMail').select('id').execute()).toHaveLength(1)
    expect(await service.db.selectFrom('outgoingMail').select('id').execute()).toHaveLength(1)
  })

  test('the number of someone forgotten is not given again', async () => {
    const person = await givenCanary()
    service.setClock(goneDay)
    await service.runTimers()
    expect((await givenJobSeeker(service)).number).not.toBe(person.number)
  })

  test('a new 求職申込み in between begins the years anew', async () => {
    const person = await givenCanary()
    service.setClock('2028-06-10T10:00:00+09:00')
    await reviveRegistration(service.deps(), person.jobSeekerId, { kind: 'staff', staffMemberId: 1 })
    service.setClock(goneDay)
    await service.runTimers()
    expect(await dump()).toContain(CANARY)
    service.setClock('2033-09-01T00:00:00+09:00')
    await service.runTimers()
    expect(await dump()).not.toContain(CANARY)
  })

  test('whoever was made 無効 early is counted from that day', async () => {
    const person = await givenCanary()
    await service.db.updateTable('jobSeeker').set({ lapsedOn: '2026-12-01', lapseReason: 'self' }).execute()
    service.setClock('2031-11-30T23:59:59+09:00')
    await service.runTimers()
    expect(await dump()).toContain(person.number)
    service.setClock('2031-12-01T00:00:00+09:00')
    await service.runTimers()
    expect(await dump()).not.toContain(person.number)
  })
})

test('a backup from before the deletion forgets the person again before it opens (PRIV-7)', async () => {
  const person = await givenCanary()
  const before = await service.db
    .selectFrom('jobSeeker')
    .selectAll()
    .where('id', '=', person.jobSeekerId)
    .executeTakeFirstOrThrow()
  const account = await service.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
  service.setClock(goneDay)
  await service.runTimers()
  // The old backup: the rows are back, and the database knows nothing of the deletion.
  const { id: _id, ...accountRow } = account
  const restored = await service.db.insertInto('account').values(accountRow).returning('id').executeTakeFirstOrThrow()
  const { id: _, ...row } = before
  await service.db
    .insertInto('jobSeeker')
    .values({ ...row, accountId: restored.id })
    .execute()
  await service.db.deleteFrom('deletionLedger').execute()
  expect(await dump()).toContain(CANARY)

  expect(await replayDeletions(service.deps())).toBe(2)
  expect(await dump()).not.toContain(CANARY)
  expect(await dump()).not.toContain(person.id)
  expect(await replayDeletions(service.deps())).toBe(0)
})

describe('a closed account without a registration', () => {
  test('is kept for the 30 days in which its owner may come back, and no longer', async () => {
    const { id } = await givenAccount(service, `${randomId().toLowerCase()}@example.jp`)
    await service.db.updateTable('account').set({ closedAt: service.now() }).execute()
    service.setClock('2026-12-21T23:59:59+09:00')
    await service.runTimers()
    expect(await dump()).toContain(id)
    service.setClock('2026-12-22T00:00:00+09:00')
    await service.runTimers()
    expect(await dump()).not.toContain(id)
  })

  test('an open account stays, however old', async () => {
    const { id } = await givenAccount(service)
    service.setClock('2040-01-01T00:00:00+09:00')
    await service.runTimers()
    expect(await dump()).toContain(id)
  })
})
