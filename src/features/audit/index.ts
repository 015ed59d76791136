export { linkAuditEntries } from './linkEntries.ts'
export { recordAction, recordView, recordViews } from './recordView.ts'

export { findViewsOf } from './store.ts'
export { verifyAuditChain } from './verifyChain.ts'
