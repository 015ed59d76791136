export * from './account.ts'
export * from './frame.ts'
export * from './jobs.ts'
export * from './places.ts'
