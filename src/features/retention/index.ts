export { deleteForGood } from './deleteForGood.ts'
export { replayDeletions } from './replayDeletions.ts'
export { isClosedAccountOver, isRetentionOver } from './rules.ts'
