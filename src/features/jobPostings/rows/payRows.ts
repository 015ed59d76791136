import { yenRange } from '../postingInWords.ts'
import { timeText } from '../sheet/columnKinds.ts'
import type { JobPostingSheet } from '../sheet/jobPostingSheet.ts'
import { can, labelled, row, type SheetRow, withUnit } from './rowTexts.ts'

function allowanceTexts({ pay }: JobPostingSheet): (string | undefined)[] {
  const allowances: [string | undefined, number | undefined, number | undefined][] = [
    [pay.allowance1Name, pay.allowance1Lowest, pay.allowance1Highest],
    [pay.allowance2Name, pay.allowance2Lowest, pay.allowance2Highest],
    [pay.allowance3Name, pay.allowance3Lowest, pay.allowance3Highest],
    [pay.allowance4Name, pay.allowance4Lowest, pay.allowance4Highest],
  ]
  return allowances.map(([name, lowest, highest]) => name && `${name}　${yenRange(lowest, highest) ?? ''}`)
}

export function payRows(sheet: JobPostingSheet): SheetRow[] {
  const { pay } = sheet
  return [
    row(pay.fixedOvertime ? 'ａ＋ｂ＋ｃ' : 'ａ＋ｂ', yenRange(pay.totalLowest, pay.totalHighest)),
    row('基本給（ａ）', yenRange(pay.baseLowest, pay.baseHighest)),
    row('定額的に支払われる手当（ｂ）', ...allowanceTexts(sheet)),
    row(
      '固定残業代（ｃ）',
      pay.fixedOvertime,
      yenRange(pay.fixedOvertimeLowest, pay.fixedOvertimeHighest),
      pay.fixedOvertimeNote,
    ),
    row('その他の手当等付記事項（ｄ）', pay.otherAllowances),
    row('月平均労働日数', withUnit(pay.monthlyWorkDays, '日')),
    row('賃金形態等', pay.form, yenRange(pay.formLowest, pay.formHighest), pay.formNote),
    row(
      '通勤手当',
      pay.commutingAllowance,
      [pay.commutingAllowancePeriod, withUnit(pay.commutingAllowanceAmount, '円まで')].filter(Boolean).join(' '),
    ),
    row('賃金締切日', pay.closingDay),
    row('賃金支払日', [pay.paymentMonth, pay.paymentDay].filter(Boolean).join('　')),
    row('昇給', labelled('制度', pay.raise), labelled('前年度実績', pay.raiseRecord), pay.raiseAmount),
    row(
      '賞与',
      labelled('制度', pay.bonus),
      labelled('前年度実績', pay.bonusLastYear),
      labelled('回数', withUnit(pay.bonusTimes, '回')),
      pay.bonusAmount,
    ),
  ]
}

export function hoursRows({ hours }: JobPostingSheet): SheetRow[] {
  const pairs: [number | undefined, number | undefined][] = [
    [hours.start1, hours.end1],
    [hours.start2, hours.end2],
    [hours.start3, hours.end3],
  ]
  const times = pairs.flatMap(([start, end], index) =>
    start === undefined || end === undefined ? [] : [`（${index + 1}）${timeText(start)}～${timeText(end)}`],
  )
  const or =
    hours.orFrom === undefined || hours.orUntil === undefined
      ? undefined
      : `又は ${timeText(hours.orFrom)}～${timeText(hours.orUntil)}の間の${hours.orHours ?? ''}`
  return [
    row('就業時間', hours.system === '通常' ? undefined : hours.system, hours.systemUnit, ...times, or, hours.note),
    row(
      '時間外労働時間',
      hours.overtime,
      labelled('月平均', withUnit(hours.overtimeHours, '時間')),
      labelled('３６協定における特別条項', hours.specialClause),
      hours.specialClauseReason,
    ),
    row('休憩時間', withUnit(hours.breakMinutes, '分')),
    row('年間休日数', withUnit(hours.annualDaysOff, '日')),
    row(
      '休日等',
      hours.daysOff,
      labelled('週休二日制', hours.twoDaysOff),
      hours.daysOffNote,
      labelled('６ヶ月経過後の年次有給休暇日数', withUnit(hours.paidLeaveDays, '日')),
    ),
    row('週所定労働日数', hours.weeklyDays, labelled('労働日数の相談', can(hours.weeklyDaysNegotiable))),
  ]
}

export function conditionsRows({ conditions }: JobPostingSheet): SheetRow[] {
  return [
    row('加入保険等', conditions.insurance),
    row('企業年金', conditions.corporatePension),
    row('退職金共済', conditions.retirementMutualAid),
    row(
      '退職金制度',
      conditions.retirementScheme,
      conditions.retirementScheme ? conditions.retirementSchemeYears : undefined,
    ),
    row(
      '定年制',
      conditions.retirement,
      conditions.retirementAge === undefined ? undefined : `一律　${conditions.retirementAge}歳`,
    ),
    row('再雇用制度', conditions.reemployment, conditions.reemploymentUntil),
    row('勤務延長', conditions.workExtension, conditions.workExtensionUntil),
    row(
      '入居可能住宅',
      labelled('単身用', conditions.housingSingle),
      labelled('世帯用', conditions.housingFamily),
      conditions.housingNote,
    ),
    row('利用可能託児施設', conditions.childcare, conditions.childcareNote),
  ]
}
