import { z } from 'zod'
import { formatPostalCode } from '../../../basics/fieldRepairs.ts'
import { ageOn, type DayString, formatDay, formatWareki } from '../../../basics/japaneseDay.ts'
import { findPlaceCodesOfAddress, findPlaceName, findPlacesByPostalCode } from '../../places/index.ts'
import { GENDERS, HAS_DISABILITY, SCHOOL_STANDINGS } from '../choices.ts'
import { refusalOf } from '../rules.ts'
import { boxesOf, day, gatherDates, kana, oneOf, phone, postalCode, text } from './fieldKinds.ts'
import { type Fields, fieldText } from './fields.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface BasicValues {
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  gender: 'female' | 'male' | null
  birthDay: DayString
  schoolStanding: 'none' | 'higher' | 'eveningHighSchool'
  hasDisability: boolean
  postalCode: string
  placeCode: string
  address: string
  building: string | null
  stationLine: string | null
  stationName: string | null
  phone: string | null
  mobilePhone: string | null
  fax: string | null
  nationality: string | null
  residenceStatus: string | null
  residenceUntil: DayString | null
}

const labels = {
  familyName: '氏名（姓）',
  givenName: '氏名（名）',
  familyNameKana: 'フリガナ（姓）',
  givenNameKana: 'フリガナ（名）',
  gender: '性別',
  birthDay: '生年月日',
  birthDayYear: '生年月日（年）',
  schoolStanding: '在学状況',
  hasDisability: '障害の有無',
  postalCode: '郵便番号',
  placeChoice: '住所の候補',
  placeName: '都道府県・市区町村',
  address: '町名・番地',
  building: '建物名・部屋番号',
  stationLine: '最寄り駅の路線名',
  stationName: '最寄り駅の駅名',
  phone: '電話番号',
  mobilePhone: '携帯電話番号',
  fax: 'FAX番号',
  nationality: '国籍',
  residenceStatus: '在留資格',
  residenceUntil: '在留期間の満了日',
  residenceUntilYear: '在留期間の満了日（年）',
}

/** The reasons for refusing are the same at the counter's registration (A3). */
export const REFUSAL_MESSAGES = {
  tooYoung:
    '15歳以下の方は、求職者マイページをご利用いただけません。お仕事のご相談は、お近くのハローワークか、学校の先生にお尋ねください。',
  daySchool:
    '中学校・高校（全日制）に在学中の方は、求職者マイページをご利用いただけません。就職のご相談は、学校の先生か、お近くのハローワークにお尋ねください。',
}

const schema = (today: DayString) =>
  z
    .object({
      familyName: text(labels.familyName, 100).required,
      givenName: text(labels.givenName, 100).required,
      familyNameKana: kana(labels.familyNameKana).required,
      givenNameKana: kana(labels.givenNameKana).required,
      gender: oneOf(labels.gender, GENDERS).optional,
      birthDay: day(labels.birthDay).required.superRefine((birthDay, context) => {
        const refusal = refusalOf({ birthDay, schoolStanding: 'none' }, today)
        if (birthDay > today) context.addIssue({ code: 'custom', message: '生年月日に未来の日付は入力できません。' })
        else if (refusal) context.addIssue({ code: 'custom', message: REFUSAL_MESSAGES[refusal] })
        else if (ageOn(birthDay, today) > 120)
          context.addIssue({ code: 'custom', message: '生年月日の年をお確かめください。' })
      }),
      schoolStanding: oneOf(labels.schoolStanding, SCHOOL_STANDINGS).required.transform((standing, context) => {
        if (standing !== 'daySchool') return standing
        context.addIssue({ code: 'custom', message: REFUSAL_MESSAGES.daySchool })
        return z.NEVER
      }),
      hasDisability: oneOf(labels.hasDisability, HAS_DISABILITY).required.transform((answer) => answer === 'yes'),
      postalCode: postalCode(labels.postalCode).required,
      placeName: text(labels.placeName, 100).required.transform((name, context) => {
        const code = findPlaceCodesOfAddress(name)[1]
        if (code) return code
        const message = `${labels.placeName}は、都道府県から市区町村まで入力してください（例：東京都千代田区）。`
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }),
      address: text(labels.address, 200).required,
      building: text(labels.building, 200).optional,
      stationLine: text(labels.stationLine, 100).optional,
      stationName: text(labels.stationName, 100).optional,
      phone: phone(labels.phone).optional,
      mobilePhone: phone(labels.mobilePhone).optional,
      fax: phone(labels.fax).optional,
      nationality: text(labels.nationality, 100).optional,
      residenceStatus: text(labels.residenceStatus, 100).optional,
      residenceUntil: day(labels.residenceUntil).optional,
    })
    .transform(({ placeName, ...values }): BasicValues => ({ ...values, placeCode: placeName }))
    .superRefine((values, context) => {
      if (values.phone === null && values.mobilePhone === null) {
        const message = '電話番号か携帯電話番号のどちらかを入力してください。'
        context.addIssue({ code: 'custom', path: ['phone'], message })
      }
    })

