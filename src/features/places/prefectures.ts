/** 都道府県 by JIS code, with 59 海外 as the service numbers work abroad. */
const NAMES =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  )

export interface Prefecture {
  /** `01` to `47`, `59` for abroad. */
  code: string
  name: string
}

/** Place code of work abroad (就業場所 海外). */
export const ABROAD = '59'

export const PREFECTURES: readonly Prefecture[] = [
  ...NAMES.map((name, index) => ({ code: String(index + 1).padStart(2, '0'), name })),
  { code: ABROAD, name: '海外' },
]

/** 地方, as pickers of prefectures group them. */
export const REGIONS: readonly { name: string; prefectureCodes: readonly string[] }[] = [
  { name: '北海道・東北', prefectureCodes: ['01', '02', '03', '04', '05', '06', '07'] },
  { name: '関東', prefectureCodes: ['08', '09', '10', '11', '12', '13', '14'] },
  { name: '甲信越・北陸', prefectureCodes: ['15', '16', '17', '18', '19', '20'] },
  { name: '東海', prefectureCodes: ['21', '22', '23', '24'] },
  { name: '近畿', prefectureCodes: ['25', '26', '27', '28', '29', '30'] },
  { name: '中国・四国', prefectureCodes: ['31', '32', '33', '34', '35', '36', '37', '38', '39'] },
  { name: '九州・沖縄', prefectureCodes: ['40', '41', '42', '43', '44', '45', '46', '47'] },
  { name: '海外', prefectureCodes: [ABROAD] },
]

const nameByCode = new Map(PREFECTURES.map(({ code, name }) => [code, name]))

export function findPrefectureName(code: string): string | undefined {
  return nameByCode.get(code)
}
