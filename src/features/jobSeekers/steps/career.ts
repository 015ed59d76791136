import { z } from 'zod'
import { formatMonth } from '../../../basics/dateReading.ts'
import type { DayString } from '../../../basics/japaneseDay.ts'
import { CAREER_EMPLOYMENT_TYPES, WORK_STANDINGS } from '../choices.ts'
import { boxesOf, gatherDates, month, oneOf, text, yen } from './fieldKinds.ts'
import { compactRows, type Fields, fieldsOfRows, MOST_ROWS, rowsOf } from './fields.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface Career {
  companyName: string
  occupation: string
  employmentType: keyof typeof CAREER_EMPLOYMENT_TYPES
  /** The first day of the month. */
  startedMonth: DayString | null
  /** Null while the person still works there. */
  endedMonth: DayString | null
  work: string | null
  monthlyWage: number | null
  leavingReason: string | null
}

export interface CareerValues {
  workStanding: keyof typeof WORK_STANDINGS
  careers: Career[]
}

const labels = {
  workStanding: '就業状況',
  career: '職歴',
  'career.companyName': '事業所名',
  'career.occupation': '職種',
  'career.employmentType': '雇用形態',
  'career.startedMonth': '入社年月',
  'career.startedMonthYear': '入社年',
  'career.endedMonth': '退職年月',
  'career.endedMonthYear': '退職年',
  'career.work': '仕事の内容',
  'career.monthlyWage': '賃金（月額）',
  'career.leavingReason': '離職理由',
}

const WAGE_HIGHEST = 99_999_999

const row = z
  .object({
    companyName: text(labels['career.companyName'], 100).required,
    occupation: text(labels['career.occupation'], 100).required,
    employmentType: oneOf(labels['career.employmentType'], CAREER_EMPLOYMENT_TYPES).required,
    startedMonth: month(labels['career.startedMonth']).optional,
    endedMonth: month(labels['career.endedMonth']).optional,
    work: text(labels['career.work'], 600).optional,
    monthlyWage: yen(labels['career.monthlyWage'], WAGE_HIGHEST).optional,
    leavingReason: text(labels['career.leavingReason'], 200).optional,
  })
  .superRefine(({ startedMonth, endedMonth }, context) => {
    if (startedMonth === null || endedMonth === null || startedMonth <= endedMonth) return
    context.addIssue({ code: 'custom', path: ['endedMonth'], message: '退職年月は入社年月より後にしてください。' })
  })

const schema = z
  .object({
    workStanding: oneOf(labels.workStanding, WORK_STANDINGS).required,
    career: z.array(row).max(MOST_ROWS),
  })
  .transform(({ workStanding, career }): CareerValues => ({ workStanding, careers: career }))

const input = (fields: Fields) => ({
  ...fields,
  career: rowsOf(fields, 'career').map((one) => gatherDates(one, 'startedMonth', 'endedMonth')),
})

const monthBoxes = (name: string, value: DayString | null) => {
  const { [`${name}Era`]: _, ...boxes } = boxesOf(name, value, true)
  return boxes
}

function careerWords(career: Career): string {
  const from = career.startedMonth ? formatMonth(career.startedMonth) : ''
  const until = career.endedMonth ? formatMonth(career.endedMonth) : ''
  const period = from || until ? `${from}～${until}` : ''
  const facts = [period, career.companyName, career.occupation, CAREER_EMPLOYMENT_TYPES[career.employmentType]]
  const wage = career.monthlyWage === null ? '' : `月額${career.monthlyWage.toLocaleString('ja-JP')}円`
  const leaving = career.leavingReason ? `離職理由：${career.leavingReason}` : ''
  return [facts.filter(Boolean).join(' '), career.work, wage, leaving].filter(Boolean).join('\n')
}

export const career: StepDefinition<CareerValues> = {
  key: 'career',
  labels,
  lists: ['career'],
  complete: (fields) => compactRows(fields, 'career'),
  read: (fields) => readBySchema(schema, input(fields)),
  fieldsOf: ({ workStanding, careers }) => ({
    workStanding,
    ...fieldsOfRows(
      'career',
      careers.map(({ startedMonth, endedMonth, work, monthlyWage, leavingReason, ...facts }) => ({
        ...facts,
        work: work ?? '',
        monthlyWage: String(monthlyWage ?? ''),
        leavingReason: leavingReason ?? '',
        ...monthBoxes('startedMonth', startedMonth),
        ...monthBoxes('endedMonth', endedMonth),
      })),
    ),
  }),
  shown: ({ workStanding, careers }) => [
    { term: labels.workStanding, value: WORK_STANDINGS[workStanding] },
    ...careers.map((one, index) => ({ term: `${labels.career}${index + 1}`, value: careerWords(one) })),
  ],
}
