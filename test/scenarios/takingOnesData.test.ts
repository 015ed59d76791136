import { beforeEach, expect, test } from 'vitest'
import { recordView } from '../../src/features/audit/index.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenJobSeeker, givenStaffMember, PASSWORD } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Awaited<ReturnType<typeof givenJobSeeker>>
let browser: TestBrowser

async function signIn(person: { id: string }): Promise<TestBrowser> {
  const opened = service.browser()
  await opened.open('/login')
  await opened.submit({ id: person.id, password: PASSWORD }, { action: '/login' })
  return opened
}

beforeEach(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
  hanako = await givenJobSeeker(service, {
    basic: { hasDisability: 'yes' },
    disability: { handbook: 'mental', considerations: '静かな席' },
  })
  browser = await signIn(hanako)
})

async function prepare(password = PASSWORD) {
  await browser.open('/my-page/my-data')
  await browser.submit({ currentPassword: password })
  return [...browser.screen.document.querySelectorAll('main a[href*="ticket="]')].map(
    (link) => link.getAttribute('href')!,
  )
}

test('after her password Hanako gets everything, to read and for machines, 障害情報 included and no key of ours', async () => {
  const [readable, machine] = await prepare()
  const page = await browser.open(readable!)
  for (const known of ['山田 花子', '介護福祉士', '架空介護サービス株式会社', '静かな席'])
    expect(page.text).toContain(known)
  const answer = await browser.open(machine!)
  const data = JSON.parse(answer.html)
  expect(data.registration.basic.familyName).toBe('山田')
  expect(data.registration.disability.considerations).toBe('静かな席')
  expect(data.tables.account[0].email).toBe(hanako.id)
  expect(data.tables.job_seeker[0].number).toBe(hanako.number)
  expect(answer.html).not.toMatch(/argon2|passwordHash|tokenHash|sealed/)
})

test('a wrong password opens nothing and counts like a failed login', async () => {
  expect(await prepare('Wrong-pass-1')).toEqual([])
  expect([browser.screen.status, browser.screen.errors.length]).toEqual([422, 1])
})

test('each link works once, for 24 hours, and for nobody else', async () => {
  const [readable, machine] = await prepare()
  const other = await signIn(await givenJobSeeker(service))
  expect((await other.open(readable!)).status).toBe(404)
  expect((await browser.open(readable!)).status).toBe(200)
  expect((await browser.open(readable!)).status).toBe(404)
  service.advanceSeconds(24 * 3600)
  browser = await signIn(hanako)
  expect((await browser.open(machine!)).status).toBe(404)
})

test('the access log says in words who looked at what', async () => {
  const staff = await givenStaffMember(service)
  const actor = { face: 'counter', principalId: staff.principalId } as const
  await recordView(service.deps(), { actor, jobSeekerId: hanako.jobSeekerId, part: 'disability' })
  const screen = await browser.open('/my-page/my-data/views')
  expect(screen.text).toContain('2026年11月21日（土）9時00分')
  expect(screen.text).toContain('ハローワークの職員：障害情報')
})

const DOCUMENTS = [
  ['resume', '履歴書'],
  ['career-record', '職務経歴書'],
] as const

test.each(DOCUMENTS)('%s (%s) is made from the registration, without 障害情報', async (path, title) => {
  const screen = await browser.open(`/my-page/my-data/${path}`)
  expect(screen.h1).toBe(title)
  expect(screen.text).toContain('架空介護サービス株式会社')
  expect(screen.text).not.toContain('静かな席')
})

test('履歴書 asks nothing that the ministry’s form left out, and leaves 性別 to the person', async () => {
  const { text } = await browser.open('/my-page/my-data/resume')
  expect(text).toContain('架空介護サービス株式会社 入社（正社員・介護職）')
  expect(text).toContain('架空福祉専門学校 卒業')
  expect(text).toContain('架空介護サービス株式会社 退社')
  expect(text).not.toMatch(/通勤時間|扶養|配偶者|性別|離職理由/)
})

test.each(DOCUMENTS)(
  '%s.pdf is 履歴書 or 職務経歴書 (%s) to keep: named in Japanese, tagged, for her alone, and written down',
  async (path, title) => {
    const answer = await browser.request(`/my-page/my-data/${path}.pdf`, { method: 'GET' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(`${title}.pdf`)}`,
    )
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Lang (ja')
    expect(pdf).toContain(Buffer.from(`${title} 山田 花子`, 'utf16le').swap16().toString('hex').toUpperCase())
    expect((await browser.open('/my-page/my-data/views')).text).toContain('ご本人：データの受け取り')
  },
)

test('someone whose name the PDF cannot write gets the page to print, with the reason and the whole name', async () => {
  const minjun = await signIn(await givenJobSeeker(service, { basic: { familyName: '김', givenName: '민준' } }))
  const screen = await minjun.open('/my-page/my-data/resume.pdf')
  expect([screen.status, screen.h1]).toEqual([200, '履歴書'])
  expect(screen.text).toContain('PDFの書体にない文字（김、민、준）')
  expect(screen.text).toContain('김 민준')
  expect(screen.headers.get('cache-control')).toBe('private, no-store')
})
