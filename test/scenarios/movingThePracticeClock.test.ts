import { beforeEach, expect, test } from 'vitest'
import { allDoors } from '../../src/app/createApp.tsx'
import { listRoutes } from '../../src/platform/http/doors.ts'
import { givenJobSeeker, type TestJobSeeker } from '../applicationPeople.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let trainer: TestBrowser

beforeEach(async () => {
  service = await startTestService({ now: '2027-01-16T09:00:00+09:00' })
  yuki = await givenJobSeeker(service)
  await service.db.updateTable('jobSeeker').set({ validUntil: '2027-01-31', registeredOn: '2026-11-21' }).execute()
  trainer = service.browser()
})

const mails = () => service.db.selectFrom('outgoingMail').selectAll().execute()
const registration = () => service.db.selectFrom('jobSeeker').selectAll().executeTakeFirst()

test('a trainer sees what a day brings and which mails would leave, and nothing of it has happened', async () => {
  await trainer.open('/demo/clock?step=day')
  expect(trainer.screen.h1).toBe('練習用の時計')
  expect(trainer.screen.text).toContain('2027年1月17日')
  expect(trainer.screen.text).toContain('求職登録の有効期限のお知らせ')
  expect(trainer.screen.text).toContain(yuki.id)
  expect(await mails()).toEqual([])
  expect(service.now()).toEqual(new Date('2027-01-16T09:00:00+09:00'))
  expect(await service.db.selectFrom('validityReminder').selectAll().execute()).toEqual([])
})

test('pressing on does it: the clock stands there and the mail is on its way', async () => {
  await trainer.open('/demo/clock?step=day')
  await trainer.submit({}, { action: '/demo/clock' })
  expect(trainer.screen.text).toContain('時計を進め、期限の来た処理を行いました')
  expect(service.now()).toEqual(new Date('2027-01-17T09:00:00+09:00'))
  expect(await mails()).toHaveLength(1)
})

test('five years on, the person who would vanish is counted, and vanishes only when the clock is moved', async () => {
  await trainer.open('/demo/clock?step=fiveYears')
  expect(trainer.screen.text).toContain('いまの日時')
  await service.db.updateTable('jobSeeker').set({ lapsedOn: '2027-01-16', lapseReason: 'self' }).execute()
  await trainer.open('/demo/clock?step=fiveYears')
  expect(trainer.screen.text).toContain('消える方：1名')
  expect(await registration()).toBeDefined()
})

test('a step of one’s own invention moves nothing', async () => {
  await trainer.open('/demo/clock?step=day')
  const sent = trainer.prepare({}, { action: '/demo/clock' })
  const body = new URLSearchParams(sent.body as URLSearchParams)
  body.set('step', 'constructor')
  const answer = await trainer.request('/demo/clock', { method: 'POST', body, headers: sent.headers })
  expect(answer.status).toBe(404)
  expect(service.now()).toEqual(new Date('2027-01-16T09:00:00+09:00'))
})

test('outside of the practice environment there is no such clock', () => {
  const routes = allDoors({ isDemo: false }).flatMap(({ doors }) => listRoutes(doors))
  expect(routes.filter(({ path }) => path.startsWith('/demo'))).toEqual([])
})
