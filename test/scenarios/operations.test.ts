import { expect, test } from 'vitest'
import { mailTemplates } from '../../src/app/mailTemplates.ts'
import { validityReminderMail } from '../../src/features/jobSeekers/index.ts'
import { countMails, listDeadMails, resendMail } from '../../src/platform/mail/deadMails.ts'
import { queueMails } from '../../src/platform/mail/queueMail.ts'
import { MOST_ATTEMPTS, sendDueMails } from '../../src/platform/mail/sendDueMails.ts'
import { beginMaintenance, endMaintenance } from '../../src/platform/maintenance.ts'
import { startTestService } from '../testService.ts'

test('while the service cannot keep up, visitors are asked to come back and signed-in people go on', async () => {
  let delay = 600
  const service = await startTestService({ eventLoopDelay: () => delay })
  const visitor = service.browser()
  const refused = await visitor.open('/login')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3'])
  expect(refused.h1).toBe('ただいま混み合っています')

  const member = service.browser()
  member.cookies.set('__Host-seeker', 'A'.repeat(22))
  expect((await member.open('/login')).status).toBe(200)
  delay = 1000
  expect((await member.open('/login')).status).toBe(503)
  expect((await service.app.request('http://localhost:3000/livez')).status).toBe(200)
})

test('the operator closes the service with words of their own, and opens it again', async () => {
  const service = await startTestService()
  await beginMaintenance(service.db, '11月22日午前6時まで、保守のため休止します。', service.now())
  const screen = await service.browser().open('/')
  expect([screen.status, screen.headers.get('retry-after')]).toEqual([503, '300'])
  expect(screen.text).toContain('11月22日午前6時まで')
  await endMaintenance(service.db)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await service.browser().open('/')).status).toBe(200)
})

test('a mail that no server takes is laid aside for the operator, who sends it again', async () => {
  const service = await startTestService()
  const browser = service.browser()
  await browser.open('/account-opening')
  await browser.submit({ agree: 'yes', email: 'hanako@example.jp' })
  const refuse = async () => {
    throw Object.assign(new Error('550 hanako@example.jp unknown'), { code: 'EENVELOPE', responseCode: 550 })
  }
  for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
    await sendDueMails(service.deps, mailTemplates, refuse, () => {})
    service.advanceMinutes(16)
  }
  const [dead] = await listDeadMails(service.db, 10)
  expect(dead).toMatchObject({ template: 'accountOpening', attempts: MOST_ATTEMPTS, lastError: 'Error EENVELOPE 550' })
  expect(await countMails(service.db, service.now())).toMatchObject({ waiting: 0, dead: 1 })

  expect(await resendMail(service.db, dead!.id, service.now())).toBe(true)
  await service.deliverMails()
  expect(service.mails.map((mail) => mail.to)).toEqual(['hanako@example.jp'])
  expect(await resendMail(service.db, dead!.id, service.now())).toBe(false)
})

test('a key that somebody waits for leaves before the reminders that were queued earlier', async () => {
  const service = await startTestService()
  const reminders = [1, 2, 3].map((number) => ({
    to: `person${number}@example.jp`,
    parameters: { validUntil: '2026-12-31', daysLeft: 14 },
  }))
  await queueMails(service.deps(), validityReminderMail, reminders)
  service.advanceMinutes(1)
  const browser = service.browser()
  await browser.open('/account-opening')
  await browser.submit({ agree: 'yes', email: 'hanako@example.jp' })
  const sentTo: string[] = []
  await sendDueMails(
    service.deps,
    mailTemplates,
    async ({ to }) => void sentTo.push(to),
    () => {},
  )
  expect(sentTo).toEqual(['hanako@example.jp', ...reminders.map(({ to }) => to)])
})
