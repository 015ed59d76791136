import { expect, test } from 'vitest'
import { givenJobSeeker } from '../applicationPeople.ts'
import { startTestService } from '../testService.ts'

test('Hanako switches the mail before interviews off and on again', async () => {
  const service = await startTestService()
  const hanako = await givenJobSeeker(service)
  const action = '/my-page/settings/interview-reminders'
  const wanted = async () => {
    const { document } = await hanako.browser.open('/my-page/settings')
    return document.querySelector('input[name=interviewReminders]')?.hasAttribute('checked')
  }
  expect(await wanted()).toBe(true)
  await hanako.browser.submit({ interviewReminders: [] }, { action })
  expect(await wanted()).toBe(false)
  await hanako.browser.submit({ interviewReminders: 'yes' }, { action })
  expect(await wanted()).toBe(true)
  expect(hanako.browser.screen.text).toContain('面接のお知らせメール')
})
