import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import type { Making } from './sheetParts.ts'

/** Most hours that a full-time month can hold (40 hours a week): a monthly wage must reach the hourly minimum for them. */
const MONTH_HOURS = 173.8
const ALLOWANCES = ['職務手当', '資格手当', '処遇改善手当', '皆勤手当', '地域手当', '固定深夜手当']

const thousands = (yen: number) => Math.round(yen / 1_000) * 1_000

function hourlyPay({ random, firm, job }: Making): JobPostingSheet['pay'] {
  const lowest =
    Math.ceil((firm.region.minimumHourlyWage + random.between(job.hourly[0], job.hourly[1]) * 0.6) / 10) * 10
  const highest = random.chance(0.45) ? lowest : lowest + random.between(2, 30) * 10
  const allowance = random.chance(0.15) ? random.between(1, 5) * 10 : 0
  return {
    totalLowest: lowest + allowance,
    totalHighest: highest + allowance,
    baseLowest: lowest,
    baseHighest: highest,
    ...(allowance > 0 && { allowance1Name: '処遇改善手当', allowance1Lowest: allowance, allowance1Highest: allowance }),
    form: '時給',
    formLowest: lowest,
    formHighest: highest,
    fixedOvertime: false,
  }
}

function allowancesOf({ random }: Making) {
  const amounts = random
    .some(ALLOWANCES, random.between(0, 3))
    .map((name) => ({ name, yen: random.between(2, 20) * 1_000 }))
  const fields = Object.fromEntries(
    amounts.flatMap(({ name, yen }, index) => [
      [`allowance${index + 1}Name`, name],
      [`allowance${index + 1}Lowest`, yen],
      [`allowance${index + 1}Highest`, yen],
    ]),
  )
  return { fields, total: amounts.reduce((sum, { yen }) => sum + yen, 0) }
}

function monthlyPay(making: Making): JobPostingSheet['pay'] {
  const { random, firm, job } = making
  const floor = Math.ceil((firm.region.minimumHourlyWage * MONTH_HOURS) / 1_000) * 1_000
  const richness = 0.9 + (firm.region.minimumHourlyWage - 1_070) / 1_000 + random.next() * 0.15
  const lowest = Math.max(floor, thousands(job.wage[0] * 1_000 * richness))
  const highest = Math.max(lowest, thousands(job.wage[1] * 1_000 * richness * (0.8 + random.next() * 0.25)))
  const allowances = allowancesOf(making)
  const hasFixedOvertime = random.chance(0.12)
  const hours = random.pick([15, 20, 30, 45])
  const overtimeOf = (base: number) => (hasFixedOvertime ? Math.ceil((base / 165) * 1.25 * hours) : 0)
  const form = random.chance(0.06) ? '日給' : random.chance(0.03) ? '年俸制' : '月給'
  const perForm = (yen: number) =>
    form === '日給' ? Math.round(yen / 21.5 / 10) * 10 : form === '年俸制' ? yen * 12 : yen
  return {
    totalLowest: lowest + allowances.total + overtimeOf(lowest),
    totalHighest: highest + allowances.total + overtimeOf(highest),
    baseLowest: lowest,
    baseHighest: highest,
    ...allowances.fields,
    fixedOvertime: hasFixedOvertime,
    ...(hasFixedOvertime && {
      fixedOvertimeLowest: overtimeOf(lowest),
      fixedOvertimeHighest: overtimeOf(highest),
      fixedOvertimeNote: `時間外労働の有無にかかわらず、${hours}時間分の時間外手当として支給。${hours}時間を超える分は追加で支給。`,
    }),
    form,
    formLowest: perForm(lowest),
    formHighest: perForm(highest),
  }
}

export function payPart(making: Making): JobPostingSheet['pay'] {
  const { random, isPartTime } = making
  const commuting = random.pick([
    '実費支給（上限あり）',
    '実費支給（上限あり）',
    '実費支給（上限なし）',
    '一定額',
    'なし',
  ])
  const bonus = random.chance(isPartTime ? 0.35 : 0.8)
  return {
    ...(isPartTime ? hourlyPay(making) : monthlyPay(making)),
    otherAllowances: random.pick([
      '扶養手当　配偶者 8,000円、子 5,000円',
      '夜勤手当　１回 6,000円',
      '住宅手当　10,000円（世帯主）',
      '年末年始手当　１日 3,000円',
      '通勤手当は当社の規程による',
    ]),
    monthlyWorkDays: isPartTime ? undefined : random.between(200, 225) / 10,
    commutingAllowance: commuting,
    ...(commuting.includes('上限あり') && {
      commutingAllowancePeriod: '月額',
      commutingAllowanceAmount: random.between(5, 50) * 1_000,
    }),
    closingDay: random.pick(['固定（月末）', '固定（毎月２０日）', '固定（毎月１５日）']),
    paymentMonth: random.pick(['当月', '翌月']),
    paymentDay: random.pick(['固定（毎月１０日）', '固定（毎月２５日）', '固定（月末）']),
    raise: random.chance(0.7),
    raiseRecord: random.chance(0.7),
    raiseAmount: isPartTime
      ? `１時間あたり${random.between(5, 40)}円（前年度実績）`
      : `１月あたり1,000円～${random.between(2, 12)},000円（前年度実績）`,
    bonus,
    ...(bonus && {
      bonusLastYear: random.chance(0.85),
      bonusTimes: random.between(1, 2),
      bonusAmount: isPartTime
        ? '１０,０００円～５０,０００円（前年度実績）'
        : `計 ${(random.between(10, 45) / 10).toFixed(2)}ヶ月分（前年度実績）`,
    }),
  }
}

export function conditionsPart({ random, isPartTime }: Making): JobPostingSheet['conditions'] {
  const retirement = random.chance(0.75)
  const retirementAge = random.pick([60, 60, 65, 65, 70])
  const reemployment = retirement && random.chance(0.85)
  const housing = random.chance(0.08)
  const childcare = random.chance(0.05)
  return {
    insurance: isPartTime
      ? random.pick(['雇用・労災', '労災', '雇用・労災・健康・厚生'])
      : random.pick(['雇用・労災・健康・厚生', '雇用・労災・健康・厚生・財形']),
    corporatePension: isPartTime
      ? 'なし'
      : random.pick(['なし', 'なし', '確定拠出年金', '確定給付年金', '厚生年金基金']),
    retirementMutualAid: random.pick(['未加入', '未加入', '加入（中小企業退職金共済）']),
    retirementScheme: !isPartTime && random.chance(0.65),
    ...(!isPartTime && { retirementSchemeYears: '勤続３年以上' }),
    retirement,
    ...(retirement && { retirementAge }),
    reemployment,
    ...(reemployment && { reemploymentUntil: `上限　${retirementAge + 5}歳まで` }),
    workExtension: random.chance(0.15),
    housingSingle: housing,
    housingFamily: housing && random.chance(0.3),
    ...(housing && { housingNote: '単身用　月20,000円（水道光熱費は別）' }),
    childcare,
    ...(childcare && { childcareNote: '事業所内の託児所（０歳から２歳まで、月15,000円）' }),
  }
}
