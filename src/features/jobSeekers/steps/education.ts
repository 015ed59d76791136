import { z } from 'zod'
import { formatMonth } from '../../../basics/dateReading.ts'
import type { DayString } from '../../../basics/japaneseDay.ts'
import { CAR_LICENCES, COMPUTER_SKILLS, EDUCATION_LEVELS, EDUCATION_OUTCOMES } from '../choices.ts'
import { anyOf, boxesOf, gatherDates, month, oneOf, text } from './fieldKinds.ts'
import { compactRows, type Fields, fieldsOfRows, MOST_ROWS, rowsOf } from './fields.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface Education {
  level: keyof typeof EDUCATION_LEVELS
  outcome: keyof typeof EDUCATION_OUTCOMES
  schoolName: string | null
  field: string | null
  /** The first day of the month. */
  endedMonth: DayString | null
}

export interface Qualification {
  name: string
  acquiredMonth: DayString | null
}

export interface EducationValues {
  educations: Education[]
  carLicence: keyof typeof CAR_LICENCES
  qualifications: Qualification[]
  vocationalTraining: string | null
  computerSkills: string[]
}

const labels = {
  education: '学歴',
  'education.level': '学校の種類',
  'education.outcome': '卒業・中退など',
  'education.schoolName': '学校名',
  'education.field': '学部・学科・専攻',
  'education.endedMonth': '卒業などの年月',
  'education.endedMonthYear': '卒業などの年',
  carLicence: '普通自動車免許',
  qualification: '免許・資格',
  'qualification.name': '免許・資格の名称',
  'qualification.acquiredMonth': '取得年月',
  'qualification.acquiredMonthYear': '取得年',
  vocationalTraining: '受けた職業訓練',
  computerSkills: 'パソコンでできること',
}

const schema = z
  .object({
    education: z
      .array(
        z.object({
          level: oneOf(labels['education.level'], EDUCATION_LEVELS).required,
          outcome: oneOf(labels['education.outcome'], EDUCATION_OUTCOMES).required,
          schoolName: text(labels['education.schoolName'], 100).optional,
          field: text(labels['education.field'], 100).optional,
          endedMonth: month(labels['education.endedMonth']).optional,
        }),
      )
      .max(MOST_ROWS),
    carLicence: oneOf(labels.carLicence, CAR_LICENCES).required,
    qualification: z
      .array(
        z.object({
          name: text(labels['qualification.name'], 100).required,
          acquiredMonth: month(labels['qualification.acquiredMonth']).optional,
        }),
      )
      .max(MOST_ROWS),
    vocationalTraining: text(labels.vocationalTraining, 300).optional,
    computerSkills: anyOf(COMPUTER_SKILLS),
  })
  .superRefine(({ education }, context) => {
    if (education.length > 0) return
    context.addIssue({ code: 'custom', path: ['education', '0', 'level'], message: '学歴を1つ以上入力してください。' })
  })
  .transform(({ education, qualification, ...values }): EducationValues => {
    return { ...values, educations: education, qualifications: qualification }
  })

const input = (fields: Fields) => ({
  ...fields,
  education: rowsOf(fields, 'education').map((row) => gatherDates(row, 'endedMonth')),
  qualification: rowsOf(fields, 'qualification').map((row) => gatherDates(row, 'acquiredMonth')),
})

const withoutEra = ({ ...boxes }: Fields) =>
  Object.fromEntries(Object.entries(boxes).filter(([name]) => !name.endsWith('Era')))

function educationWords({ level, outcome, schoolName, field, endedMonth }: Education): string {
  const name = [schoolName ?? EDUCATION_LEVELS[level], field].filter(Boolean).join(' ')
  return [endedMonth && formatMonth(endedMonth), name, EDUCATION_OUTCOMES[outcome]].filter(Boolean).join(' ')
}

export const education: StepDefinition<EducationValues> = {
  key: 'education',
  labels,
  lists: ['education', 'qualification'],
  complete: (fields) => compactRows(compactRows(fields, 'education'), 'qualification'),
  read: (fields) => readBySchema(schema, input(fields)),
  fieldsOf: (values) => ({
    ...fieldsOfRows(
      'education',
      values.educations.map(({ endedMonth, level, outcome, schoolName, field }) => ({
        level,
        outcome,
        schoolName: schoolName ?? '',
        field: field ?? '',
        ...withoutEra(boxesOf('endedMonth', endedMonth, true)),
      })),
    ),
    carLicence: values.carLicence,
    ...fieldsOfRows(
      'qualification',
      values.qualifications.map(({ name, acquiredMonth }) => ({
        name,
        ...withoutEra(boxesOf('acquiredMonth', acquiredMonth, true)),
      })),
    ),
    vocationalTraining: values.vocationalTraining ?? '',
    computerSkills: values.computerSkills,
  }),
  shown: (values) => [
    ...values.educations.map((one, index) => ({ term: `${labels.education}${index + 1}`, value: educationWords(one) })),
    { term: labels.carLicence, value: CAR_LICENCES[values.carLicence] },
    ...values.qualifications.map(({ name, acquiredMonth }, index) => ({
      term: `${labels.qualification}${index + 1}`,
      value: acquiredMonth ? `${name}（${formatMonth(acquiredMonth)}）` : name,
    })),
    { term: labels.vocationalTraining, value: values.vocationalTraining ?? '' },
    {
      term: labels.computerSkills,
      value: values.computerSkills.map((skill) => COMPUTER_SKILLS[skill as keyof typeof COMPUTER_SKILLS]).join('、'),
    },
  ],
}
