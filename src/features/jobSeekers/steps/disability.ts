import { z } from 'zod'
import { HANDBOOKS } from '../choices.ts'
import { oneOf, text } from './fieldKinds.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

/** 要配慮個人情報: asked only of those who say so, stored sealed and apart. */
export interface DisabilityDetails {
  handbook: keyof typeof HANDBOOKS
  grade: string | null
  condition: string | null
  considerations: string | null
}

const labels = {
  handbook: '手帳の種類',
  grade: '等級',
  condition: '障害の内容',
  considerations: '就業上の配慮',
}

const schema = z.object({
  handbook: oneOf(labels.handbook, HANDBOOKS).required,
  grade: text(labels.grade, 20).optional,
  condition: text(labels.condition, 300).optional,
  considerations: text(labels.considerations, 600).optional,
})

/** The values are undefined for those who have none. */
export const disability: StepDefinition<DisabilityDetails | undefined> = {
  key: 'disability',
  labels,
  lists: [],
  read: (fields, { hasDisability }) => (hasDisability ? readBySchema(schema, fields) : { ok: true, values: undefined }),
  fieldsOf: (values): Record<string, string> =>
    values === undefined
      ? {}
      : {
          handbook: values.handbook,
          grade: values.grade ?? '',
          condition: values.condition ?? '',
          considerations: values.considerations ?? '',
        },
  shown: (values) =>
    values === undefined
      ? []
      : [
          { term: labels.handbook, value: HANDBOOKS[values.handbook] },
          { term: labels.grade, value: values.grade ?? '' },
          { term: labels.condition, value: values.condition ?? '' },
          { term: labels.considerations, value: values.considerations ?? '' },
        ],
}
