import { z } from 'zod'
import { formatTime } from '../../../basics/fieldRepairs.ts'
import type { WishedEmploymentType, WorkForm } from '../../../db/tables/jobSeekers.ts'
import {
  type Choices,
  DAYS_OFF,
  OCCUPATION_GROUP_NAMES,
  OVERTIME,
  SHIFT_WORK,
  WISHED_EMPLOYMENT_TYPES,
  WORK_FORMS,
} from '../choices.ts'
import { anyOf, oneOf, text, timeOfDay, wholeNumber } from './fieldKinds.ts'
import { compactRows, fieldsOfRows, rowsOf } from './fields.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface WishedOccupation {
  title: string
  groupCode: string | null
  experienceYears: number | null
}

export interface OccupationValues {
  workForms: WorkForm[]
  employmentTypes: WishedEmploymentType[]
  wishedOccupations: WishedOccupation[]
  /** Minutes since midnight. */
  hoursStart: number | null
  hoursEnd: number | null
  overtime: keyof typeof OVERTIME
  shiftWork: keyof typeof SHIFT_WORK
  daysPerWeek: number | null
  daysOff: string[]
  twoDaysOff: boolean
}

/** 希望職種は3つまで. */
export const MOST_WISHED_OCCUPATIONS = 3

const labels = {
  workForms: '就業形態',
  employmentTypes: '雇用形態',
  wish: '希望職種',
  'wish.title': '職種',
  'wish.groupCode': '職種の分野',
  'wish.experienceYears': '経験年数',
  hoursStart: '希望する就業時間（はじめ）',
  hoursEnd: '希望する就業時間（おわり）',
  overtime: '時間外労働',
  shiftWork: '夜勤・交替制',
  daysPerWeek: '週の労働日数',
  daysOff: '休みたい曜日',
  twoDaysOff: '週休二日',
}

const TWO_DAYS_OFF = { yes: '希望する', no: 'こだわらない' } as const

const schema = z
  .object({
    workForms: anyOf(WORK_FORMS).refine((forms) => forms.length > 0, '就業形態を1つ以上選んでください。'),
    employmentTypes: anyOf(WISHED_EMPLOYMENT_TYPES).refine(
      (types) => types.length > 0,
      '雇用形態を1つ以上選んでください。',
    ),
    wish: z
      .array(
        z.object({
          title: text(labels['wish.title'], 100).required,
          groupCode: oneOf<string>(labels['wish.groupCode'], OCCUPATION_GROUP_NAMES).optional,
          experienceYears: wholeNumber(labels['wish.experienceYears'], 0, 80).optional,
        }),
      )
      .max(MOST_WISHED_OCCUPATIONS),
    hoursStart: timeOfDay(labels.hoursStart).optional,
    hoursEnd: timeOfDay(labels.hoursEnd).optional,
    overtime: oneOf(labels.overtime, OVERTIME).required,
    shiftWork: oneOf(labels.shiftWork, SHIFT_WORK).required,
    daysPerWeek: wholeNumber(labels.daysPerWeek, 1, 7).optional,
    daysOff: anyOf(DAYS_OFF),
    twoDaysOff: oneOf(labels.twoDaysOff, TWO_DAYS_OFF).required,
  })
  .superRefine(({ wish, hoursStart, hoursEnd }, context) => {
    const addIssue = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: name.split('.'), message })
    if (wish.length === 0) addIssue('wish.0.title', '希望する職種を1つ以上入力してください。')
    if ((hoursStart === null) !== (hoursEnd === null))
      addIssue(hoursStart === null ? 'hoursStart' : 'hoursEnd', '就業時間は、はじめとおわりの両方を入力してください。')
    else if (hoursStart === 1440) addIssue('hoursStart', '就業時間のはじめは23:59までで入力してください。')
  })
  .transform(({ wish, twoDaysOff, ...values }): OccupationValues => {
    return { ...values, wishedOccupations: wish, twoDaysOff: twoDaysOff === 'yes' }
  })

const namesOf = (choices: Choices, keys: readonly string[]) => keys.map((key) => choices[key]).join('、')

function occupationWords({ title, groupCode, experienceYears }: WishedOccupation): string {
  const group = groupCode && (OCCUPATION_GROUP_NAMES as Choices)[groupCode]
  const experience = experienceYears === null ? '' : experienceYears === 0 ? '経験なし' : `経験${experienceYears}年`
  const notes = [group, experience].filter(Boolean).join('・')
  return notes ? `${title}（${notes}）` : title
}

export const occupation: StepDefinition<OccupationValues> = {
  key: 'occupation',
  labels,
  lists: ['wish'],
  complete: (fields) => compactRows(fields, 'wish'),
  read: (fields) => readBySchema(schema, { ...fields, wish: rowsOf(fields, 'wish') }),
  fieldsOf: ({ wishedOccupations, hoursStart, hoursEnd, daysPerWeek, twoDaysOff, ...values }) => ({
    ...values,
    ...fieldsOfRows(
      'wish',
      wishedOccupations.map(({ title, groupCode, experienceYears }) => ({
        title,
        groupCode: groupCode ?? '',
        experienceYears: String(experienceYears ?? ''),
      })),
    ),
    hoursStart: hoursStart === null ? '' : formatTime(hoursStart),
    hoursEnd: hoursEnd === null ? '' : formatTime(hoursEnd),
    daysPerWeek: String(daysPerWeek ?? ''),
    twoDaysOff: twoDaysOff ? 'yes' : 'no',
  }),
  shown: (values) => [
    { term: labels.workForms, value: namesOf(WORK_FORMS, values.workForms) },
    { term: labels.employmentTypes, value: namesOf(WISHED_EMPLOYMENT_TYPES, values.employmentTypes) },
    ...values.wishedOccupations.map((wish, index) => ({
      term: `${labels.wish}${index + 1}`,
      value: occupationWords(wish),
    })),
    {
      term: '希望する就業時間',
      value: values.hoursStart === null ? '' : `${formatTime(values.hoursStart)}～${formatTime(values.hoursEnd ?? 0)}`,
    },
    { term: labels.overtime, value: OVERTIME[values.overtime] },
    { term: labels.shiftWork, value: SHIFT_WORK[values.shiftWork] },
    { term: labels.daysPerWeek, value: values.daysPerWeek === null ? '' : `週${values.daysPerWeek}日` },
    { term: labels.daysOff, value: namesOf(DAYS_OFF, values.daysOff) },
    { term: labels.twoDaysOff, value: TWO_DAYS_OFF[values.twoDaysOff ? 'yes' : 'no'] },
  ],
}
