export * from './frame.ts'
export * from './places.ts'
