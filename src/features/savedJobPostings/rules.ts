/** お気に入り求人は300件まで (E3, manual 1). */
export const MOST_SAVED_POSTINGS = 300

export const NOTE_MAX_LENGTH = 500

/** Postings whose 応募期限 is at most so many days away are marked. */
export const CLOSING_SOON_DAYS = 7

export const SAVED_PER_PAGE = 20

/** So many can stand side by side. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4

export const SAVED_SORTS = { savedLast: '追加した順', deadline: '応募期限の近い順' } as const
export type SavedSort = keyof typeof SAVED_SORTS

export const readSavedSort = (text: string | undefined): SavedSort => (text === 'deadline' ? 'deadline' : 'savedLast')
