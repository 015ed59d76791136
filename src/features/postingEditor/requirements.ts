import type { JobPostingSheet } from '../jobPostings/index.ts'
import { fieldsOfStep } from './editorSteps.ts'
import type { FieldName } from './fields/editorField.ts'
import { STEP_KEYS } from './rules.ts'

/** What is asked for only in some cases: the case, and the fields that must not be empty then. */
const CASES: readonly [when: (sheet: JobPostingSheet) => boolean, names: readonly FieldName[]][] = [
  [({ work }) => work.employmentType === '正社員以外', ['work.nonRegularName']],
  [({ work }) => work.dispatch === '労働者派遣', ['work.dispatchLicence']],
  [({ work }) => /定めあり/.test(work.termKind ?? ''), ['work.termLength', 'work.renewal']],
  [({ work }) => /条件付き/.test(work.renewal ?? ''), ['work.renewalCondition']],
  [({ work }) => work.trialPeriod === true, ['work.trialPeriodLength', 'work.trialPeriodCondition']],
  [({ work }) => work.trialPeriodCondition === '異なる', ['work.trialPeriodDetail']],
  [({ work }) => work.transfer === true, ['work.transferArea']],
  [({ work }) => work.ageLimit === true, ['work.ageGround', 'work.ageReason']],
  [({ work }) => /必須|尚可/.test(work.experience ?? ''), ['work.experienceDetail']],
  [({ work }) => /必須|尚可/.test(work.licenceNeed ?? ''), ['work.licence1']],
  [({ pay }) => pay.form === '日給' || pay.form === '年俸制', ['pay.formLowest']],
  [({ head }) => head.form === 'フルタイム', ['pay.monthlyWorkDays', 'hours.annualDaysOff']],
  [({ pay }) => pay.fixedOvertime === true, ['pay.fixedOvertimeLowest', 'pay.fixedOvertimeNote']],
  [({ pay }) => /上限あり|一定額/.test(pay.commutingAllowance ?? ''), ['pay.commutingAllowanceAmount']],
  [({ hours }) => hours.overtime === true, ['hours.overtimeHours']],
  [({ hours }) => hours.specialClause === true, ['hours.specialClauseReason']],
  [({ hours }) => /変形/.test(hours.system ?? ''), ['hours.systemUnit']],
  [({ conditions }) => conditions.retirement === true, ['conditions.retirementAge']],
  [({ selection }) => /書類/.test(selection.method ?? ''), ['selection.documentResultDays']],
  [({ selection }) => /面接/.test(selection.method ?? ''), ['selection.interviews', 'selection.interviewResultDays']],
  [({ selection }) => /郵送/.test(selection.documentsMeans ?? ''), ['selection.documentsAddress']],
]

const ALWAYS = STEP_KEYS.flatMap((step) => fieldsOfStep(step))
  .filter(({ required }) => required)
  .map(({ name }) => name)

/** Names of the fields that this sheet must fill and leaves empty. */
export function missingFields(sheet: JobPostingSheet): FieldName[] {
  const needed = new Set<FieldName>(ALWAYS)
  for (const [when, names] of CASES) if (when(sheet)) for (const name of names) needed.add(name)
  return [...needed].filter((name) => {
    const [section, field] = name.split('.') as [keyof JobPostingSheet, string]
    return (sheet[section] as Record<string, unknown>)[field] === undefined
  })
}
