/** Words of the office beside a おすすめ求人 (our number). */
export const COMMENT_MAX_LENGTH = 500

/** おすすめ求人 on one page of a person's list. */
export const SHOWN_AT_MOST = 100
