import type { DayString } from '../../basics/japaneseDay.ts'
import type { PostingViewer } from '../jobPostings/index.ts'
import type { ResultView, SearchConditions } from './conditions.ts'

/** One question to the search. */
export interface SearchQuestion {
  conditions: SearchConditions
  view: ResultView
  /** Decides which names may be seen, and therefore also which may be searched for. */
  viewer: PostingViewer
  /** Only postings open on this day are found. */
  today: DayString
}

/** Exact counts of the whole result by value. A posting with several places counts once for each of them. */
export interface SearchFacets {
  /** By prefecture; by municipality too inside the prefectures that the conditions name. */
  places: Record<string, number>
  /** By group of 希望する職種; by detail too inside the groups that the conditions name. */
  occupations: Record<string, number>
  employmentTypes: Record<string, number>
  traits: Record<string, number>
}

export interface SearchAnswer {
  /** Ids of job_posting on the page asked for, in order; empty beyond the end. */
  ids: number[]
  total: number
  facets: SearchFacets
}

/** The one way to search, whatever stands behind it: plain SQL, or the index in memory. Both must give equal answers. */
export interface JobSearch {
  search(question: SearchQuestion): Promise<SearchAnswer>
  /** The exact number alone, for hints such as what relaxing a condition would bring. */
  count(question: Omit<SearchQuestion, 'view'>): Promise<number>
  /**
   * Returns when this node finds everything that was committed before the call: for those who may just have changed a posting.
   * Absent where nothing ever lags.
   */
  caughtUp?(): Promise<void>
}
