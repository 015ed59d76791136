export { deleteForGood } from './deleteForGood.ts'
export { erasePeople, findPeopleToErase } from './erasePerson.ts'
export { replayDeletions } from './replayDeletions.ts'
