import { beforeAll, describe, expect, test } from 'vitest'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
})

describe('choosing a language', () => {
  test('a visitor reads the same page in English and comes back to Japanese', async () => {
    const browser = service.browser()
    await browser.open('/faq')
    const english = await browser.submit({ _language: 'en' }, { action: '/language' })
    expect(english.path).toBe('/faq')
    expect(english.document.documentElement.lang).toBe('en')
    expect((await browser.open('/')).document.documentElement.lang).toBe('en')
    const back = await browser.submit({ _language: 'ja' }, { action: '/language' })
    expect(back.document.documentElement.lang).toBe('ja')
  })

  test('what was typed into a form is still there in the other language, and nothing was judged', async () => {
    const browser = service.browser()
    await browser.open('/login')
    const screen = await browser.submit(
      { id: 'dare@example.jp', password: 'secret-words', _language: 'en' },
      { action: '/login' },
    )
    expect(screen.document.documentElement.lang).toBe('en')
    expect(screen.document.querySelector('[name=id]')?.getAttribute('value')).toBe('dare@example.jp')
    expect(screen.errors).toEqual([])
    expect(screen.html).not.toContain('secret-words')
  })

  test('employers and the counter stay Japanese', async () => {
    const browser = service.browser()
    await browser.open('/')
    await browser.submit({ _language: 'en' }, { action: '/language' })
    expect((await browser.open('/employer/login')).document.documentElement.lang).toBe('ja')
    expect((await browser.open('/counter/login')).document.documentElement.lang).toBe('ja')
  })

  test('a language that does not exist changes nothing', async () => {
    const browser = service.browser()
    await browser.open('/faq')
    expect((await browser.submit({ _language: 'xx' }, { action: '/language' })).document.documentElement.lang).toBe(
      'ja',
    )
  })
})
