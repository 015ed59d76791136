import type { ColumnsOfSection } from './columnKinds.ts'

/** 6 会社の情報 */
export const COMPANY_COLUMNS = {
  employeesTotal: ['number', '従業員数企業全体', '従業員数（企業全体）'],
  employeesHere: ['number', '従業員数就業場所', '従業員数（就業場所）'],
  employeesWomen: ['number', '従業員数うち女性', '従業員数（うち女性）'],
  employeesPartTime: ['number', '従業員数うちパート', '従業員数（うちパート）'],
  foundedIn: ['text', '設立年'],
  capital: ['text', '資本金'],
  union: ['has', '労働組合'],
  business: ['text', '事業内容'],
  feature: ['text', '会社の特長'],
  representativeRole: ['text', '役職'],
  representative: ['text', '代表者名'],
  corporateNumber: ['text', '法人番号'],
  rulesFullTime: ['has', '就業規則（フルタイム）'],
  rulesPartTime: ['has', '就業規則（パート）'],
  childcareLeave: ['has', '育児休業取得実績'],
  familyCareLeave: ['has', '介護休業取得実績'],
  nursingLeave: ['has', '看護休暇取得実績'],
  foreignEmployment: ['has', '外国人雇用実績'],
  uijTurn: ['has', 'ＵＩＪターン歓迎'],
} as const satisfies ColumnsOfSection

/** 8 求人に関する特記事項 */
export const NOTES_COLUMNS = { remarks: ['text', '求人に関する特記事項'] } as const satisfies ColumnsOfSection

/** 9 求人・事業所PR情報 */
export const PROMOTION_COLUMNS = {
  message: ['text', '事業所からのメッセージ'],
  branches: ['text', '支店・営業所・工場等'],
  sales1: ['text', '年商１'],
  sales2: ['text', '年商２'],
  sales3: ['text', '年商３'],
  customers: ['text', '主要取引先'],
  affiliates: ['text', '関連会社'],
  jobBasedPay: ['has', '職務給制度'],
  jobBasedPayNote: ['text', '職務給制度の内容'],
  returnScheme: ['has', '復職制度'],
  returnSchemeNote: ['text', '復職制度の内容'],
  welfare: ['text', '福利厚生の内容'],
  training: ['text', '研修制度'],
  establishmentNote: ['text', '事業所に関する特記事項'],
  balanceSupport: ['text', '両立支援の内容'],
  pictures: ['number', '画像の件数'],
} as const satisfies ColumnsOfSection

/** 10 障害者に対する配慮に関する状況 */
export const ACCESSIBILITY_COLUMNS = {
  jobCoach: ['has', '企業在籍型ジョブコーチの有無'],
  elevator: ['has', 'エレベーター'],
  braille: ['has', '点字設備'],
  handrails: ['text', '階段の手すり'],
  wheelchair: ['text', '建物内の車いす移動'],
  restRoom: ['has', '休憩室'],
  accessibleToilet: ['has', 'バリアフリー対応トイレ'],
  other: ['text', '障害者に対する配慮その他'],
} as const satisfies ColumnsOfSection
