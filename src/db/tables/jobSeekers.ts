import type { Generated } from 'kysely'

export type WorkForm = 'fullTime' | 'partTime' | 'seasonal' | 'daily'
export type WishedEmploymentType = 'regular' | 'nonRegular' | 'dispatch'

export interface JobSeekerTable {
  id: Generated<number>
  publicId: string
  accountId: number | null
  number: string
  registrantKind: 'online' | 'office'
  officeNumber: string | null
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  searchName: string
  searchKana: string
  gender: 'female' | 'male' | null
  birthDay: string
  schoolStanding: 'none' | 'higher' | 'eveningHighSchool'
  postalCode: string
  placeCode: string
  address: string
  building: string | null
  stationLine: string | null
  stationName: string | null
  phone: string | null
  mobilePhone: string | null
  fax: string | null
  nationality: string | null
  residenceStatus: string | null
  residenceUntil: string | null
  registeredOn: string
  validUntil: string
  lapsedOn: string | null
  lapseReason: 'self' | 'staff' | 'hired' | null
  isPublished: boolean
  wantsValidityReminders: Generated<boolean>
  wantsInterviewReminders: Generated<boolean>
  registeredAt: Date
  changedAt: Date
  version: Generated<number>
  /** The registration of the same person that this one was joined into. */
  mergedInto: number | null
}

export interface JobSeekerProfileTable {
  jobSeekerId: number
  providedToMunicipalities: boolean
  providedToAgencies: boolean
  acceptsOfficeContact: boolean
  acceptsTrainingMail: boolean
  workForms: WorkForm[]
  employmentTypes: WishedEmploymentType[]
  hoursStart: number | null
  hoursEnd: number | null
  overtime: 'any' | 'little' | 'none'
  shiftWork: 'yes' | 'negotiable' | 'no'
  daysPerWeek: number | null
  daysOff: string[]
  twoDaysOff: boolean
  remoteWork: 'wished' | 'either' | 'no'
  placeCodes: string[]
  commuteMinutes: number | null
  commutesByCar: boolean
  relocation: 'alone' | 'family' | 'no'
  wishesReturnHome: boolean
  wageUnit: 'monthly' | 'daily' | 'hourly' | null
  wageLowest: number | null
  carLicence: 'none' | 'regular' | 'automaticOnly'
  vocationalTraining: string | null
  computerSkills: string[]
  workStanding: 'employed' | 'unemployed' | 'student' | 'other'
  appeal: string | null
  wishSupplement: string | null
}

export interface JobSeekerEducationTable {
  jobSeekerId: number
  position: number
  level:
    | 'juniorHigh'
    | 'high'
    | 'technicalCollege'
    | 'vocational'
    | 'juniorCollege'
    | 'university'
    | 'graduate'
    | 'other'
  schoolName: string | null
  field: string | null
  outcome: 'graduated' | 'left' | 'enrolled'
  /** The first day of the month. */
  endedMonth: string | null
}

export interface JobSeekerCareerTable {
  jobSeekerId: number
  position: number
  companyName: string
  occupation: string
  work: string | null
  employmentType: 'regular' | 'nonRegular' | 'dispatch' | 'partTime' | 'selfEmployed' | 'other'
  /** The first day of the month. */
  startedMonth: string | null
  endedMonth: string | null
  monthlyWage: number | null
  leavingReason: string | null
}

export interface JobSeekerTables {
  office: {
    number: string
    name: string
    postalCode: string | null
    address: string
    phone: string
    openingHours: string | null
    isSample: Generated<boolean>
  }
  officeArea: { areaCode: string; officeNumber: string }
  jobSeekerNumberCounter: { prefix: string; lastNumber: Generated<number> }
  jobSeeker: JobSeekerTable
  jobSeekerProfile: JobSeekerProfileTable
  jobSeekerWishedOccupation: {
    jobSeekerId: number
    position: number
    title: string
    groupCode: string | null
    experienceYears: number | null
  }
  jobSeekerEducation: JobSeekerEducationTable
  jobSeekerQualification: { jobSeekerId: number; position: number; name: string; acquiredMonth: string | null }
  jobSeekerCareer: JobSeekerCareerTable
  jobSeekerDisability: { jobSeekerId: number; sealed: Buffer }
  jobSeekerExcludedEmployer: { jobSeekerId: number; nameKey: string; name: string }
  jobSeekerChange: {
    id: Generated<number>
    jobSeekerId: number
    changedAt: Date
    changedBy: 'self' | 'staff' | 'system'
    staffMemberId: number | null
    what: string
    items: Generated<string[]>
  }
  /** Work that is done once a day: how far today's has come. */
  dailyWork: {
    name: string
    day: string
    reachedDay: string | null
    reachedId: number | null
    doneAt: Date | null
  }
  validityReminder: { jobSeekerId: number; validUntil: string; daysBefore: number }
  registrationDraft: {
    accountId: number
    step: string
    sealed: Buffer
    savedAt: Date
    pressedAt: Date | null
    warnedAt: Date | null
  }
}
