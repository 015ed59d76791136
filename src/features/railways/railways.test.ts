import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { startTestService } from '../../../test/testService.ts'
import { findRailwayLines, importRailways, loadSampleRailways } from './index.ts'
import { searchWordOf } from './rules.ts'

const file = (...rows: string[]) => ['沿線コード,地域,沿線名,検索語', ...rows].join('\r\n')

test.each([
  ['ＪＲ中央線（快速）', '中央線'],
  ['ＪＲ東日本 山手線', '山手線'],
  ['架空電鉄 海岸線', '海岸線'],
  ['都営大江戸線', '都営大江戸線'],
  ['ＪＲ', 'JR'],
])('a posting near the line %s is looked for by %s', (name, word) => {
  expect(searchWordOf(name)).toBe(word)
})

test('an operator who imports the list of lines has those lines, and no sample of the demo world any more', async () => {
  const { db } = await startTestService()
  await loadSampleRailways(db)
  expect((await findRailwayLines(db)).every(({ isSample }) => isSample)).toBe(true)
  const text = file('1,関東,ＪＲ中央線（快速）,', '002,関東,架空線,架空本線', 'abc,関東,読めない線,', '003,関東,,')
  for (const bytes of [Buffer.from(text), iconv.encode(text, 'cp932')]) {
    const { saved, refused } = await importRailways(db, bytes)
    expect([saved, refused.map(({ line }) => line)]).toEqual([2, [4, 5]])
    expect(await findRailwayLines(db)).toEqual([
      { code: '001', area: '関東', name: 'JR中央線(快速)', searchWord: '中央線', isSample: false },
      { code: '002', area: '関東', name: '架空線', searchWord: '架空本線', isSample: false },
    ])
  }
})

test('a file in which nothing can be read takes no line away', async () => {
  const { db } = await startTestService()
  await loadSampleRailways(db)
  expect(await importRailways(db, Buffer.from(file('abc,,,')))).toMatchObject({ saved: 0, refused: [{ line: 2 }] })
  expect((await findRailwayLines(db)).length).toBeGreaterThan(0)
})
