import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { startTestService } from '../../../test/testService.ts'
import { importMinimumWages, loadSampleMinimumWages } from './importMinimumWages.ts'
import { findMinimumWages } from './store.ts'

const FILE = [
  '都道府県,時間額,発効日',
  '東京都,"1,290円",令和8年10月1日',
  '大阪府,1240,2026-10-05',
  '日本国,1200,2026-10-01',
  '京都府,12,2026-10-01',
  '奈良県,1100,いつか',
].join('\r\n')

test.each([
  ['UTF-8', Buffer.from(FILE)],
  ['CP932', iconv.encode(FILE, 'CP932')],
])('the list of the authority replaces the samples, in %s, once and again', async (_, bytes) => {
  const { db } = await startTestService()
  await loadSampleMinimumWages(db)
  for (const _again of [1, 2]) {
    const { saved, refused } = await importMinimumWages(db, bytes)
    expect(saved).toBe(2)
    expect(refused.map(({ line }) => line)).toEqual([4, 5, 6])
  }
  expect(await findMinimumWages(db, ['13'])).toEqual([
    { prefectureCode: '13', effectiveFrom: '2026-10-01', hourlyYen: 1290, isSample: false },
  ])
  await loadSampleMinimumWages(db)
  const [nara] = await findMinimumWages(db, ['29'])
  expect(nara?.isSample).toBe(true)
})
