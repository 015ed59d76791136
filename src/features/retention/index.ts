export { deleteForGood } from './deleteForGood.ts'
export { replayDeletions } from './replayDeletions.ts'
