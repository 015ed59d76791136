export { importMinimumWages, loadSampleMinimumWages } from './importMinimumWages.ts'
export { type MinimumWage, minimumWageOn } from './rules.ts'
export { findMinimumWages } from './store.ts'
