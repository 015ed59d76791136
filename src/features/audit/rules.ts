import type { DayString } from '../../basics/japaneseDay.ts'

/** Parts of a person's data whose every reading leaves a row. */
export type ViewedPart = 'registration' | 'disability' | 'applications' | 'messages' | 'publishedProfile' | 'export'

/** Facts that may stand in an audit row: never a name, an address or anything the person wrote. */
export type AuditDetails = Record<string, string | number | boolean | null | DayString>
