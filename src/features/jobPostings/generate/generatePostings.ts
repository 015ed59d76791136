import { addDays, type DayString, formatWareki } from '../../../basics/japaneseDay.ts'
import { findIndustry } from '../reference/industries.ts'
import { postingValidUntil } from '../rules.ts'
import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import { type Firm, firmAt } from './firms.ts'
import { applyHardCase } from './hardCases.ts'
import { conditionsPart, payPart } from './payParts.ts'
import { type Random, randomFrom } from './random.ts'
import { accessibilityPart, selectionPart } from './selectionParts.ts'
import {
  companyPart,
  establishmentPart,
  hoursPart,
  type Making,
  notesPart,
  promotionPart,
  workPart,
} from './sheetParts.ts'

export interface GenerateOptions {
  count: number
  seed: string
  /** The day on which the postings are looked at; all their dates are relative to it. */
  asOf: DayString
}

/** Oldest postings that are still open: accepted 60 days ago, they end with this month. */
const OLDEST_DAYS = 60
const POSTINGS_PER_FIRM = 2.6

/** Days by their distance from the day of looking; calendar arithmetic is far dearer than the rest of a posting. */
function acceptanceDays(asOf: DayString) {
  return Array.from({ length: OLDEST_DAYS + 1 }, (_, daysAgo) => {
    const acceptedOn = addDays(asOf, -daysAgo)
    const validUntil = postingValidUntil(acceptedOn)
    return { acceptedOn, validUntil }
  })
}

const PUBLISHING = [
  '１．事業所名等を含む求人情報を公開する',
  '２．ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する',
  '３．事業所名等を含まない求人情報を公開する',
  '４．求人情報を公開しない',
]

function disclosureOf(random: Random): number {
  const value = random.next()
  if (value < 0.82) return 1
  if (value < 0.93) return 2
  return value < 0.98 ? 3 : 4
}

interface Classification {
  kind: '一般' | '障害' | '季節' | '出稼ぎ' | '新卒・既卒'
  isPartTime: boolean
}

function classify(random: Random, partTime: number): Classification {
  const value = random.next()
  if (value < 0.03) return { kind: '障害', isPartTime: random.chance(0.4) }
  if (value < 0.04) return { kind: '季節', isPartTime: false }
  if (value < 0.045) return { kind: '出稼ぎ', isPartTime: false }
  if (value < 0.055) return { kind: '新卒・既卒', isPartTime: false }
  return { kind: '一般', isPartTime: random.chance(partTime) }
}

/** Newer postings are commoner: those taken up are withdrawn. */
const daysAgoOf = (random: Random) => Math.floor((OLDEST_DAYS + 1) * random.next() ** 1.4)

function headPart(
  making: Making,
  index: number,
  { kind }: Classification,
  days: { acceptedOn: DayString; validUntil: DayString },
): JobPostingSheet['head'] {
  const { random, firm, isPartTime } = making
  const level = disclosureOf(random)
  const form = isPartTime ? 'パート' : 'フルタイム'
  const industry = findIndustry(firm.industryCode)
  const accepts = level <= 2 && firm.hasPage && random.chance(0.85)
  return {
    // Numbers of this shape (office …990) stand for no real office.
    number: `${firm.region.prefectureCode}990-${String(index + 1).padStart(8, '0')}`,
    ...days,
    applicationDeadline: days.validUntil,
    kindCode: String(['一般', '新卒・既卒', '季節', '出稼ぎ', '障害'].indexOf(kind) + 1),
    kind,
    formCode: isPartTime ? '2' : '1',
    form,
    sheetTitle: kind === '障害' ? `求人票（障害者の${form}）` : `求人票（${kind === '一般' ? form : kind}）`,
    disclosure: PUBLISHING[level - 1],
    trialEmployment: random.chance(0.08),
    directApplication: accepts,
    industryCode: `${firm.industryCode}0`,
    industryMajor: industry?.majorCode,
    industry: industry?.name,
    acceptingOfficeNumber: `${firm.region.prefectureCode}990`,
    acceptingOffice: `${firm.region.prefectureName}見本公共職業安定所`,
  }
}

/** Makes one posting after another; the same for the same options. */
export function* generatePostings({ count, seed, asOf }: GenerateOptions): Generator<JobPostingSheet> {
  const firmCount = Math.max(1, Math.ceil(count / POSTINGS_PER_FIRM))
  const days = acceptanceDays(asOf)
  const today = { asOf, yesterday: addDays(asOf, -1), tomorrow: addDays(asOf, 1) }
  const firms: (Firm | undefined)[] = []
  for (let index = 0; index < count; index++) {
    const random = randomFrom(seed, 'posting', index)
    const firmIndex = Math.floor(firmCount * random.next() ** 1.2)
    firms[firmIndex] ??= firmAt(seed, firmIndex)
    const firm = firms[firmIndex]
    const job = random.pick(firm.trade.jobs)
    const classification = classify(random, job.partTime)
    const making: Making = { random, firm, job, isPartTime: classification.isPartTime }
    const sheet: JobPostingSheet = {
      head: headPart(making, index, classification, days[daysAgoOf(random)]!),
      establishment: establishmentPart(making),
      work: workPart(making),
      pay: payPart(making),
      hours: hoursPart(making),
      conditions: conditionsPart(making),
      company: companyPart(making),
      selection: selectionPart(making),
      notes: notesPart(making),
      promotion: promotionPart(making),
      accessibility: classification.kind === '障害' ? accessibilityPart(making) : {},
    }
    applyHardCase(sheet, index, today)
    yield sheet
  }
}

/** `令和8年11月21日` for the columns that files write in the Japanese calendar; remembered, since few days occur. */
const warekiCache = new Map<DayString, string>()
export function warekiOf(day: DayString): string {
  let text = warekiCache.get(day)
  if (text === undefined) {
    text = formatWareki(day)
    warekiCache.set(day, text)
  }
  return text
}
