/** 直接リクエスト：ひとつの求人につき10名まで、おなじ方へは一度だけ (domain 9). */
export const INVITATIONS_PER_POSTING = 10

/** リクエストの言葉：全角1,000文字まで, as every message. */
export const INVITATION_MAX_LENGTH = 1000

/** People on one page of the search of published job seekers. */
export const CANDIDATES_PER_PAGE = 20

/** What employers search published job seekers by. */
export interface CandidateQuestion {
  /** Part of a wished occupation or of a qualification. */
  words: string
  /** A prefecture's or municipality's code of the wished places. */
  placeCode: string
  page: number
}
