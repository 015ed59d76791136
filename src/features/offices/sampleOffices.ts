import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findPrefectureName, municipalitiesOf, PREFECTURES } from '../places/index.ts'
import type { OfficeWithAreas } from './rules.ts'
import { saveOffice } from './store.ts'

const TOKYO = '13'
const ISLANDS = '大島町 利島村 新島村 神津島村 三宅島三宅村 御蔵島村 八丈島八丈町 青ヶ島村 小笠原村'

/** Tokyo's offices with the municipalities they govern. Numbers, telephones and exact places are ours, not the offices'. */
const TOKYO_OFFICES: readonly [name: string, seat: string, governs: string][] = [
  ['飯田橋', '文京区', `千代田区 中央区 文京区 ${ISLANDS}`],
  ['上野', '台東区', '台東区'],
  ['品川', '港区', '港区 品川区'],
  ['大森', '大田区', '大田区'],
  ['渋谷', '渋谷区', '目黒区 世田谷区 渋谷区'],
  ['新宿', '新宿区', '新宿区 中野区 杉並区'],
  ['池袋', '豊島区', '豊島区 板橋区 練馬区'],
  ['王子', '北区', '北区'],
  ['足立', '足立区', '足立区 荒川区'],
  ['墨田', '墨田区', '墨田区 葛飾区'],
  ['木場', '江東区', '江東区 江戸川区'],
  ['八王子', '八王子市', '八王子市 日野市'],
  ['立川', '立川市', '立川市 昭島市 小金井市 小平市 東村山市 国分寺市 国立市 東大和市 武蔵村山市'],
  ['青梅', '青梅市', '青梅市 福生市 あきる野市 羽村市 西多摩郡'],
  ['三鷹', '三鷹市', '三鷹市 武蔵野市 西東京市 東久留米市 清瀬市'],
  ['町田', '町田市', '町田市'],
  ['府中', '府中市', '府中市 稲城市 多摩市 調布市 狛江市'],
]

/** One office for each other prefecture, named after a town of it; in the order of the prefectures' codes. */
const TOWNS =
  '札幌 青森 盛岡 仙台 秋田 山形 福島 水戸 宇都宮 前橋 浦和 千葉 飯田橋 横浜 新潟 富山 金沢 福井 甲府 長野 岐阜 静岡 名古屋 津 大津 京都 大阪 神戸 奈良 和歌山 鳥取 松江 岡山 広島 山口 徳島 高松 松山 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 那覇'.split(
    ' ',
  )

const OPENING_HOURS = '平日 8時30分から17時15分まで（見本）'

function sampleOffice(number: string, name: string, address: string, areaCodes: string[]): OfficeWithAreas {
  return {
    number,
    name: `${name}公共職業安定所`,
    postalCode: null,
    address: `${address}（見本の所在地）`,
    phone: `03-0000-${number.slice(0, 4)}`,
    openingHours: OPENING_HOURS,
    isSample: true,
    areaCodes,
  }
}

/** Municipalities whose names begin so; 西多摩郡 stands for all its towns. */
function tokyoCodes(names: string): string[] {
  const municipalities = municipalitiesOf(TOKYO)
  return names
    .split(' ')
    .flatMap((name) => municipalities.filter((one) => one.name.startsWith(name)).map((one) => one.code))
}

export function sampleOffices(): OfficeWithAreas[] {
  const tokyo = TOKYO_OFFICES.map(([name, seat, governs], index) =>
    sampleOffice(`13${String(index + 1).padStart(2, '0')}0`, name, `東京都${seat}`, tokyoCodes(governs)),
  )
  const others = PREFECTURES.filter(({ code }) => code !== TOKYO && Number(code) <= 47).map(({ code }) =>
    sampleOffice(`${code}010`, TOWNS[Number(code) - 1]!, findPrefectureName(code)!, [code]),
  )
  // Whatever of Tokyo no office above claims still has one.
  tokyo[0]!.areaCodes.push(TOKYO)
  return [...tokyo, ...others]
}

/** Puts the sample offices in, for the demo world and tests. */
export async function loadSampleOffices(deps: Deps): Promise<void> {
  await inTransaction(deps, async (deps) => {
    for (const office of sampleOffices()) await saveOffice(deps.db, office)
  })
}
