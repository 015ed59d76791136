import { beforeAll, describe, expect, test } from 'vitest'
import { loadSampleOffices } from '../src/features/offices/index.ts'
import { erasePeople, findPeopleToErase } from '../src/features/retention/index.ts'
import {
  CANARY,
  dump,
  fillEveryTable,
  findReferences,
  keptFiveYears,
  openTables,
  personalColumns,
  type Reference,
  reachedFrom,
} from './everyTable.ts'
import { givenJobSeeker } from './people.ts'
import { startTestService, type TestService } from './testService.ts'

/** Deleted by name, because nothing ties their rows to a person but a fingerprint or a number. */
const DELETED_BY_NAME = ['outgoing_mail', 'demo_mail', 'sign_in_failure', 'session']

/** Gone by themselves within a day, whoever they are about. */
const SHORT_LIVED = [
  'form_sender',
  'identity_link_notice',
  'identity_request',
  'kept_form',
  'limit_count',
  'operation',
  'proven_identity',
  'verification_key_request',
]

/** About employers and the staff, or written by them without a job seeker in it. */
const OF_OTHERS = [
  'bulk_message',
  'bulk_notice',
  'employer_invitation',
  'employer_login',
  'establishment_request',
  'job_posting',
  'posting_submission',
  'posting_submission_event',
  'staff_member',
]

/** The random name of a file that is about to go, within a minute: it leads to nothing. */
const GOING = 'removed_file '

/** Kept for good: fingerprints and numbers that lead to nobody once the person is gone. */
const KEPT = ['audit_entry', 'deletion_ledger']

let service: TestService
let references: Reference[]
let reached: Map<string, Reference | undefined>
beforeAll(async () => {
  service = await startTestService()
  references = await findReferences(service.db)
  reached = reachedFrom(references)
})

describe('whoever adds a table with something personal in it says how it is forgotten', () => {
  test('every such table hangs on a person, or stands on one of the lists above with its reason', () => {
    const listed = [...DELETED_BY_NAME, ...SHORT_LIVED, ...OF_OTHERS, ...KEPT]
    const personal = [...personalColumns()].filter(([, columns]) => columns.length > 0).map(([table]) => table)
    expect(personal.filter((table) => !reached.has(table) && !listed.includes(table))).toEqual([])
    expect(listed.filter((table) => reached.has(table) || !personal.includes(table))).toEqual([])
  })

  test('whatever is kept for five years after 無効 goes with the person, not by a sweep that could be forgotten', () => {
    expect(keptFiveYears().filter((table) => !reached.has(table))).toEqual([])
    expect(keptFiveYears()).toContain('job_seeker_disability')
  })

  test('no row hangs on a person in a way that would keep the person', () => {
    const holding = references.filter(({ target, onDelete }) => reached.has(target) && onDelete !== 'c')
    // Both are deleted together, the registration first.
    expect(holding.map(({ table, columns }) => `${table}.${columns}`)).toEqual(['job_seeker.account_id'])
  })

  test('each such row is found by an index: a deletion among millions looks through no table', () => {
    const slow = references.filter(({ target, isIndexed }) => reached.has(target) && !isIndexed)
    expect(slow.map(({ table, columns }) => `${table}.${columns}`)).toEqual([])
  })
})

test('a canary in every personal column of every table that hangs on a person is gone with the person (PRIV-6)', async () => {
  await loadSampleOffices(service.deps())
  const person = await givenJobSeeker(service)
  const { accountId } = await service.db
    .selectFrom('jobSeeker')
    .select('accountId')
    .where('id', '=', person.jobSeekerId)
    .executeTakeFirstOrThrow()
  await openTables(service.db, reached)
  await fillEveryTable(service.db, references, { job_seeker: person.jobSeekerId, account: accountId! })
  const before = await dump(service.db)
  for (const [table] of reached) expect(before, table).toContain(`\n${table} `)
  expect(before).toContain(CANARY)

  const people = await findPeopleToErase(service.deps(), { number: person.number })
  await erasePeople(service.deps(), people)
  const after = await dump(service.db)
  const left = after
    .split('\n')
    .filter((row) => !row.startsWith(GOING))
    .filter((row) => row.includes(CANARY) || row.includes(Buffer.from(CANARY).toString('hex')))
  expect(left).toEqual([])
})
