export { importOffices } from './importOffices.ts'
export type { Office } from './rules.ts'
export { loadSampleOffices, sampleOffices } from './sampleOffices.ts'
export { findOffice, findOffices, findOfficesOfResidence } from './store.ts'
