import type { Db } from '../../db/open.ts'
import type { RailwayLine } from './rules.ts'
import { findRailwayLines, replaceRailwayLines } from './store.ts'

/** What the demo world's fictional postings call their railways, with one real line among them. */
const SAMPLES: readonly [area: string, name: string, searchWord: string][] = [
  ['見本', 'ＪＲ各線（見本）', 'ＪＲ'],
  ['見本', '市営地下鉄（見本）', '市営地下鉄'],
  ['見本', '私鉄各線（見本）', '私鉄'],
  ['見本', '第三セクター鉄道（見本）', '第三セクター鉄道'],
  ['見本', 'ＪＲ中央線（見本）', '中央線'],
]

const sampleLines = (): RailwayLine[] =>
  SAMPLES.map(([area, name, searchWord], index) => ({
    code: String(901 + index),
    area,
    name,
    searchWord,
    isSample: true,
  }))

/** Lines for the demo world, where there are none yet. */
export async function loadSampleRailways(db: Db): Promise<void> {
  if ((await findRailwayLines(db)).length === 0) await replaceRailwayLines(db, sampleLines())
}
