import { noConditions, type SearchConditions } from '../../src/features/jobSearch/index.ts'
import { municipalitiesOf, PREFECTURES } from '../../src/features/places/index.ts'

/** What people type: a few words that many use, and many that few do. */
const COMMON_WORDS = [
  '介護',
  '事務',
  '看護師',
  '未経験',
  '土日休み',
  '在宅',
  '正社員',
  '夜勤なし',
  '駅近',
  '主婦',
  '保育士',
  '運転手',
]
const RARE_STEMS = [
  '簿記',
  '溶接',
  '調剤',
  '測量',
  '施工管理',
  '経理',
  '歯科',
  '整備',
  '調理',
  '清掃',
  '警備',
  '配送',
  '検品',
  '塗装',
  '設計',
  '通訳',
]
const RARE_ENDINGS = ['', '員', '補助', '経験', '資格', '主任', '見習い', '担当', '業務', 'スタッフ', 'の仕事', '専門']
const TRAITS = [
  'experienceNotRequired',
  'weekendsOff',
  'nearStation',
  'carCommuting',
  'noOvertime',
  'commutingAllowance',
  'telework',
] as const
const TYPES = ['regular', 'nonRegular', 'partTime'] as const

/** Prefectures by how many people look there: the first ones far more than the last. */
const BY_PEOPLE = ['13', '27', '14', '23', '11', '12', '40', '28', '01', '22']

type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
/** Low numbers far more often than high ones. */
const pickFirst = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)]!

function places(random: Random): string[] {
  const prefecture = random() < 0.6 ? pick(random, BY_PEOPLE) : pick(random, PREFECTURES).code
  if (random() < 0.3) return [prefecture]
  const towns = municipalitiesOf(prefecture)
  if (towns.length === 0) return [prefecture]
  const count = 1 + Math.floor(random() * 4)
  return [...new Set(Array.from({ length: count }, () => pickFirst(random, towns).code))]
}

function words(random: Random): string {
  if (random() < 0.5) return pickFirst(random, COMMON_WORDS)
  const rare = pick(random, RARE_STEMS) + pick(random, RARE_ENDINGS)
  return random() < 0.3 ? `${rare}　${pick(random, COMMON_WORDS)}` : rare
}

/** Conditions as people save them: nearly all name a place, most an occupation or words, some more; a few ask for little. */
export function randomConditions(random: Random, occupations: readonly { code: string }[]): SearchConditions {
  const conditions: SearchConditions = { ...noConditions }
  if (random() < 0.93) conditions.places = places(random)
  if (random() < 0.6) {
    const count = 1 + Math.floor(random() * 3)
    conditions.occupations = [...new Set(Array.from({ length: count }, () => pickFirst(random, occupations).code))]
  }
  if (random() < 0.4) conditions.words = words(random)
  if (random() < 0.5) conditions.employmentTypes = [pick(random, TYPES)]
  if (random() < 0.3) conditions.traits = [pick(random, TRAITS)]
  if (random() < 0.3) {
    conditions.wageUnit = random() < 0.6 ? 'monthly' : 'hourly'
    conditions.wageLowest =
      conditions.wageUnit === 'monthly'
        ? 160_000 + Math.floor(random() * 20) * 10_000
        : 1_000 + Math.floor(random() * 10) * 50
    conditions.wageWithAllowances = random() < 0.5
  }
  if (random() < 0.15) conditions.age = 20 + Math.floor(random() * 45)
  if (random() < 0.1) conditions.daysOff = ['saturday', 'sunday']
  if (random() < 0.05) conditions.notWords = pick(random, COMMON_WORDS)
  if (random() < 0.05) [conditions.hoursFrom, conditions.hoursUntil] = [9 * 60, 18 * 60]
  return conditions
}
