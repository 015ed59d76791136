import type { Benefit, DayOff, EmploymentType, PostingForm, PostingKind, PostingTrait } from '../jobPostings/index.ts'

/** Where free words are looked for (検索対象 of the form of 2026). */
export const WORD_TARGETS = {
  occupation: '職種',
  establishment: '事業所名',
  work: '仕事内容',
  station: '最寄り駅',
  place: '就業場所',
  business: '事業内容',
  licence: '必要な免許・資格',
  experience: '必要な経験',
  other: 'その他',
} as const
export type WordTarget = keyof typeof WORD_TARGETS

/**
 * All conditions of a job search: those of the form of 2020 with the free-word targets and 新着3日 of 2026, and オンライン自主応募可 (a trait).
 * An empty list, an absent value or an empty text asks for nothing. Conditions of different fields must all hold;
 * inside one list one match is enough, unless said otherwise.
 */
export interface SearchConditions {
  /** フリーワード. All words must occur (and) or one of them (or), in the targets; no target chosen means all. */
  words: string
  wordsMode: 'and' | 'or'
  wordTargets: WordTarget[]
  /** 近い職種名も探す: other names of the same work count as the words themselves. */
  nearWords: boolean
  /** None of these words may occur in any target. */
  notWords: string
  /** 都道府県 (`13`) and 市区町村 (`13101`). */
  places: string[]
  /** 希望する職種: group (`05`) or detail (`0501`). */
  occupations: string[]
  /** 職業分類: `050` or `050-02`. */
  occupationCodes: string[]
  kinds: PostingKind[]
  forms: PostingForm[]
  employmentTypes: EmploymentType[]
  /** 新着: accepted today or so many days before; 1 is 当日・前日, 3 and 7 are the last three days and the last week. */
  newWithinDays: 1 | 3 | 7 | undefined
  age: number | undefined
  ageLimit: 'unlimitedOnly' | 'limitedOnly' | undefined
  /** Yen a month for full-time postings or an hour for part-time ones: the posting's lowest wage must reach it. */
  wageLowest: number | undefined
  wageUnit: 'monthly' | 'hourly'
  /** 手当・固定残業代を含む: compare ａ＋ｂ(＋ｃ); else the base wage ａ. */
  wageWithAllowances: boolean
  /** 希望する就業時間 in minutes: one of the posting's hours must lie inside. An end before the start is on the next day. */
  hoursFrom: number | undefined
  hoursUntil: number | undefined
  /** 時間外労働: none, or at most so many hours a month. */
  overtime: 'none' | 'some' | undefined
  overtimeHours: number | undefined
  /** All chosen days must be days off. */
  daysOff: DayOff[]
  twoDaysOff: 'everyWeek' | 'other' | undefined
  annualDaysOff: number | undefined
  dispatchKinds: ('none' | 'dispatch' | 'contract')[]
  /** All chosen ones must be given. */
  benefits: Benefit[]
  renewals: ('always' | 'conditional')[]
  retirement: 'none' | 'some' | undefined
  retirementAge: number | undefined
  /** Words of the line's name, looked for in 最寄り駅. */
  railways: string[]
  establishmentName: string
  establishmentNameExcluded: boolean
  employeesAtLeast: 10 | 100 | 300 | 1000 | undefined
  /** 産業 中分類 (`85`). */
  industries: string[]
  carLicences: ('none' | 'required' | 'preferred')[]
  licences: string[]
  excludedLicences: string[]
  /** All chosen ones must be so. */
  traits: PostingTrait[]
  /** None of these may be so. */
  excludedTraits: PostingTrait[]
  postingNumbers: string[]
  establishmentNumber: string | undefined
}

export const noConditions: SearchConditions = {
  words: '',
  wordsMode: 'and',
  wordTargets: [],
  nearWords: false,
  notWords: '',
  places: [],
  occupations: [],
  occupationCodes: [],
  kinds: [],
  forms: [],
  employmentTypes: [],
  newWithinDays: undefined,
  age: undefined,
  ageLimit: undefined,
  wageLowest: undefined,
  wageUnit: 'monthly',
  wageWithAllowances: false,
  hoursFrom: undefined,
  hoursUntil: undefined,
  overtime: undefined,
  overtimeHours: undefined,
  daysOff: [],
  twoDaysOff: undefined,
  annualDaysOff: undefined,
  dispatchKinds: [],
  benefits: [],
  renewals: [],
  retirement: undefined,
  retirementAge: undefined,
  railways: [],
  establishmentName: '',
  establishmentNameExcluded: false,
  employeesAtLeast: undefined,
  industries: [],
  carLicences: [],
  licences: [],
  excludedLicences: [],
  traits: [],
  excludedTraits: [],
  postingNumbers: [],
  establishmentNumber: undefined,
}

/** 並べ替え. 関連度: the words looked for in 職種 count twice, in 仕事内容 once (`RELEVANCE`). */
export const SORTS = {
  newest: '新着順',
  lowestWage: '下限賃金順',
  highestWage: '上限賃金順',
  deadline: '応募期限順',
  relevance: '関連度順',
} as const
export type SearchSort = keyof typeof SORTS

export const PAGE_SIZES = [10, 30, 50] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** How a result is looked at; kept apart from the conditions, which alone are saved. */
export interface ResultView {
  sort: SearchSort
  pageSize: PageSize
  /** From 1. */
  page: number
}

export const firstPage: ResultView = { sort: 'newest', pageSize: 30, page: 1 }
