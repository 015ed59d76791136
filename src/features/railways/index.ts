export { importRailways } from './importRailways.ts'
export type { RailwayLine } from './rules.ts'
export { loadSampleRailways } from './sampleRailways.ts'
export { findRailwayLines } from './store.ts'
