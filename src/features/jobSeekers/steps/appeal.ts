import { z } from 'zod'
import { text } from './fieldKinds.ts'
import { readBySchema, type StepDefinition } from './stepDefinition.ts'

export interface AppealValues {
  appeal: string | null
  wishSupplement: string | null
}

export const APPEAL_LIMIT = 600
export const WISH_SUPPLEMENT_LIMIT = 300

const labels = { appeal: 'アピールポイント', wishSupplement: '希望条件の補足' }

const schema = z.object({
  appeal: text(labels.appeal, APPEAL_LIMIT).optional,
  wishSupplement: text(labels.wishSupplement, WISH_SUPPLEMENT_LIMIT).optional,
})

export const appeal: StepDefinition<AppealValues> = {
  key: 'appeal',
  labels,
  lists: [],
  read: (fields) => readBySchema(schema, fields),
  fieldsOf: (values) => ({ appeal: values.appeal ?? '', wishSupplement: values.wishSupplement ?? '' }),
  shown: (values) => [
    { term: labels.appeal, value: values.appeal ?? '' },
    { term: labels.wishSupplement, value: values.wishSupplement ?? '' },
  ],
}
