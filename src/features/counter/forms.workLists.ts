import { z } from 'zod'
import { requiredText } from './forms.ts'
import {
  ASSIGNED_CHOICES,
  FIRST_FILTER,
  KIND_CHOICES,
  NOTICE_MAX_LENGTH,
  OFFICE_CHOICES,
  type WorkListFilter,
} from './rules.workLists.ts'
import { workListWords as words } from './words.workLists.ts'

const filterFields = {
  office: z.enum(OFFICE_CHOICES).catch(FIRST_FILTER.office),
  kind: z.enum(KIND_CHOICES).catch(FIRST_FILTER.kind),
  assigned: z.enum(ASSIGNED_CHOICES).catch(FIRST_FILTER.assigned),
}

/** この絞り込みを保存; also how the filter of an address is read. */
export const filterForm = z.object(filterFields)

/** 全員に送る: to those whom the list shows as it is narrowed now. */
export const bulkNoticeForm = z.object({
  ...filterFields,
  body: requiredText(words.bodyMissing, words.bodyTooLong, NOTICE_MAX_LENGTH),
})

const publicIds = z
  .union([z.string(), z.array(z.string())], words.nobodyChosen)
  .transform((chosen) => (Array.isArray(chosen) ? chosen : [chosen]))

/** 担当者を決める: of the people who are ticked. */
export const assignmentForm = z.object({
  ...filterFields,
  people: publicIds,
  staff: z.string(words.staffMissing).regex(/^(nobody|\d{1,18})$/, words.staffMissing),
})

/** The query that leads to a list as it is narrowed now. */
export const filterQuery = ({ office, kind, assigned }: WorkListFilter) =>
  new URLSearchParams({ office, kind, assigned }).toString()
