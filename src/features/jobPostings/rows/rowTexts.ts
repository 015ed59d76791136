import { formatDay, isDay } from '../../../basics/japaneseDay.ts'
import type { ColumnValue } from '../sheet/columnKinds.ts'

/** A row of the 求人票: the official label and what the employer wrote; empty where nothing was written. */
export interface SheetRow {
  term: string
  text: string
}

type Value = ColumnValue[keyof ColumnValue] | undefined

const said = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'あり' : 'なし'
  return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value)
}
export const row = (term: string, ...values: Value[]): SheetRow => ({
  term,
  text: values.map(said).filter(Boolean).join('\n'),
})
export const withUnit = (value: number | undefined, unit: string) =>
  value === undefined ? undefined : `${value.toLocaleString('ja-JP')}${unit}`
export const labelled = (label: string, value: Value) =>
  value === undefined || value === '' ? undefined : `${label}：${said(value)}`
export const can = (value: boolean | undefined) => (value === undefined ? undefined : value ? '可' : '不可')
