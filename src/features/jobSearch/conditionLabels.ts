import {
  BENEFITS,
  DAYS_OFF,
  EMPLOYMENT_TYPES,
  FORMS,
  findOccupationDetail,
  INDUSTRIES,
  KINDS,
  OCCUPATION_GROUPS,
  TRAITS,
} from '../jobPostings/index.ts'
import { findPlaceName } from '../places/index.ts'
import { noConditions, type SearchConditions, WORD_TARGETS } from './conditions.ts'
import { words } from './words.ts'

/** One set condition in words, and the conditions without it. */
export interface SetCondition {
  label: string
  without: SearchConditions
}

export const occupationName = (code: string) =>
  findOccupationDetail(code)?.name ?? OCCUPATION_GROUPS.find((group) => group.code === code)?.name ?? code
export const industryName = (code: string) => INDUSTRIES.find((industry) => industry.code === code)?.name ?? code
const clock = (minutes: number) => `${Math.floor(minutes / 60)}時${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`
const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`

type ListName = {
  [N in keyof SearchConditions]: SearchConditions[N] extends string[] ? N : never
}[keyof SearchConditions]

/** The lists, each value of which is a condition of its own on the page. */
const LISTS: { [N in ListName]?: (value: string) => string } = {
  places: (code) => findPlaceName(code) ?? code,
  occupations: occupationName,
  occupationCodes: (code) => `職業分類 ${code}`,
  kinds: (kind) => KINDS[kind as keyof typeof KINDS],
  forms: (form) => FORMS[form as keyof typeof FORMS],
  employmentTypes: (type) => EMPLOYMENT_TYPES[type as keyof typeof EMPLOYMENT_TYPES],
  daysOff: (day) => `${DAYS_OFF[day as keyof typeof DAYS_OFF]}が休み`,
  dispatchKinds: (kind) => words.dispatch[kind as keyof typeof words.dispatch],
  benefits: (benefit) => BENEFITS[benefit as keyof typeof BENEFITS],
  renewals: (renewal) => `契約更新：${words.renewals[renewal as keyof typeof words.renewals]}`,
  railways: (line) => `沿線：${line}`,
  industries: industryName,
  carLicences: (need) => `運転免許：${words.carLicences[need as keyof typeof words.carLicences]}`,
  licences: (licence) => licence,
  excludedLicences: (licence) => `${licence}をのぞく`,
  traits: (trait) => TRAITS[trait as keyof typeof TRAITS],
  excludedTraits: (trait) => `${TRAITS[trait as keyof typeof TRAITS]}をのぞく`,
  postingNumbers: (number) => `求人番号 ${number}`,
}

/** Conditions of one value, or of several fields that mean something only together. */
function singleConditions(conditions: SearchConditions): { label: string; names: (keyof SearchConditions)[] }[] {
  const { wageLowest, wageUnit, hoursFrom, hoursUntil, overtime, overtimeHours, retirement, retirementAge } = conditions
  const targets = conditions.wordTargets.map((target) => WORD_TARGETS[target]).join('・')
  const found: [string | false | undefined, ...(keyof SearchConditions)[]][] = [
    [
      conditions.words &&
        `「${conditions.words}」${conditions.wordsMode === 'or' ? 'のどれか' : ''}${conditions.nearWords ? 'と近い職種名' : ''}${targets && `（${targets}）`}`,
      'words',
      'wordsMode',
      'wordTargets',
      'nearWords',
    ],
    [conditions.notWords && `「${conditions.notWords}」をのぞく`, 'notWords'],
    [conditions.newWithinDays && `新着：${words.newWithin[conditions.newWithinDays]}`, 'newWithinDays'],
    [conditions.age !== undefined && `${conditions.age}歳`, 'age'],
    [conditions.ageLimit && words.ageLimits[conditions.ageLimit], 'ageLimit'],
    [
      wageLowest !== undefined &&
        `${wageUnit === 'hourly' ? '時給' : '月給'}${yen(wageLowest)}以上${conditions.wageWithAllowances ? '（手当を含む）' : ''}`,
      'wageLowest',
      'wageUnit',
      'wageWithAllowances',
    ],
    [
      (hoursFrom !== undefined || hoursUntil !== undefined) &&
        `${hoursFrom === undefined ? '' : clock(hoursFrom)}～${hoursUntil === undefined ? '' : clock(hoursUntil)}`,
      'hoursFrom',
      'hoursUntil',
    ],
    [overtime === 'none' ? '時間外労働なし' : overtime === 'some' && '時間外労働あり', 'overtime'],
    [overtimeHours !== undefined && overtime !== 'none' && `時間外 月${overtimeHours}時間以内`, 'overtimeHours'],
    [conditions.twoDaysOff && `週休二日（${words.twoDaysOff[conditions.twoDaysOff]}）`, 'twoDaysOff'],
    [conditions.annualDaysOff !== undefined && `年間休日${conditions.annualDaysOff}日以上`, 'annualDaysOff'],
    [retirement && `定年制${words.retirement[retirement]}`, 'retirement'],
    [retirementAge !== undefined && retirement !== 'none' && `定年${retirementAge}歳以上`, 'retirementAge'],
    [
      conditions.establishmentName &&
        `事業所名「${conditions.establishmentName}」${conditions.establishmentNameExcluded ? 'をのぞく' : ''}`,
      'establishmentName',
      'establishmentNameExcluded',
    ],
    [conditions.employeesAtLeast && `従業員${words.employees(conditions.employeesAtLeast)}`, 'employeesAtLeast'],
    [conditions.establishmentNumber && `事業所番号 ${conditions.establishmentNumber}`, 'establishmentNumber'],
  ]
  return found.flatMap(([label, ...names]) => (label ? [{ label, names }] : []))
}

/** Removes one place or occupation; a prefecture goes together with its municipalities only when it was pressed itself. */
function withoutValue(conditions: SearchConditions, name: ListName, value: string): SearchConditions {
  return { ...conditions, [name]: conditions[name].filter((one) => one !== value) }
}

/** Every condition that is set, in words. */
export function setConditions(conditions: SearchConditions): SetCondition[] {
  const single = singleConditions(conditions).map(({ label, names }) => ({
    label,
    without: { ...conditions, ...Object.fromEntries(names.map((name) => [name, noConditions[name]])) },
  }))
  const listed = (Object.keys(LISTS) as ListName[]).flatMap((name) =>
    conditions[name].map((value) => ({ label: LISTS[name]!(value), without: withoutValue(conditions, name, value) })),
  )
  return [...single, ...listed]
}
