import { z } from 'zod'
import { type Column, type ColumnKind, type ColumnsOfSection, type ColumnValue, isValueOfKind } from './columnKinds.ts'
import { ACCESSIBILITY_COLUMNS, COMPANY_COLUMNS, NOTES_COLUMNS, PROMOTION_COLUMNS } from './companyColumns.ts'
import { CONDITIONS_COLUMNS, HOURS_COLUMNS, PAY_COLUMNS } from './payColumns.ts'
import { SELECTION_COLUMNS } from './selectionColumns.ts'
import { ESTABLISHMENT_COLUMNS, HEAD_COLUMNS, WORK_COLUMNS } from './workColumns.ts'

/** Every field of the 求人票 by section, in the order of the official screen. One table serves file, document and screen. */
export const SHEET_COLUMNS = {
  head: HEAD_COLUMNS,
  establishment: ESTABLISHMENT_COLUMNS,
  work: WORK_COLUMNS,
  pay: PAY_COLUMNS,
  hours: HOURS_COLUMNS,
  conditions: CONDITIONS_COLUMNS,
  company: COMPANY_COLUMNS,
  selection: SELECTION_COLUMNS,
  notes: NOTES_COLUMNS,
  promotion: PROMOTION_COLUMNS,
  accessibility: ACCESSIBILITY_COLUMNS,
} as const satisfies Record<string, ColumnsOfSection>

type Columns = typeof SHEET_COLUMNS
export type SheetSection = keyof Columns
type ValueOf<C> = C extends readonly [infer K extends ColumnKind, ...string[]] ? ColumnValue[K] : never

/** 求人票 as one document; a field that the employer left empty is absent. */
export type JobPostingSheet = {
  [S in SheetSection]: { -readonly [F in keyof Columns[S]]?: ValueOf<Columns[S][F]> }
}

export interface SheetField {
  section: SheetSection
  name: string
  kind: ColumnKind
  header: string
  aliases: readonly string[]
}

/** The fields as a flat list, in the order of the file's columns. */
export const SHEET_FIELDS: readonly SheetField[] = Object.entries(SHEET_COLUMNS).flatMap(([section, columns]) =>
  Object.entries(columns as Record<string, Column>).map(([name, [kind, header, ...aliases]]) => ({
    section: section as SheetSection,
    name,
    kind,
    header,
    aliases,
  })),
)

export function emptySheet(): JobPostingSheet {
  return {
    head: {},
    establishment: {},
    work: {},
    pay: {},
    hours: {},
    conditions: {},
    company: {},
    selection: {},
    notes: {},
    promotion: {},
    accessibility: {},
  }
}

/** Sets a field whose value is known to be of its kind. */
export function setSheetField(sheet: JobPostingSheet, field: SheetField, value: ColumnValue[ColumnKind]): void {
  const section = sheet[field.section] as Record<string, ColumnValue[ColumnKind]>
  section[field.name] = value
}

export function findSheetValue(sheet: JobPostingSheet, field: SheetField): ColumnValue[ColumnKind] | undefined {
  return (sheet[field.section] as Record<string, ColumnValue[ColumnKind] | undefined>)[field.name]
}

const sectionSchema = (columns: Record<string, Column>) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(columns).map(([name, [kind, header]]) => [
        name,
        z
          .custom<ColumnValue[ColumnKind]>((value) => isValueOfKind(kind, value), `${header}を確認してください。`)
          .optional(),
      ]),
    ),
  )

/** Checks a sheet that comes from outside the code: every field known and of its kind. */
export const jobPostingSheetSchema = z.strictObject(
  Object.fromEntries(Object.entries(SHEET_COLUMNS).map(([section, columns]) => [section, sectionSchema(columns)])),
) as unknown as z.ZodType<JobPostingSheet>
