export interface RailwayLineTable {
  code: string
  area: string
  name: string
  searchWord: string
  isSample: boolean
}

export interface ViewedJobPostingTable {
  jobSeekerId: number
  jobPostingId: number
  viewedAt: Date
}

export interface JobSearchTables {
  railwayLine: RailwayLineTable
  viewedJobPosting: ViewedJobPostingTable
}
