import { expect, test } from 'vitest'
import { pageName } from './rules.ts'

test.each([
  ['/my-page', '/my-page'],
  ['/my-page/messages/q1w2e3r4t5y6u7i8o9p0_-', '/my-page/messages/…'],
  ['/jobs/results?word=介護', '/jobs/results'],
  ['/counter/job-seekers/70000-01169703/notice', '/counter/job-seekers/…/notice'],
  ['/manual/signing-in', '/manual/signing-in'],
])('an opinion about %s is kept as one about %s, so that nobody can tell whose page it was', (path, kept) => {
  expect(pageName(path)).toBe(kept)
})
