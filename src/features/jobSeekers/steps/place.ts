import { z } from 'zod'
import { findPlaceCodesOfAddress, findPlaceName, findPrefectureName } from '../../places/index.ts'
import { RELOCATION, REMOTE_WORK, WAGE_UNITS, YES_NO } from '../choices.ts'
import { oneOf, text, wholeNumber, yen } from './fieldKinds.ts'
import { compactRows, fieldsOfRows, rowsOf } from './fields.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface PlaceValues {
  remoteWork: keyof typeof REMOTE_WORK
  /** Prefectures (2 digits) and municipalities (5), in the person's order. */
  placeCodes: string[]
  commuteMinutes: number | null
  commutesByCar: boolean
  relocation: keyof typeof RELOCATION
  wishesReturnHome: boolean
  wageUnit: keyof typeof WAGE_UNITS | null
  wageLowest: number | null
}

/** 希望勤務地は3つまで. */
export const MOST_WISHED_PLACES = 3

const labels = {
  remoteWork: '在宅勤務',
  wishedPlace: '希望勤務地',
  'wishedPlace.prefecture': '都道府県',
  'wishedPlace.city': '市区町村',
  commuteMinutes: '通勤時間の上限',
  commutesByCar: 'マイカー通勤',
  relocation: '転居',
  wishesReturnHome: 'UIJターン',
  wageUnit: '希望賃金の単位',
  wageLowest: '希望賃金',
}

const row = z
  .object({ prefecture: text('都道府県', 10).optional, city: text('市区町村', 60).optional })
  .transform(({ prefecture, city }, context) => {
    const name = prefecture && findPrefectureName(prefecture)
    if (!name) {
      context.addIssue({ code: 'custom', path: ['prefecture'], message: '都道府県を選んでください。' })
      return z.NEVER
    }
    if (city === null) return prefecture
    const code = findPlaceCodesOfAddress(city.startsWith(name) ? city : name + city)[1]
    if (code) return code
    context.addIssue({ code: 'custom', path: ['city'], message: `「${city}」は${name}の市区町村に見つかりません。` })
    return z.NEVER
  })

const WAGE_HIGHEST = 99_999_999

const schema = z
  .object({
    remoteWork: oneOf(labels.remoteWork, REMOTE_WORK).required,
    wishedPlace: z.array(row).max(MOST_WISHED_PLACES),
    commuteMinutes: wholeNumber(labels.commuteMinutes, 1, 300).optional,
    commutesByCar: oneOf(labels.commutesByCar, YES_NO).required,
    relocation: oneOf(labels.relocation, RELOCATION).required,
    wishesReturnHome: oneOf(labels.wishesReturnHome, YES_NO).required,
    wageUnit: oneOf(labels.wageUnit, WAGE_UNITS).optional,
    wageLowest: yen(labels.wageLowest, WAGE_HIGHEST).optional,
  })
  .superRefine(({ wishedPlace, wageUnit, wageLowest }, context) => {
    const addIssue = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: name.split('.'), message })
    if (wishedPlace.length === 0) addIssue('wishedPlace.0.prefecture', '希望する勤務地を1つ以上選んでください。')
    if (wageUnit === null && wageLowest !== null) addIssue('wageUnit', '希望賃金の単位を選んでください。')
    if (wageUnit !== null && wageLowest === null) addIssue('wageLowest', '希望賃金の額を入力してください。')
  })
  .transform(({ wishedPlace, commutesByCar, wishesReturnHome, ...values }): PlaceValues => {
    return {
      ...values,
      placeCodes: [...new Set(wishedPlace)],
      commutesByCar: commutesByCar === 'yes',
      wishesReturnHome: wishesReturnHome === 'yes',
    }
  })

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

function cityOf(code: string): string {
  return code.length === 2 ? '' : (findPlaceName(code) ?? '').slice((findPrefectureName(code.slice(0, 2)) ?? '').length)
}

export const place: StepDefinition<PlaceValues> = {
  key: 'place',
  labels,
  lists: ['wishedPlace'],
  complete: (fields) => compactRows(fields, 'wishedPlace'),
  read: (fields) => readBySchema(schema, { ...fields, wishedPlace: rowsOf(fields, 'wishedPlace') }),
  fieldsOf: (values) => ({
    remoteWork: values.remoteWork,
    ...fieldsOfRows(
      'wishedPlace',
      values.placeCodes.map((code) => ({ prefecture: code.slice(0, 2), city: cityOf(code) })),
    ),
    commuteMinutes: String(values.commuteMinutes ?? ''),
    commutesByCar: yesNo(values.commutesByCar),
    relocation: values.relocation,
    wishesReturnHome: yesNo(values.wishesReturnHome),
    wageUnit: values.wageUnit ?? '',
    wageLowest: String(values.wageLowest ?? ''),
  }),
  warnings: ({ wageUnit, wageLowest }): Record<string, string> =>
    (wageUnit === 'hourly' && (wageLowest ?? 0) > 20_000) || (wageUnit === 'monthly' && (wageLowest ?? 1e9) < 20_000)
      ? { wageLowest: '希望賃金の額と単位（月額・日額・時間額）が合っているかお確かめください。' }
      : {},
  shown: (values) => [
    { term: labels.remoteWork, value: REMOTE_WORK[values.remoteWork] },
    ...values.placeCodes.map((code, index) => ({
      term: `${labels.wishedPlace}${index + 1}`,
      value: findPlaceName(code) ?? '',
    })),
    { term: labels.commuteMinutes, value: values.commuteMinutes === null ? '' : `${values.commuteMinutes}分まで` },
    { term: labels.commutesByCar, value: values.commutesByCar ? '希望する' : '希望しない' },
    { term: labels.relocation, value: RELOCATION[values.relocation] },
    { term: labels.wishesReturnHome, value: values.wishesReturnHome ? '希望する' : '希望しない' },
    {
      term: labels.wageLowest,
      value:
        values.wageUnit === null
          ? ''
          : `${WAGE_UNITS[values.wageUnit]} ${(values.wageLowest ?? 0).toLocaleString('ja-JP')}円以上`,
    },
  ],
}
