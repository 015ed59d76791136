/** 何が違うか: at least one is chosen. */
export const REASONS = {
  wage: '賃金・手当',
  hours: '就業時間・休日',
  work: '仕事の内容',
  place: '就業場所',
  employment: '雇用形態・雇用期間',
  requirements: '応募の条件（年齢・性別・経験など）',
  filled: 'もう募集していない',
  other: 'その他',
} as const
export type Reason = keyof typeof REASONS
export const REASON_KEYS = Object.keys(REASONS) as Reason[]

export const BODY_MAX_LENGTH = 1000
export const NOTE_MAX_LENGTH = 500

/** One person's reports within a day (our number): many reports by one hand are a case for the counter itself. */
export const REPORTS_A_DAY = 10

/** 受付済み → 確認中 → 確認が終わりました */
export type ReportState = 'waiting' | 'taken' | 'decided'

/** 事実と違った: the posting was corrected or stopped. 問題なし: nothing was found. */
export type ReportOutcome = 'corrected' | 'stopped' | 'unfounded'
export const OUTCOMES: readonly ReportOutcome[] = ['corrected', 'stopped', 'unfounded']

/** Reports on one page of the desk's list, and of a person's own. */
export const LISTED_REPORTS = 100

/** More than this is shown as so many or more on the counter's home. */
export const COUNTED_REPORTS = 1000
