import { type DayString, endOfMonth } from '../../basics/japaneseDay.ts'

/** 求人区分 and its words on screen. */
export const KINDS = {
  general: '一般',
  graduate: '新卒・既卒',
  seasonal: '季節',
  migrantWork: '出稼ぎ',
  disability: '障害のある方のための求人',
} as const
export type PostingKind = keyof typeof KINDS

export const FORMS = { fullTime: 'フルタイム', partTime: 'パート' } as const
export type PostingForm = keyof typeof FORMS

/** 雇用形態: the first four belong to フルタイム, the others to パート. */
export const EMPLOYMENT_TYPES = {
  regular: '正社員',
  nonRegular: '正社員以外',
  fixedTermDispatch: '有期雇用派遣労働者',
  openEndedDispatch: '無期雇用派遣労働者',
  partTime: 'パート労働者',
  fixedTermDispatchPartTime: '有期雇用派遣パート',
  openEndedDispatchPartTime: '無期雇用派遣パート',
} as const
export type EmploymentType = keyof typeof EMPLOYMENT_TYPES

/** Facts of a posting that are either so or not: each is a condition of the search, and most are tags of the card. */
export const TRAITS = {
  experienceNotRequired: '経験不問',
  educationNotRequired: '学歴不問',
  licenceNotRequired: '資格不問',
  noOvertime: '時間外労働なし',
  weekendsOff: '週休二日制（土日休）',
  noTransfer: '転勤なし',
  commutingAllowance: '通勤手当あり',
  nearStation: '駅近（徒歩10分以内）',
  carCommuting: 'マイカー通勤可',
  telework: '在宅勤務',
  uijTurn: 'UIJターン歓迎',
  trialEmployment: 'トライアル雇用併用',
  noDocumentScreening: '書類選考なし',
  regularPromotion: '正社員登用あり',
  directApplication: 'オンライン自主応募可',
  smokingMeasures: '屋内の受動喫煙対策あり',
  bonus: '賞与あり',
  fixedOvertime: '固定残業代あり',
  shift: '交替制（シフト制）',
  variableHours: '変形労働時間制',
  discretionaryHours: '裁量労働制',
  flexTime: 'フレックスタイム制',
  ageUnlimited: '年齢不問',
  retirement: '定年制あり',
  noRetirement: '定年制なし',
  housingSingle: '入居可能住宅（単身用）',
  housingFamily: '入居可能住宅（世帯用）',
  childcare: '託児施設あり',
  automaticLicence: 'AT限定可',
} as const
export type PostingTrait = keyof typeof TRAITS

/** Traits that a card shows as tags, in the card's order. */
export const TAG_TRAITS: readonly PostingTrait[] = [
  'experienceNotRequired',
  'educationNotRequired',
  'licenceNotRequired',
  'noOvertime',
  'weekendsOff',
  'noTransfer',
  'commutingAllowance',
  'nearStation',
  'carCommuting',
  'telework',
  'uijTurn',
  'trialEmployment',
  'noDocumentScreening',
  'regularPromotion',
]

/** 加入保険等. */
export const BENEFITS = {
  employmentInsurance: '雇用保険',
  workAccidentInsurance: '労災保険',
  healthInsurance: '健康保険',
  pensionInsurance: '厚生年金',
  publicAccidentCompensation: '公務災害補償',
  assetBuilding: '財形',
  corporatePension: '企業年金',
  retirementScheme: '退職金制度',
  retirementMutualAid: '退職金共済',
} as const
export type Benefit = keyof typeof BENEFITS

/** 休日: the letters under which postings name days off. */
export const DAYS_OFF = {
  monday: '月',
  tuesday: '火',
  wednesday: '水',
  thursday: '木',
  friday: '金',
  saturday: '土',
  sunday: '日',
  holiday: '祝',
} as const
export type DayOff = keyof typeof DAYS_OFF

/** 公開範囲 and its official words (S4 for 1; domain 4.2 for the others). */
export const DISCLOSURE_LEVELS = {
  1: '事業所名等を含む求人情報を公開する',
  2: 'ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する',
  3: '事業所名等を含まない求人情報を公開する',
  4: '求人情報を公開しない',
} as const
export type DisclosureLevel = keyof typeof DISCLOSURE_LEVELS

/** Who looks: anybody on the public pages, or a signed-in 求職者 whose registration is 有効. */
export type PostingViewer = 'visitor' | 'jobSeeker'

/** Up to which 公開範囲 the viewer sees the establishment's name and everything that tells it. */
export function highestNamedLevel(viewer: PostingViewer): 1 | 2 {
  return viewer === 'jobSeeker' ? 2 : 1
}

/** 公開範囲 4 is never shown; 3 is shown without a name. */
export const HIGHEST_SHOWN_LEVEL = 3

/** 求人の有効期限：受付日の翌々月末 (domain 4.3). */
export function postingValidUntil(acceptedOn: DayString): DayString {
  return endOfMonth(acceptedOn, 2)
}

/** 駅近：最寄り駅から徒歩で10分以内. */
export const NEAR_STATION_MINUTES = 10

/** Hours that compare an hourly wage with a monthly one when results are sorted by wage. */
export const HOURS_OF_A_MONTH = 160

export type PostingStatus = 'draft' | 'waiting' | 'returned' | 'open' | 'suspended' | 'closed' | 'cancelled'

/** A posting is looked for while its status is open, from the day of acceptance to the deadline, both included. */
export function isPostingOpen(
  posting: { status: PostingStatus; acceptedOn: DayString; applicationDeadline: DayString },
  today: DayString,
): boolean {
  return posting.status === 'open' && posting.acceptedOn <= today && today <= posting.applicationDeadline
}
