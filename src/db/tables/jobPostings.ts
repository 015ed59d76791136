import type { Generated, JSONColumnType } from 'kysely'

export interface EstablishmentTable {
  id: Generated<number>
  number: string
  employerId: number | null
  name: string
  kana: string | null
  postalCode: string | null
  address: string | null
  homePage: string | null
  corporateNumber: string | null
  employeesTotal: number | null
  createdAt: Date
  changedAt: Date
}

/** 求人. The unions stand in features/jobPostings/rules.ts; the catalogue holds the same words in CHECK constraints. */
export interface JobPostingTable {
  id: Generated<number>
  publicId: string
  number: string
  establishmentId: number | null
  status: 'draft' | 'waiting' | 'returned' | 'open' | 'suspended' | 'closed' | 'cancelled'
  version: Generated<number>
  createdAt: Date
  changedAt: Date
  sourceHash: string | null
  kind: 'general' | 'graduate' | 'seasonal' | 'migrantWork' | 'disability'
  form: 'fullTime' | 'partTime'
  employmentType:
    | 'regular'
    | 'nonRegular'
    | 'fixedTermDispatch'
    | 'openEndedDispatch'
    | 'partTime'
    | 'fixedTermDispatchPartTime'
    | 'openEndedDispatchPartTime'
  disclosureLevel: number
  acceptedOn: string
  validUntil: string
  applicationDeadline: string
  acceptsDirectApplication: boolean
  acceptingOfficeNumber: string | null
  occupationTitle: string
  occupationCode: string | null
  occupationMajor: string | null
  occupationCodes: string[]
  industryCode: string | null
  industryMajor: string | null
  placeCodes: string[]
  openingsCount: number | null
  wageUnit: 'monthly' | 'hourly'
  wageForm: 'monthly' | 'daily' | 'hourly' | 'annual' | 'other'
  wageLowest: number | null
  wageHighest: number | null
  baseWageLowest: number | null
  baseWageHighest: number | null
  monthlyWageLowest: number | null
  monthlyWageHighest: number | null
  hours1Start: number | null
  hours1End: number | null
  hours2Start: number | null
  hours2End: number | null
  hours3Start: number | null
  hours3End: number | null
  overtimeHours: number | null
  daysOff: string[]
  twoDaysOff: 'everyWeek' | 'other' | 'none'
  annualDaysOff: number | null
  ageLowest: number | null
  ageHighest: number | null
  carLicence: 'none' | 'required' | 'preferred'
  licences: string[]
  dispatchKind: 'none' | 'dispatch' | 'contract'
  contractRenewal: 'none' | 'always' | 'conditional'
  retirementAge: number | null
  employeesTotal: number | null
  benefits: string[]
  traits: string[]
  sheet: JSONColumnType<Record<string, Record<string, string | number | boolean>>>
}

export interface JobPostingSearchTextTable {
  jobPostingId: number
  occupation: string
  firm: string
  work: string
  station: string
  place: string
  address: string
  business: string
  licence: string
  experience: string
  other: string
}

export interface JobPostingChangeTable {
  sequence: Generated<number>
  jobPostingId: number
  change: 'saved' | 'deleted'
  transactionId: Generated<string>
  changedAt: Date
}

export interface JobPostingTables {
  establishment: EstablishmentTable
  jobPosting: JobPostingTable
  jobPostingSearchText: JobPostingSearchTextTable
  jobPostingChange: JobPostingChangeTable
}
