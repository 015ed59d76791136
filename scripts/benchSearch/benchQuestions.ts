import { normaliseForSearch } from '../../src/basics/searchText.ts'
import { noConditions, type SearchConditions, type SearchQuestion } from '../../src/features/jobSearch/index.ts'
import { AS_OF, benchProse } from './benchPostings.ts'
import { randomNumbers } from './randomNumbers.ts'

/** Words as people type them: common and rare, short and long, of trades, conditions, places and tools. */
const TYPED_WORDS =
  '介護 看護 事務 経理 営業 運転 ドライバー 配送 倉庫 調理 清掃 警備 保育 製造 溶接 建築 設計 Java Web 英語 夜勤 未経験 経験 駅 車 土日 扶養 在宅 残業なし 週休二日 マイカー通勤 社会保険 資格 普通自動車運転免許 正社員 パート 介護福祉士 フォークリフト 家庭の事情 研修 昇給 賞与 制服 駐車場 子ども 高齢者 見学 データ入力 電話 接客 新宿 横浜 大阪 札幌 ＣＡＤ 〇〇 給食 送迎'.split(
    ' ',
  )
const PREFECTURES = ['13', '27', '23', '14', '01', '40', '11', '12', '28', '22', '32', '47']
const MUNICIPALITIES = ['13101', '13104', '27127', '14103', '01101', '40133', '23106']
const GROUPS = ['01', '02', '03', '05', '07', '08', '09', '12', '13', '14']
const TRAITS = [
  'experienceNotRequired',
  'noTransfer',
  'nearStation',
  'carCommuting',
  'bonus',
  'telework',
  'weekendsOff',
  'trialEmployment',
] as const
const TARGETS = ['occupation', 'work', 'place', 'licence', 'other', 'establishment'] as const

/** Questions of every kind, the same for the same seed; the seed is to differ from any that was looked at while building. */
export function benchQuestions(seed: number, count: number): SearchQuestion[] {
  const random = randomNumbers(seed)
  const prose = benchProse().words.map(normaliseForSearch)
  const chance = (probability: number) => random() < probability
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const word = () => {
    if (chance(0.6)) return pick(TYPED_WORDS)
    const found = prose[Math.floor(prose.length ** random()) - 1]!
    return chance(0.3) ? found[0]! : found
  }

  function conditions(): Partial<SearchConditions> {
    const asked: Partial<SearchConditions> = {}
    if (chance(0.55)) asked.words = Array.from({ length: pick([1, 1, 1, 2, 2, 3]) }, word).join('　')
    if (asked.words && chance(0.2)) asked.wordsMode = 'or'
    if (asked.words && chance(0.2)) asked.wordTargets = [pick(TARGETS), pick(TARGETS)]
    if (chance(0.12)) asked.notWords = word()
    if (chance(0.55)) asked.places = chance(0.6) ? [pick(PREFECTURES)] : [pick(MUNICIPALITIES), pick(MUNICIPALITIES)]
    if (chance(0.35)) asked.occupations = [pick(GROUPS)]
    if (chance(0.4)) asked.forms = [pick(['fullTime', 'partTime'] as const)]
    if (chance(0.25)) asked.employmentTypes = [pick(['regular', 'partTime', 'nonRegular'] as const)]
    if (chance(0.35)) asked.traits = chance(0.7) ? [pick(TRAITS)] : [pick(TRAITS), pick(TRAITS), pick(TRAITS)]
    if (chance(0.2)) {
      asked.wageUnit = pick(['monthly', 'hourly'] as const)
      asked.wageLowest = asked.wageUnit === 'monthly' ? pick([180_000, 230_000, 300_000]) : pick([1100, 1300, 1500])
    }
    if (chance(0.12)) asked.newWithinDays = pick([1, 3, 7] as const)
    if (chance(0.12)) asked.age = pick([25, 45, 63])
    if (chance(0.1)) asked.annualDaysOff = pick([105, 115, 120])
    if (chance(0.08)) Object.assign(asked, { hoursFrom: pick([480, 540]), hoursUntil: pick([1020, 1080]) })
    if (chance(0.06)) asked.establishmentName = word()
    return asked
  }

  return Array.from({ length: count }, () => ({
    conditions: { ...noConditions, ...conditions() },
    view: {
      sort: pick(['newest', 'newest', 'newest', 'lowestWage', 'highestWage', 'deadline'] as const),
      pageSize: pick([10, 30, 30, 50] as const),
      page: pick([1, 1, 1, 1, 2, 5, 40, 1000]),
    },
    viewer: pick(['visitor', 'jobSeeker'] as const),
    today: AS_OF,
  }))
}
