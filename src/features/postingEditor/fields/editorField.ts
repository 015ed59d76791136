import type { JobPostingSheet, SheetSection } from '../../jobPostings/index.ts'

/** A field of the sheet as the editor's pages name it: `work.occupationTitle`. */
export type FieldName = {
  [S in SheetSection]: `${S}.${Extract<keyof JobPostingSheet[S], string>}`
}[SheetSection]

/** `yesNo` is あり／なし, `canNot` 可／不可, `checks` any number of fixed words kept as one text. */
export type Control =
  | 'text'
  | 'area'
  | 'number'
  | 'decimal'
  | 'time'
  | 'day'
  | 'yesNo'
  | 'canNot'
  | 'radio'
  | 'select'
  | 'checks'

/** A choice: the words that the 求人票 shows, or a value with other words on screen. */
export type Option = string | readonly [value: string, label: string]

export interface EditorField {
  name: FieldName
  label: string
  control: Control
  options?: readonly Option[]
  /** Always asked for; what is asked for only in some cases stands in `requirements.ts`. */
  required?: true
  hint?: string
  example?: string
  /** Characters. */
  limit?: number
  /** Behind the box, such as 円. */
  unit?: string
}

/** Fields under one heading of a screen. */
export interface EditorGroup {
  heading: string
  fields: readonly EditorField[]
}

/** Longest text of one line and of a box (our numbers; the sheet itself holds 4,000 characters). */
export const LINE_LIMIT = 100
export const BOX_LIMIT = 600

type More = Omit<EditorField, 'name' | 'label' | 'control'>

const make =
  (control: Control) =>
  (name: FieldName, label: string, more: More = {}): EditorField => ({ name, label, control, ...more })

export const text = make('text')
export const area = make('area')
export const number = make('number')
export const decimal = make('decimal')
export const time = make('time')
export const day = make('day')
export const yesNo = make('yesNo')
export const canNot = make('canNot')

const choosing =
  (control: 'radio' | 'select' | 'checks') =>
  (name: FieldName, label: string, options: readonly Option[], more: More = {}): EditorField => ({
    name,
    label,
    control,
    options,
    ...more,
  })

export const radio = choosing('radio')
export const select = choosing('select')
export const checks = choosing('checks')

export const group = (heading: string, fields: readonly EditorField[]): EditorGroup => ({ heading, fields })