/** What a postal code may stand for, as the options of 住所の候補: `13101:飯田橋`. */
export function placeCandidates(postalCode: string): { value: string; label: string }[] {
  return findPlacesByPostalCode(postalCode).map(({ municipality, town }) => ({
    value: `${municipality.code}:${town}`,
    label: `${findPlaceName(municipality.code)}${town}`,
  }))
}

/** Takes over the chosen candidate, or the only one, into municipality and town. */
export function completeAddress(fields: Fields): Fields {
  const candidates = placeCandidates(fieldText(fields, 'postalCode'))
  const chosen =
    candidates.length === 1 ? candidates[0] : candidates.find(({ value }) => value === fieldText(fields, 'placeChoice'))
  const completed = { ...fields }
  const codes = new Set(candidates.map(({ value }) => value.slice(0, 5)))
  const present = findPlaceCodesOfAddress(fieldText(fields, 'placeName'))[1]
  const code = chosen?.value.slice(0, 5) ?? (codes.size === 1 ? [...codes][0] : undefined)
  const isChosen = chosen !== undefined && candidates.length > 1
  if (code && (isChosen || fieldText(fields, 'placeName').trim() === '' || present === undefined))
    completed.placeName = findPlaceName(code) ?? ''
  if (chosen && fieldText(fields, 'address').trim() === '') completed.address = chosen.value.slice(6)
  return completed
}

export const basic: StepDefinition<BasicValues> = {
  key: 'basic',
  labels,
  lists: [],
  complete: completeAddress,
  read: (fields, { today }) => readBySchema(schema(today), gatherDates(fields, 'birthDay', 'residenceUntil')),
  fieldsOf: ({ birthDay, hasDisability, placeCode, residenceUntil, postalCode, ...values }) => ({
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])),
    ...boxesOf('birthDay', birthDay),
    ...boxesOf('residenceUntil', residenceUntil),
    hasDisability: hasDisability ? 'yes' : 'no',
    postalCode: formatPostalCode(postalCode),
    placeName: findPlaceName(placeCode) ?? '',
  }),
  warnings: ({ postalCode, placeCode }): Record<string, string> => {
    const codes = findPlacesByPostalCode(postalCode).map(({ municipality }) => municipality.code)
    if (codes.length === 0)
      return { postalCode: 'この郵便番号は、こちらの一覧にありません。間違いがないかお確かめください。' }
    if (!codes.includes(placeCode))
      return { placeName: '郵便番号と市区町村が合っていないようです。間違いがないかお確かめください。' }
    return {}
  },
  shown: (values) => [
    { term: '氏名', value: `${values.familyName} ${values.givenName}` },
    { term: 'フリガナ', value: `${values.familyNameKana} ${values.givenNameKana}` },
    { term: labels.gender, value: values.gender ? GENDERS[values.gender] : '' },
    {
      term: labels.birthDay,
      value: `${formatDay(values.birthDay).replace(/（.*$/, '')}（${formatWareki(values.birthDay)}）`,
    },
    { term: labels.schoolStanding, value: SCHOOL_STANDINGS[values.schoolStanding] },
    { term: labels.hasDisability, value: HAS_DISABILITY[values.hasDisability ? 'yes' : 'no'] },
    { term: labels.postalCode, value: formatPostalCode(values.postalCode) },
    {
      term: '住所',
      value: `${findPlaceName(values.placeCode) ?? ''}${values.address} ${values.building ?? ''}`.trim(),
    },
    { term: '最寄り駅', value: [values.stationLine, values.stationName].filter(Boolean).join(' ') },
    { term: labels.phone, value: values.phone ?? '' },
    { term: labels.mobilePhone, value: values.mobilePhone ?? '' },
    { term: labels.fax, value: values.fax ?? '' },
    { term: labels.nationality, value: values.nationality ?? '' },
    { term: labels.residenceStatus, value: values.residenceStatus ?? '' },
    { term: labels.residenceUntil, value: values.residenceUntil ? formatDay(values.residenceUntil) : '' },
  ],
}
