import {
  BENEFITS,
  DAYS_OFF,
  EMPLOYMENT_TYPES,
  FORMS,
  findOccupationDetail,
  INDUSTRIES,
  KINDS,
  LICENCES,
  OCCUPATION_GROUPS,
  readEstablishmentNumber,
  readPostingNumber,
  TRAITS,
} from '../jobPostings/index.ts'
import { findMunicipality, findPrefectureName } from '../places/index.ts'
import { type SearchConditions, WORD_TARGETS } from './conditions.ts'

/** How one condition stands in an address, and what a person may write into its field. */
export type ConditionField = { key: string; label: string } & (
  | { kind: 'text'; longest: number }
  | { kind: 'flag' }
  | { kind: 'number'; lowest: number; highest: number; unit: string }
  | { kind: 'time' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'numberChoice'; values: readonly number[] }
  | { kind: 'choices'; values: readonly string[] }
  | { kind: 'codes'; most: number; read(text: string): string | undefined; example: string }
)

const text = (key: string, label: string, longest: number): ConditionField => ({ key, label, kind: 'text', longest })
const number = (key: string, label: string, lowest: number, highest: number, unit: string): ConditionField => ({
  key,
  label,
  kind: 'number',
  lowest,
  highest,
  unit,
})
const choice = (key: string, label: string, values: readonly string[]): ConditionField => ({
  key,
  label,
  kind: 'choice',
  values,
})
const choices = (key: string, label: string, values: readonly string[]): ConditionField => ({
  key,
  label,
  kind: 'choices',
  values,
})
const codes = (
  key: string,
  label: string,
  most: number,
  example: string,
  read: (text: string) => string | undefined,
): ConditionField => ({
  key,
  label,
  kind: 'codes',
  most,
  read,
  example,
})

const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '')
const listed = (list: readonly string[]) => (value: string) =>
  list.find((one) => one === value || plain(one) === plain(value))

function readPlace(value: string): string | undefined {
  const code = plain(value)
  if (/^\d{2}$/.test(code)) return findPrefectureName(code) && code
  return /^\d{5}$/.test(code) && findMunicipality(code) ? code : undefined
}

function readOccupation(value: string): string | undefined {
  const code = plain(value)
  return OCCUPATION_GROUPS.some((group) => group.code === code) || findOccupationDetail(code) ? code : undefined
}

function readOccupationCode(value: string): string | undefined {
  const parts = /^(\d{3})(?:\D?(\d{2}))?$/.exec(plain(value))
  return parts ? [parts[1], parts[2]].filter(Boolean).join('-') : undefined
}

/** A code as addresses hold it, or a name as people choose or type it. */
const readIndustry = (value: string) =>
  INDUSTRIES.find(({ code, name }) => code === plain(value) || plain(name) === plain(value))?.code
const readLicence = listed(LICENCES)
const keys = (record: object) => Object.keys(record)

/** Three places with five municipalities each, as the official form takes (domain 2.1). */
const MOST_PLACES = 3 * (1 + 5)

/** Every condition by its name in code. Keys stand in saved searches and in people's bookmarks: they never change their meaning. */
export const CONDITION_FIELDS: { readonly [F in keyof SearchConditions]: ConditionField } = {
  words: text('q', 'フリーワード', 50),
  wordsMode: choice('q-mode', 'フリーワードのつなぎ方', ['and', 'or']),
  wordTargets: choices('q-in', 'フリーワードの検索対象', keys(WORD_TARGETS)),
  nearWords: { key: 'q-near', label: '近い職種名も探す', kind: 'flag' },
  notWords: text('not', '除くフリーワード', 50),
  places: codes('place', '就業場所', MOST_PLACES, '都道府県と市区町村', readPlace),
  occupations: codes('job', '希望する職種', 18, '一覧にある職種', readOccupation),
  occupationCodes: codes('occupation', '職業分類', 3, '050-02', readOccupationCode),
  kinds: choices('kind', '求人区分', keys(KINDS)),
  forms: choices('form', 'フルタイム・パート', keys(FORMS)),
  employmentTypes: choices('type', '雇用形態', keys(EMPLOYMENT_TYPES)),
  newWithinDays: { key: 'new', label: '新着', kind: 'numberChoice', values: [1, 3, 7] },
  age: number('age', '年齢', 0, 99, '歳'),
  ageLimit: choice('age-limit', '年齢制限', ['unlimitedOnly', 'limitedOnly']),
  wageLowest: number('wage', '希望する賃金', 0, 99_999_999, '円'),
  wageUnit: choice('wage-unit', '賃金の単位', ['monthly', 'hourly']),
  wageWithAllowances: { key: 'wage-all', label: '手当・固定残業代を含む', kind: 'flag' },
  hoursFrom: { key: 'from', label: '希望する就業時間の始まり', kind: 'time' },
  hoursUntil: { key: 'until', label: '希望する就業時間の終わり', kind: 'time' },
  overtime: choice('overtime', '時間外労働', ['none', 'some']),
  overtimeHours: number('overtime-hours', '時間外労働の月平均', 0, 99, '時間'),
  daysOff: choices('day-off', '休日', keys(DAYS_OFF)),
  twoDaysOff: choice('two-days-off', '週休二日制', ['everyWeek', 'other']),
  annualDaysOff: number('days-off', '年間休日数', 0, 366, '日'),
  dispatchKinds: choices('dispatch', '派遣・請負', ['none', 'dispatch', 'contract']),
  benefits: choices('benefit', '加入保険等', keys(BENEFITS)),
  renewals: choices('renewal', '契約更新の可能性', ['always', 'conditional']),
  retirement: choice('retirement', '定年制', ['none', 'some']),
  retirementAge: number('retirement-age', '定年の年齢', 0, 99, '歳'),
  railways: codes('line', '就業場所の沿線', 3, '路線の名前', (value) => value.trim().slice(0, 30) || undefined),
  establishmentName: text('firm', '事業所名', 60),
  establishmentNameExcluded: { key: 'firm-not', label: 'この事業所名をのぞく', kind: 'flag' },
  employeesAtLeast: { key: 'employees', label: '従業員数', kind: 'numberChoice', values: [10, 100, 300, 1000] },
  industries: codes('industry', '希望する産業', 3, '一覧にある産業', readIndustry),
  carLicences: choices('car', '普通自動車運転免許', ['none', 'required', 'preferred']),
  licences: codes('licence', '免許・資格', 3, '一覧にある免許・資格', readLicence),
  excludedLicences: codes('licence-not', 'のぞく免許・資格', 3, '一覧にある免許・資格', readLicence),
  traits: choices('with', 'こだわり条件', keys(TRAITS)),
  excludedTraits: choices('without', 'のぞく条件', keys(TRAITS)),
  postingNumbers: codes('number', '求人番号', 5, '13010-00999999', readPostingNumber),
  establishmentNumber: { ...codes('firm-number', '事業所番号', 1, '1301-123456-7', readEstablishmentNumber) },
}
