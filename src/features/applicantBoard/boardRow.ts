/** One applicant of the board; the screens know its shape, not how it is found. */
export type { BoardRow } from './store.ts'
