import { z } from 'zod'
import { CONDITION_FIELDS, type ConditionField } from '../jobSearch/index.ts'
import { MOST_LISTED, USUALLY_LISTED } from './rules.ts'

const textField = z.string()

/** How one condition of the search form may be given in an address. */
function schemaOf(field: ConditionField): z.ZodType {
  switch (field.kind) {
    case 'text':
      return textField.max(field.longest)
    case 'flag':
      return z.enum(['1'])
    case 'number':
      return z.int().min(field.lowest).max(field.highest)
    case 'time':
      return textField.regex(/^\d{1,2}:\d{2}$/).meta({ examples: ['09:00'] })
    case 'choice':
      return z.enum([...field.values] as [string, ...string[]])
    case 'numberChoice':
      return z.literal([...field.values])
    case 'choices':
      return z.array(z.enum([...field.values] as [string, ...string[]]))
    case 'codes':
      return z
        .array(textField)
        .max(field.most)
        .meta({ examples: [[field.example]] })
  }
}

export interface Parameter {
  name: string
  description: string
  schema: z.ZodType
}

/** Every condition of the search form under the key that it has in the form's own addresses. */
export const CONDITION_PARAMETERS: readonly Parameter[] = Object.values(CONDITION_FIELDS).map((field) => ({
  name: field.key,
  description: field.label,
  schema: schemaOf(field),
}))

export const limitSchema = z.coerce.number().int().min(1).max(MOST_LISTED).default(USUALLY_LISTED)

export const LIST_PARAMETERS: readonly Parameter[] = [
  ...CONDITION_PARAMETERS,
  { name: 'limit', description: '1回に受け取る件数', schema: z.int().min(1).max(MOST_LISTED).default(USUALLY_LISTED) },
  { name: 'cursor', description: '続きの位置。前の答えのnextに含まれる', schema: textField.max(200) },
  { name: 'v', description: '検索条件の版。画面のアドレスをそのまま使うときのもの', schema: textField.max(3) },
]

/** How a result page is looked at: copied along with the conditions of an address, and without meaning here. */
const OF_THE_PAGE = ['sort', 'size', 'page', 'list']

const NAMES = new Set([...LIST_PARAMETERS.map(({ name }) => name), ...OF_THE_PAGE])

/** Names in an address that mean nothing here: most likely misspelt. */
export function unknownParameters(params: URLSearchParams): string[] {
  return [...new Set(params.keys())].filter((name) => !NAMES.has(name))
}
