import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { erase, exportPerson } from '../../src/app/personCommands.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenAccount, givenJobSeeker } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let folder: string
let service: TestService
let hanako: Awaited<ReturnType<typeof givenJobSeeker>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
  service = await startTestService({ settings: { filesFolder: join(folder, 'files') } })
  await loadSampleOffices(service.deps())
  hanako = await givenJobSeeker(service, {
    basic: { hasDisability: 'yes' },
    disability: { handbook: 'mental', considerations: '静かな席' },
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const numbersLeft = async () =>
  (await service.db.selectFrom('jobSeeker').select('number').execute()).map(({ number }) => number)

test('without the confirmation the operator is told what would go, and nothing goes', async () => {
  const said = await erase(service.deps(), ['--number', hanako.number])
  expect(said.join('\n')).toContain(`求職登録 1件、アカウント 1件`)
  expect(said.join('\n')).toContain(`--confirm ${hanako.number}`)
  await expect(erase(service.deps(), ['--number', hanako.number, '--confirm', '70000-00000000'])).rejects.toThrow(
    '何も消去していません',
  )
  expect(await numbersLeft()).toEqual([hanako.number])
})

test.each(['number', 'account'])(
  'named by %s and confirmed, one person goes for good and all others stay',
  async (way) => {
    const other = await givenJobSeeker(service)
    const name = way === 'number' ? hanako.number : hanako.id
    const said = await erase(service.deps(), [`--${way}`, name, '--confirm', name])
    expect(said[0]).toContain('消去しました')
    expect(await numbersLeft()).toEqual([other.number])
    const accounts = await service.db.selectFrom('account').select('email').execute()
    expect(accounts.map(({ email }) => email)).toEqual([other.id])
    const ledger = await service.db.selectFrom('deletionLedger').selectAll().execute()
    expect(ledger.map(({ rule }) => rule)).toEqual(['onRequest'])
    expect(JSON.stringify(ledger)).not.toMatch(new RegExp(`${hanako.number}|${hanako.id}`))
    expect(readFileSync(join(folder, 'deletion-ledger.jsonl'), 'utf8')).toContain(ledger[0]!.id)
  },
)

test('what was left from an earlier account of the same address goes too', async () => {
  const { id } = await givenAccount(service)
  const row = { email: hanako.id, emailKey: hanako.id.toLowerCase(), closedAt: service.now() }
  await service.db.updateTable('account').set(row).where('email', '=', id).execute()
  await erase(service.deps(), ['--number', hanako.number, '--confirm', hanako.number])
  expect(await service.db.selectFrom('account').select('id').execute()).toEqual([])
})

test('a registration that was joined with hers is hers as well', async () => {
  const double = await givenJobSeeker(service)
  await service.db
    .updateTable('jobSeeker')
    .set({ mergedInto: hanako.jobSeekerId })
    .where('id', '=', double.jobSeekerId)
    .execute()
  await erase(service.deps(), ['--number', double.number, '--confirm', double.number])
  expect(await numbersLeft()).toEqual([])
  expect(await service.db.selectFrom('account').select('id').execute()).toEqual([])
})

test('the export is what 私のデータ gives her, readable by the operator alone, and stands in her access log', async () => {
  const out = join(folder, 'hanako.json')
  const said = await exportPerson(service.deps(), ['--account', hanako.id, '--out', out])
  expect(said[0]).toContain('必ず消してください')
  const data = JSON.parse(readFileSync(out, 'utf8'))
  expect(data.registration.disability.considerations).toBe('静かな席')
  expect(data.tables.account[0].email).toBe(hanako.id)
  expect(JSON.stringify(data)).not.toMatch(/argon2|passwordHash|tokenHash|sealed/)
  expect(statSync(out).mode & 0o077).toBe(0)
  const view = await service.db.selectFrom('auditEntry').select(['face', 'action', 'subjectId']).execute()
  expect(view).toContainEqual({ face: 'system', action: 'view', subjectId: hanako.jobSeekerId })
  await expect(exportPerson(service.deps(), ['--account', hanako.id, '--out', out])).rejects.toThrow('すでにあります')
})

test.each([
  [[], '使い方'],
  [['--number', '70000-99999999'], '登録されていません'],
  [['--number', '70000-99999999', '--account', 'x@example.jp'], '使い方'],
])('%j is answered with one line of what to do', async (words, line) => {
  await expect(erase(service.deps(), words)).rejects.toThrow(line)
  await expect(exportPerson(service.deps(), [...words, '--out', join(folder, 'x.json')])).rejects.toThrow(line)
  expect(existsSync(join(folder, 'x.json'))).toBe(false)
})
