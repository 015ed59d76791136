import type { FormState } from '../../basics/formState.ts'
import { CheckboxGroup, RadioGroup, SelectField, TextField } from '../../ui/index.ts'
import {
  BENEFITS,
  DAYS_OFF,
  EMPLOYMENT_TYPES,
  FORMS,
  INDUSTRIES,
  KINDS,
  LICENCES,
  TAG_TRAITS,
  TRAITS,
} from '../jobPostings/index.ts'
import type { RailwayLine } from '../railways/index.ts'
import { CONDITION_FIELDS } from './conditionFields.ts'
import { industryName } from './conditionLabels.ts'
import { type SearchConditions, WORD_TARGETS } from './conditions.ts'
import { RepeatedText } from './RepeatedFields.tsx'
import { words } from './words.ts'

type Name = keyof SearchConditions

const optionsOf = (labels: object) =>
  Object.entries(labels as Record<string, string>).map(([value, label]) => ({ value, label }))
const withAny = (labels: object) => [{ value: '', label: words.any }, ...optionsOf(labels)]
const field = (name: Name, form: FormState) => ({
  name: CONDITION_FIELDS[name].key,
  label: CONDITION_FIELDS[name].label,
  form,
})
const traitOptions = (traits: readonly (keyof typeof TRAITS)[]) =>
  traits.map((trait) => ({ value: trait, label: TRAITS[trait] }))

/** One group of conditions, closed at first, with a count of what is set inside. */
export function ConditionSection({
  title,
  names,
  form,
  children,
}: {
  title: string
  names: readonly Name[]
  form: FormState
  children: unknown
}) {
  const keys = names.map((name) => CONDITION_FIELDS[name].key)
  const count = keys.filter((key) => form.values[key] !== undefined).length
  const hasError = keys.some((key) => form.errors[key])
  return (
    <details class="mp-conditions" open={hasError || undefined}>
      <summary>
        {title}
        {count > 0 && <span class="mp-conditions__count">{words.chosen(count)}</span>}
      </summary>
      <div class="mp-stack">{children as never}</div>
    </details>
  )
}

export function KindSection({ form }: { form: FormState }) {
  return (
    <ConditionSection
      title={words.sections.kind}
      names={['kinds', 'forms', 'employmentTypes', 'newWithinDays', 'dispatchKinds', 'renewals']}
      form={form}
    >
      <CheckboxGroup {...field('forms', form)} options={optionsOf(FORMS)} layout="columns" />
      <CheckboxGroup {...field('kinds', form)} options={optionsOf(KINDS)} layout="columns" />
      <CheckboxGroup {...field('employmentTypes', form)} options={optionsOf(EMPLOYMENT_TYPES)} layout="columns" />
      <RadioGroup {...field('newWithinDays', form)} options={withAny(words.newWithin)} layout="columns" value="" />
      <CheckboxGroup {...field('dispatchKinds', form)} options={optionsOf(words.dispatch)} layout="columns" />
      <CheckboxGroup {...field('renewals', form)} options={optionsOf(words.renewals)} layout="columns" />
    </ConditionSection>
  )
}

export function WageSection({ form }: { form: FormState }) {
  const allowances = CONDITION_FIELDS.wageWithAllowances
  return (
    <ConditionSection title={words.sections.wage} names={['wageLowest', 'wageWithAllowances']} form={form}>
      <RadioGroup {...field('wageUnit', form)} options={optionsOf(words.wageUnits)} layout="columns" value="monthly" />
      <TextField {...field('wageLowest', form)} inputmode="numeric" width="short" after="円以上" />
      <CheckboxGroup
        {...field('wageWithAllowances', form)}
        label="賃金に含めるもの"
        options={[{ value: '1', label: allowances.label }]}
      />
    </ConditionSection>
  )
}

export function HoursSection({ form }: { form: FormState }) {
  return (
    <ConditionSection
      title={words.sections.hours}
      names={['hoursFrom', 'hoursUntil', 'overtime', 'overtimeHours', 'daysOff', 'twoDaysOff', 'annualDaysOff']}
      form={form}
    >
      <TextField {...field('hoursFrom', form)} width="short" example="09:00" />
      <TextField {...field('hoursUntil', form)} width="short" example="18:00" />
      <RadioGroup {...field('overtime', form)} options={withAny(words.overtime)} layout="columns" value="" />
      <TextField {...field('overtimeHours', form)} inputmode="numeric" width="short" after="時間以内" />
      <CheckboxGroup {...field('daysOff', form)} options={optionsOf(DAYS_OFF)} layout="columns" />
      <RadioGroup {...field('twoDaysOff', form)} options={withAny(words.twoDaysOff)} layout="columns" value="" />
      <TextField {...field('annualDaysOff', form)} inputmode="numeric" width="short" after="日以上" />
    </ConditionSection>
  )
}

