import { expect, test } from 'vitest'
import { noShowWindowBegin, reachesRestriction } from './rules.ts'

test.each([
  [['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'], false],
  [['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-11-30'], true],
  [['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-12-01'], false],
  [['2026-12-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05'], true],
  [['2026-09-01', '2026-09-01', '2026-09-01', '2026-09-01', '2026-09-01'], true],
  [['2026-01-01', '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05'], true],
])('no-shows at the interviews of %j restrict: %s', (days, restricted) => {
  expect(reachesRestriction(days)).toBe(restricted)
})

test('three months that end on 31 May begin on 1 March', () => {
  expect(noShowWindowBegin('2026-05-31')).toBe('2026-03-01')
})
