import type { Municipality } from '../../places/index.ts'
import { pickWeighted, type Random, randomFrom } from './random.ts'
import { generatorRegions, type Region } from './regions.ts'
import { TRADES, type Trade } from './trades.ts'

/** An invented firm with its establishment. */
export interface Firm {
  number: string
  name: string
  kana: string
  trade: Trade
  region: Region
  municipality: Municipality
  postalCode: string
  address: string
  employees: number
  employeesHere: number
  business: string
  industryCode: string
  foundedIn: number
  representative: string
  hasPage: boolean
}

/** Invented names with their kana; two together make a name that no firm is likely to bear. */
const FIRST_NAMES =
  '霧ヶ丘キリガオカ 月見坂ツキミザカ 風見野カザミノ 星降ホシフリ 千草原チグサハラ 夕凪ユウナギ 白樺野シラカバノ 若葉台ワカバダイ 七色ナナイロ 青藍セイラン 海鳴ウミナリ 雲居クモイ 陽だまりヒダマリ こもれびコモレビ みなもミナモ あさつゆアサツユ ひなげしヒナゲシ 山彦ヤマビコ 花筏ハナイカダ 朝霞野アサカノ 銀杏通イチョウドオリ 瑞雲ズイウン 髙鞍タカクラ 渚ナギサ 茜雲アカネグモ 遠霞トオガスミ 水鏡ミズカガミ 木漏日コモレビ 若鮎ワカアユ 穂波ホナミ'.split(
    ' ',
  )
const SECOND_NAMES =
  'ひばりヒバリ つばめツバメ かえでカエデ すみれスミレ あおばアオバ みのりミノリ ひかりヒカリ まどかマドカ のぞみノゾミ さくらサクラ いぶきイブキ こだまコダマ あゆみアユミ つむぎツムギ しずくシズク かがやきカガヤキ はやぶさハヤブサ なごみナゴミ みらいミライ きずなキズナ'.split(
    ' ',
  )
const FAMILY_NAMES = '架空 見本 例示 試作 仮名 想定 模擬 練習'.split(' ')
const GIVEN_NAMES = '太郎 花子 一郎 恵 誠 直美 健 由美 修 和子'.split(' ')
const TOWN_NAMES = '中央 本町 栄町 緑町 東 西 南 北 駅前 新町 大通 川端 宮前 旭町'.split(' ')

/** Splits `霧ヶ丘キリガオカ`: the kana is the katakana tail. */
function nameAndKana(text: string): [string, string] {
  const parts = /^(.*?[^\u30a1-\u30f4\u30fc])([\u30a1-\u30f4\u30fc]+)$/.exec(text)
  return parts ? [parts[1]!, parts[2]!] : [text, text]
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** A number of persons: many small firms, few large ones. */
function employeesOf(random: Random): number {
  return Math.max(2, Math.round(4 * Math.exp(random.next() * random.next() * 8)))
}

/** Larger places first: their share falls along the list. */
function municipalityIn(random: Random, region: Region): Municipality {
  return region.municipalities[Math.floor(region.municipalities.length * random.next() ** 1.7)]!
}

function nameOf(random: Random, trade: Trade): { name: string; kana: string } {
  const [first, firstKana] = nameAndKana(random.pick(FIRST_NAMES))
  const [second, secondKana] = nameAndKana(random.pick(SECOND_NAMES))
  const suffix = random.pick(trade.suffixes)
  const legalForm = random.pick(trade.legalForms)
  const kana = `${firstKana}${secondKana}`
  // The signs ㈱ and ㈲ are as common in real files as the long forms.
  if (legalForm === '株式会社' && random.chance(0.15)) return { name: `㈱${first}${second}${suffix}`, kana }
  if (legalForm === '有限会社' && random.chance(0.3)) return { name: `㈲${first}${second}${suffix}`, kana }
  const stands = random.chance(0.6) || legalForm !== '株式会社'
  return { name: stands ? `${legalForm}${first}${second}${suffix}` : `${first}${second}${suffix}株式会社`, kana }
}

/** The firm at a place of the list of firms; the same for the same seed and index. */
export function firmAt(seed: string, index: number): Firm {
  const random = randomFrom(seed, 'firm', index)
  const trade = pickWeighted(random, TRADES)
  const region = pickWeighted(random, generatorRegions())
  const municipality = municipalityIn(random, region)
  const employees = employeesOf(random)
  const town = random.pick(TOWN_NAMES)
  const block = `${random.between(1, 6)}丁目${random.between(1, 30)}番${random.between(1, 20)}号`
  return {
    number: `${region.prefectureCode}99-${digits(index % 1_000_000, 6)}-${index % 10}`,
    ...nameOf(random, trade),
    trade,
    region,
    municipality,
    // 000 begins no real postal code.
    postalCode: `000-${digits(random.between(0, 9999), 4)}`,
    address: `${region.prefectureName}${municipality.name}${town}${
      random.chance(0.5)
        ? block
        : block
            .normalize('NFKC')
            .replace(/丁目|番/g, '－')
            .replace('号', '')
    }`,
    employees,
    employeesHere: Math.max(1, Math.min(employees, Math.round(employees * (0.2 + random.next() * 0.8)))),
    business: random.pick(trade.business),
    industryCode: random.pick(trade.industryCodes),
    foundedIn: random.between(1948, 2023),
    representative: `${random.pick(FAMILY_NAMES)}　${random.pick(GIVEN_NAMES)}`,
    hasPage: random.chance(0.45),
  }
}
