import { beforeEach, describe, expect, test } from 'vitest'
import { HASHES_AT_ONCE } from '../../src/platform/hashingThreads.ts'
import { HASH_QUEUE_LENGTH } from '../../src/platform/passwordHashing.ts'
import { logIn } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

describe('more logins at once than can be hashed (AUTH-14)', () => {
  test('the surplus is told to come again, the others are judged, and then everything goes on', async () => {
    const most = HASHES_AT_ONCE + HASH_QUEUE_LENGTH
    const browser = service.browser()
    await browser.open('/login')
    const knock = (index: number) => {
      const { body, headers } = browser.prepare(
        { id: `p${index}@example.jp`, password: 'Wrong-2026' },
        { action: '/login' },
      )
      return browser.request('/login', { method: 'POST', body, headers })
    }
    const answers = await Promise.all(Array.from({ length: most + 40 }, (_, index) => knock(index)))
    const judged = answers.filter((answer) => answer.status === 422)
    const refused = answers.filter((answer) => answer.status === 503)
    expect(judged.length + refused.length).toBe(answers.length)
    // On a busy machine fewer, because they would wait too long.
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.length).toBeLessThanOrEqual(most)
    for (const answer of refused) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused[0]!.text()).toContain('ただいま混み合っています')
    // Who was turned away has lost no try.
    expect(await service.db.selectFrom('signInFailure').selectAll().execute()).toHaveLength(judged.length)
    expect((await logIn(browser, hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('while they wait, further logins are turned away before their form is read, and pages are served', async () => {
    const browser = service.browser()
    await browser.open('/login')
    const { body, headers } = browser.prepare({ id: hanako.id, password: 'Wrong-2026' }, { action: '/login' })
    const waiting = Array.from({ length: HASHES_AT_ONCE + HASH_QUEUE_LENGTH }, () =>
      browser.request('/login', { method: 'POST', body, headers: { ...headers } }),
    )
    let refused = 0
    while (refused === 0) {
      const late = await service.browser().request('/login', { method: 'POST', body: 'not even a form' })
      // Read, it would be refused as foreign: 403.
      if (late.status === 503) refused++
      else expect(late.status).toBe(403)
    }
    expect((await service.browser().open('/account-opening')).status).toBe(200)
    await Promise.all(waiting)
  })
})
