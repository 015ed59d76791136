import { expect, test } from 'vitest'
import { demoLogins, loadDemoWorld } from '../src/app/demoWorld.ts'
import { signedInBrowser } from './applicationPeople.ts'
import { startTestService } from './testService.ts'

test('at the demo counter of 飯田橋 a report about a posting waits, and the posting shows when its wage was raised', async () => {
  const service = await startTestService()
  await loadDemoWorld(service.deps(), { postings: 0 })
  const { id } = await service.db
    .selectFrom('staffMember')
    .select('id')
    .where('loginId', '=', demoLogins.counter.id)
    .executeTakeFirstOrThrow()
  const counter = await signedInBrowser(service, 'counter', id)
  await counter.open('/counter')
  expect(counter.screen.text).toContain('求人の内容の報告1件')
  await counter.open('/counter/posting-reports')
  const link = counter.screen.document.querySelector('#reports a')?.getAttribute('href') ?? ''
  await counter.open(link)
  expect(counter.screen.text).toContain('早番が7時から')
  const posting = counter.screen.document.querySelector('a[href^="/jobs/"]')?.getAttribute('href') ?? ''
  const shown = await service.browser().open(posting)
  expect(shown.text).toContain('求人の変更の記録')
  expect(shown.text).toContain('に変わりました')
})
