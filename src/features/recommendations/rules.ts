/** Words of the office beside a おすすめ求人 (our number). */
export const COMMENT_MAX_LENGTH = 500

/** おすすめ求人 on one page of a person's list. */
export const SHOWN_AT_MOST = 100

/** おすすめ求人 to everyone whom a posting suits leaves so many minutes after it was pressed (our number). */
export const BULK_UNDO_MINUTES = 10

/** Nobody's list should fill with what suits half the country: one order reaches so many at most (our number). */
export const BULK_AT_MOST = 500

/** So many people in one transaction of the sweep. */
export const BULK_STEP = 50
