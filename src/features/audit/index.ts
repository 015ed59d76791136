export { recordAction, recordView, recordViews } from './recordView.ts'
export type { AuditDetails, ViewedPart } from './rules.ts'
export { type Actor, findViewsOf } from './store.ts'
