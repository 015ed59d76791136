import { expect, test } from 'vitest'
import { givenJobSeeker, signedInBrowser } from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import { startTestService } from '../testService.ts'

test('a person says what is unclear about a page, goes back to it, and the counter reads it without learning whose it is', async () => {
  const service = await startTestService()
  const { browser, name } = await givenJobSeeker(service)
  await browser.open('/my-page/messages')
  const link = browser.screen.document.querySelector('footer a[href^="/feedback"]')!
  expect(link.textContent).toContain('このページについて意見を送る')
  await browser.open(link.getAttribute('href')!)
  await browser.submit({ body: '未読の印が小さくて見えません。' }, { action: '/feedback' })
  expect(browser.screen.status).toBe(422)
  expect(browser.screen.errors).toEqual(['このページについて、当てはまるものを1つ選んでください。'])
  expect(browser.screen.html).toContain('未読の印が小さくて見えません。')
  await browser.submit({ kind: 'unclear' }, { action: '/feedback' })
  expect(browser.screen.h1).toBe('意見を受け付けました')
  expect(browser.screen.document.querySelector('main a[href="/my-page/messages"]')?.textContent).toBe(
    '元のページへ戻る',
  )

  const counter = await signedInBrowser(service, 'counter', (await givenStaffMember(service)).principalId)
  await counter.open('/counter')
  expect(counter.screen.text).toMatch(/利用者の意見\s*1件/)
  await counter.open('/counter/feedback')
  expect(counter.screen.text).toContain('/my-page/messages')
  expect(counter.screen.text).toContain('未読の印が小さくて見えません。')
  expect(counter.screen.text).not.toContain(name)
  const action = counter.screen.document.querySelector('form[action$="/handling"]')!.getAttribute('action')!
  await counter.submit({}, { action })
  expect(counter.screen.text).toContain('対応済みにしました。')
  expect(counter.screen.text).toContain('未対応の意見はありません。')
  await counter.open('/counter/feedback?state=handled')
  expect(counter.screen.text).toContain('職員（架空）が対応')
})

test('an opinion of 500 characters passes, one of 501 is asked to be shorter, and a foreign address is no way back', async () => {
  const service = await startTestService()
  const browser = service.browser()
  for (const [length, status] of [
    [501, 422],
    [500, 200],
  ] as const) {
    await browser.open('/feedback?about=https://example.com/')
    await browser.submit({ kind: 'wish', body: 'あ'.repeat(length) }, { action: '/feedback' })
    expect(browser.screen.status).toBe(status)
  }
  expect(browser.screen.document.querySelector('main .mp-buttons a')?.getAttribute('href')).toBe('/')
})

test('twenty opinions an hour come through from one address, the twenty-first waits', async () => {
  const service = await startTestService({ settings: { isDemo: false } })
  const browser = service.browser()
  for (let count = 1; count <= 21; count++) {
    await browser.open('/feedback?about=/faq')
    await browser.submit({ kind: 'helpful' }, { action: '/feedback' })
    expect([count, browser.screen.status]).toEqual([count, count <= 20 ? 200 : 429])
  }
  service.advanceMinutes(60)
  await browser.open('/feedback?about=/faq')
  await browser.submit({ kind: 'helpful' }, { action: '/feedback' })
  expect(browser.screen.status).toBe(200)
})

test('an opinion is kept for a year and gone the day after', async () => {
  const service = await startTestService()
  const browser = service.browser()
  await browser.open('/feedback?about=/faq')
  await browser.submit({ kind: 'helpful' }, { action: '/feedback' })
  const left = async () => {
    await service.runTimers()
    return (await service.db.selectFrom('feedback').select('id').execute()).length
  }
  service.advanceDays(365)
  expect(await left()).toBe(1)
  service.advanceDays(1)
  expect(await left()).toBe(0)
})
