import { OCCUPATION_GROUPS } from '../jobPostings/index.ts'

/** A closed set of answers: how each is stored, and how it reads on screen. */
export type Choices<K extends string = string> = Readonly<Record<K, string>>

export const choiceKeys = <K extends string>(choices: Choices<K>) => Object.keys(choices) as [K, ...K[]]

/** The choices as options of a radio group or a select. */
export const optionsOf = (choices: Choices) => Object.entries(choices).map(([value, label]) => ({ value, label }))

export const YES_NO = { yes: 'はい', no: 'いいえ' } as const

export const GENDERS = { female: '女性', male: '男性' } as const

/** 在学状況. `daySchool` is asked only to be refused (A3). */
export const SCHOOL_STANDINGS = {
  none: '在学していない',
  higher: '大学・短大・高等専門学校・専修学校などに在学中',
  eveningHighSchool: '高校の夜間・定時制・通信制に在学中',
  daySchool: '中学校・高校（全日制）に在学中',
} as const

export const HAS_DISABILITY = { no: 'なし', yes: 'あり' } as const

export const PUBLICATION = { yes: '公開', no: '非公開' } as const

/** 求職情報提供: to whom besides employers the profile goes, without name and contact. */
export const PROVISION = {
  both: '地方自治体・地方版ハローワークと民間職業紹介事業者等の両方に提供する',
  municipalities: '地方自治体・地方版ハローワークだけに提供する',
  agencies: '民間職業紹介事業者等だけに提供する',
  none: 'どちらにも提供しない',
} as const

export const CONTACT = { yes: '連絡を希望する', no: '連絡を希望しない' } as const
export const TRAINING_MAIL = { yes: '案内を希望する', no: '案内を希望しない' } as const

export const WORK_FORMS = { fullTime: 'フルタイム', partTime: 'パート', seasonal: '季節', daily: '日雇' } as const
export const WISHED_EMPLOYMENT_TYPES = { regular: '正社員', nonRegular: '正社員以外', dispatch: '派遣' } as const
export const OVERTIME = { any: 'できる', little: '少しならできる', none: 'できない' } as const
export const SHIFT_WORK = { yes: 'できる', negotiable: '相談したい', no: 'できない' } as const
export const DAYS_OFF = {
  mon: '月曜',
  tue: '火曜',
  wed: '水曜',
  thu: '木曜',
  fri: '金曜',
  sat: '土曜',
  sun: '日曜',
  holiday: '祝日',
} as const

/** 希望する職種: the 14 groups in which the search form names occupations. */
export const OCCUPATION_GROUP_NAMES: Choices = Object.fromEntries(
  OCCUPATION_GROUPS.map(({ code, name }) => [code, name]),
)

export const REMOTE_WORK = { wished: '希望する', either: 'どちらでもよい', no: '希望しない' } as const
export const RELOCATION = { alone: '単身ならできる', family: '家族と一緒ならできる', no: 'できない' } as const
export const WAGE_UNITS = { monthly: '月額', daily: '日額', hourly: '時間額' } as const

export const EDUCATION_LEVELS = {
  juniorHigh: '中学校',
  high: '高校',
  technicalCollege: '高等専門学校',
  vocational: '専修学校・各種学校',
  juniorCollege: '短期大学',
  university: '大学',
  graduate: '大学院',
  other: 'その他',
} as const
export const EDUCATION_OUTCOMES = { graduated: '卒業・修了', left: '中退', enrolled: '在学中' } as const
export const CAR_LICENCES = { none: 'なし', regular: 'あり', automaticOnly: 'あり（AT限定）' } as const
export const COMPUTER_SKILLS = {
  typing: '文字入力',
  mail: 'メール・インターネット',
  documents: '文書作成（Wordなど）',
  sheets: '表計算（Excelなど）',
  slides: '発表資料の作成',
  programming: 'プログラミング',
} as const

export const WORK_STANDINGS = {
  unemployed: '離職中',
  employed: '在職中',
  student: '学業中',
  other: 'その他',
} as const
export const CAREER_EMPLOYMENT_TYPES = {
  regular: '正社員',
  nonRegular: '契約社員・嘱託など',
  dispatch: '派遣',
  partTime: 'パート・アルバイト',
  selfEmployed: '自営業など',
  other: 'その他',
} as const

export const HANDBOOKS = {
  none: '手帳は持っていない',
  physical: '身体障害者手帳',
  intellectual: '療育手帳',
  mental: '精神障害者保健福祉手帳',
} as const
