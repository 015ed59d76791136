import { normaliseForSearch } from '../../../basics/searchText.ts'

/** 免許・資格 that seekers and postings name most. The name is the key, since the official numbers are not public as data. */
export const LICENCES: readonly string[] = [
  '介護福祉士',
  '介護職員初任者研修修了者',
  '介護福祉士実務者研修修了者',
  '介護支援専門員',
  '社会福祉士',
  '精神保健福祉士',
  '社会福祉主事',
  '保育士',
  '幼稚園教諭免許',
  '小学校教諭免許',
  '中学校教諭免許',
  '看護師',
  '准看護師',
  '保健師',
  '助産師',
  '薬剤師',
  '理学療法士',
  '作業療法士',
  '言語聴覚士',
  '歯科衛生士',
  '臨床検査技師',
  '診療放射線技師',
  '臨床工学技士',
  '柔道整復師',
  'はり師',
  '管理栄養士',
  '栄養士',
  '調理師',
  '美容師',
  '理容師',
  '登録販売者',
  '日商簿記２級',
  '日商簿記３級',
  '社会保険労務士',
  '税理士',
  '宅地建物取引士',
  '基本情報技術者',
  '応用情報技術者',
  '一級建築士',
  '二級建築士',
  '１級建築施工管理技士',
  '２級建築施工管理技士',
  '１級土木施工管理技士',
  '２級土木施工管理技士',
  '第一種電気工事士',
  '第二種電気工事士',
  '第三種電気主任技術者',
  '危険物取扱者（乙種）',
  '測量士',
  '大型自動車免許',
  '中型自動車免許',
  '準中型自動車免許',
  '普通自動車第二種免許',
  '大型自動車第二種免許',
  'フォークリフト運転技能者',
  '玉掛技能者',
  'クレーン運転免許',
  '車両系建設機械運転技能者',
  'アーク溶接技能者',
  '二級自動車整備士',
  '警備員指導教育責任者',
  'ボイラー技士',
]

const plainNames = LICENCES.map((name) => ({ name, plain: normaliseForSearch(name) }))
/** Each licence with the longer ones that contain its name: 准看護師 contains 看護師. */
const patterns = plainNames.map(({ name, plain }) => ({
  name,
  plain,
  longer: plainNames
    .filter((other) => other.plain !== plain && other.plain.includes(plain))
    .map((other) => other.plain),
}))

/** The listed licences that a posting's field names. 看護師 does not count where the text says 准看護師. */
export function licencesNamedIn(text: string): string[] {
  const plainText = normaliseForSearch(text)
  return patterns
    .filter(({ plain, longer }) => {
      if (!plainText.includes(plain)) return false
      return longer.reduce((left, other) => left.replaceAll(other, ' '), plainText).includes(plain)
    })
    .map(({ name }) => name)
}