export function TraitSection({ form }: { form: FormState }) {
  const others = [
    'directApplication',
    'bonus',
    'smokingMeasures',
    'housingSingle',
    'housingFamily',
    'childcare',
    'flexTime',
    'automaticLicence',
  ] as const
  return (
    <ConditionSection title={words.sections.traits} names={['traits', 'benefits']} form={form}>
      <CheckboxGroup {...field('traits', form)} options={traitOptions([...TAG_TRAITS, ...others])} layout="columns" />
      <CheckboxGroup {...field('benefits', form)} options={optionsOf(BENEFITS)} layout="columns" />
    </ConditionSection>
  )
}

export function FirmSection({ form, lines }: { form: FormState; lines: readonly RailwayLine[] }) {
  const employees = Object.fromEntries([10, 100, 300, 1000].map((count) => [count, words.employees(count)]))
  return (
    <ConditionSection
      title={words.sections.firm}
      names={['establishmentName', 'employeesAtLeast', 'industries', 'railways', 'retirement', 'retirementAge']}
      form={form}
    >
      <TextField {...field('establishmentName', form)} />
      <CheckboxGroup
        {...field('establishmentNameExcluded', form)}
        label="事業所名の使い方"
        options={[{ value: '1', label: CONDITION_FIELDS.establishmentNameExcluded.label }]}
      />
      <SelectField {...field('employeesAtLeast', form)} options={optionsOf(employees)} prompt={words.any} />
      <RepeatedText
        name="industries"
        form={form}
        count={3}
        hint={words.fromList}
        list="industries"
        shown={industryName}
      />
      <datalist id="industries">
        {INDUSTRIES.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <RepeatedText name="railways" form={form} count={3} hint={words.lines} list="railway-lines" />
      <datalist id="railway-lines">
        {lines.map(({ searchWord, name }) => (
          <option value={searchWord}>{name}</option>
        ))}
      </datalist>
      <RadioGroup {...field('retirement', form)} options={withAny(words.retirement)} layout="columns" value="" />
      <TextField {...field('retirementAge', form)} inputmode="numeric" width="short" after="歳以上" />
    </ConditionSection>
  )
}

export function PersonSection({ form }: { form: FormState }) {
  return (
    <ConditionSection title={words.sections.licence} names={['age', 'ageLimit', 'carLicences', 'licences']} form={form}>
      <TextField {...field('age', form)} inputmode="numeric" width="short" after="歳" />
      <RadioGroup {...field('ageLimit', form)} options={withAny(words.ageLimits)} value="" />
      <CheckboxGroup {...field('carLicences', form)} options={optionsOf(words.carLicences)} layout="columns" />
      <RepeatedText name="licences" form={form} count={3} hint={words.fromList} list="licences" />
      <datalist id="licences">
        {LICENCES.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </ConditionSection>
  )
}

export function ExcludeSection({ form }: { form: FormState }) {
  const names: Name[] = [
    'wordTargets',
    'notWords',
    'excludedTraits',
    'excludedLicences',
    'postingNumbers',
    'establishmentNumber',
    'occupationCodes',
  ]
  return (
    <ConditionSection title={words.sections.exclude} names={names} form={form}>
      <CheckboxGroup {...field('wordTargets', form)} options={optionsOf(WORD_TARGETS)} layout="columns" />
      <TextField {...field('notWords', form)} />
      <CheckboxGroup
        {...field('excludedTraits', form)}
        label={words.excludedTraits}
        options={traitOptions(['shift', 'variableHours', 'discretionaryHours', 'fixedOvertime'])}
        layout="columns"
      />
      <RepeatedText name="excludedLicences" form={form} count={3} hint={words.fromList} list="licences" />
      <RepeatedText name="postingNumbers" form={form} count={5} example="13010-00999999" numeric />
      <TextField {...field('establishmentNumber', form)} inputmode="numeric" width="medium" example="1301-123456-7" />
      <RepeatedText name="occupationCodes" form={form} count={3} example="050-02" numeric width="short" />
    </ConditionSection>
  )
}
