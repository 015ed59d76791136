import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { KEY_WAYS, type KeyWay } from '../keyWays.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
})

const ways = Object.entries(KEY_WAYS)

async function typeKey(way: KeyWay, key: string, browser: TestBrowser = way.browser) {
  await browser.open(way.keyScreen)
  return browser.submit({ ...way.rest, key })
}

/** What all of it comes to: accounts with their addresses and passwords, and who is in. */
async function state() {
  const { db } = service
  const accounts = await db.selectFrom('account').select(['email', 'passwordHash', 'closedAt']).orderBy('id').execute()
  return JSON.stringify([accounts, await db.selectFrom('session').select('principalId').orderBy('id').execute()])
}

describe.each(ways)('the key of %s', (name, begin) => {
  let way: KeyWay
  beforeEach(async () => {
    way = await begin(service)
    await way.ask()
  })

  /** It opens nothing, changes nothing, and says what to do. */
  async function expectRefused(key: string, message: RegExp, browser = way.browser) {
    const before = await state()
    const screen = await typeKey(way, key, browser)
    expect([screen.status, screen.errors.join()]).toEqual([422, expect.stringMatching(message)])
    expect(screen.document.title).toMatch(/^エラー：/)
    expect(await state()).toBe(before)
  }

  test('leads to the end', async () => {
    expect((await typeKey(way, service.keyMailedTo(way.address))).h1).toBe(way.done)
  })

  /** Lets time pass; who must be logged in for this way reads a page in between. */
  async function passSeconds(seconds: number) {
    service.advanceSeconds(25 * 60)
    if (way.keyScreen.startsWith('/my-page')) await way.browser.open('/my-page/settings')
    service.advanceSeconds(seconds - 25 * 60)
  }

  test('works 49 minutes 59 seconds after its mail', async () => {
    const key = service.keyMailedTo(way.address)
    await passSeconds(50 * 60 - 1)
    expect((await typeKey(way, key)).h1).toBe(way.done)
  })

  test('is dead 50 minutes after its mail', async () => {
    const key = service.keyMailedTo(way.address)
    await passSeconds(50 * 60)
    await expectRefused(key, /有効期限が切れています/)
  })

  test('is dead in another browser', async () => {
    const other = service.browser()
    if (way.keyScreen.startsWith('/my-page')) {
      const token = way.browser.cookies.get('__Host-seeker')!
      other.cookies.set('__Host-seeker', token)
    }
    await expectRefused(service.keyMailedTo(way.address), /正しくありません/, other)
  })

  test('is dead once a newer one was asked for', async () => {
    const older = service.keyMailedTo(way.address)
    await way.ask()
    await expectRefused(older, /正しくありません/)
    expect((await typeKey(way, service.keyMailedTo(way.address))).h1).toBe(way.done)
  })

  test('is dead once it was used, and the back button with the same form changes nothing more', async () => {
    const key = service.keyMailedTo(way.address)
    await way.browser.open(way.keyScreen)
    const { action, body, headers } = way.browser.prepare({ ...way.rest, key })
    expect((await way.browser.go(action, { method: 'POST', body, headers })).h1).toBe(way.done)
    await service.deliverMails()
    const accounts = await service.db.selectFrom('account').selectAll().orderBy('id').execute()
    const mails = service.mails.length
    const again = await way.browser.go(action, { method: 'POST', body, headers })
    expect([again.status, again.h1]).toEqual([200, way.done])
    ;(body as URLSearchParams).set('_operation', randomId())
    const anew = await way.browser.go(action, { method: 'POST', body, headers })
    expect([anew.status, anew.errors.join()]).toEqual([422, expect.stringContaining('正しくありません')])
    await service.deliverMails()
    expect(service.mails).toHaveLength(mails)
    const after = await service.db.selectFrom('account').selectAll().orderBy('id').execute()
    const lasting = (rows: typeof accounts) =>
      rows.map(({ email, passwordHash, closedAt }) => [email, passwordHash, closedAt])
    expect(lasting(after)).toEqual(lasting(accounts))
  })

  test('is dead after five wrong ones, and not after four', async () => {
    const key = service.keyMailedTo(way.address)
    const wrong = key[0] === 'A' ? `B${key.slice(1)}` : `A${key.slice(1)}`
    for (let count = 0; count < 5; count++) await expectRefused(wrong, /正しくありません/)
    await expectRefused(key, /正しくありません/)
    await way.ask()
    const fresh = service.keyMailedTo(way.address)
    for (let count = 0; count < 4; count++) await expectRefused(wrong, /正しくありません/)
    expect((await typeKey(way, fresh)).h1).toBe(way.done)
  })

  test('may be typed small, full-width, with blanks and without hyphens', async () => {
    const key = service.keyMailedTo(way.address).toLowerCase().replaceAll('-', ' ')
    const wide = key.replace(/[a-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    expect((await typeKey(way, ` ${wide} `)).h1).toBe(way.done)
  })

  test.each(ways.filter(([other]) => other !== name))('opens nothing on the way of %s', async (_, beginOther) => {
    const other = await beginOther(service)
    await other.ask(other.keyScreen.startsWith('/my-page') ? other.browser : way.browser)
    const browser = other.keyScreen.startsWith('/my-page') ? other.browser : way.browser
    const before = await state()
    const screen = await typeKey(other, service.keyMailedTo(way.address), browser)
    expect([screen.status, screen.errors.join()]).toEqual([422, expect.stringContaining('正しくありません')])
    expect(await state()).toBe(before)
  })
})

describe('the back button after every step', () => {
  test.each(ways)('the screens of %s can be opened in any order, and none shows what was typed', async (_, begin) => {
    const way = await begin(service)
    await way.ask()
    const first = way.browser.screen.path
    for (const path of [way.keyScreen, first, way.keyScreen]) {
      const screen = await way.browser.open(path)
      expect(screen.status).toBe(200)
      expect(screen.html).not.toContain(service.keyMailedTo(way.address))
    }
    expect((await typeKey(way, service.keyMailedTo(way.address))).h1).toBe(way.done)
    const back = await way.browser.open(way.keyScreen)
    expect(back.status).toBe(200)
    expect(back.headers.get('cache-control')).toBe('no-store')
  })

  test.each(ways)(
    'two tabs on the way of %s: only the key asked for last leads on, whichever tab it is typed in',
    async (_, begin) => {
      const way = await begin(service)
      await way.ask()
      const firstKey = service.keyMailedTo(way.address)
      await way.browser.open(way.keyScreen)
      const firstTab = way.browser.prepare({ ...way.rest, key: firstKey })
      await way.ask()
      const { action, body, headers } = firstTab
      const late = await way.browser.go(action, { method: 'POST', body, headers })
      expect(late.status).toBe(422)
      ;(body as URLSearchParams).set('key', service.keyMailedTo(way.address))
      ;(body as URLSearchParams).set('_operation', randomId())
      expect((await way.browser.go(action, { method: 'POST', body, headers })).h1).toBe(way.done)
    },
  )
})
