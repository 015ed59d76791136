import { CheckboxGroup, RadioGroup, SelectField, Stack, TextField } from '../../../ui/index.ts'
import {
  DAYS_OFF,
  OCCUPATION_GROUP_NAMES,
  OVERTIME,
  optionsOf,
  SHIFT_WORK,
  WISHED_EMPLOYMENT_TYPES,
  WORK_FORMS,
} from '../choices.ts'
import { MOST_WISHED_OCCUPATIONS, occupation } from './occupation.ts'
import { Rows } from './Rows.tsx'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = occupation

/** 3. 希望職種・時間等 */
export function OccupationFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <CheckboxGroup
        name="workForms"
        label={labels.workForms!}
        form={form}
        options={optionsOf(WORK_FORMS)}
        layout="columns"
        required
      />
      <CheckboxGroup
        name="employmentTypes"
        label={labels.employmentTypes!}
        form={form}
        options={optionsOf(WISHED_EMPLOYMENT_TYPES)}
        layout="columns"
        required
      />
      <Rows list="wish" title={labels.wish!} form={form} fixed={MOST_WISHED_OCCUPATIONS}>
        {(name, isFirst) => (
          <>
            <TextField
              name={name('title')}
              label={labels['wish.title']!}
              form={form}
              {...(isFirst ? { example: '介護福祉士', required: true } : { optional: true })}
            />
            <SelectField
              name={name('groupCode')}
              label={labels['wish.groupCode']!}
              form={form}
              options={Object.entries(OCCUPATION_GROUP_NAMES)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([value, label]) => ({ value, label }))}
              width="full"
              optional
            />
            <TextField
              name={name('experienceYears')}
              label={labels['wish.experienceYears']!}
              form={form}
              inputmode="numeric"
              width="short"
              after="年"
              optional
            />
          </>
        )}
      </Rows>
      <TimeFields form={form} />
    </Stack>
  )
}

function TimeFields({ form }: StepFieldsProps) {
  return (
    <>
      <TextField
        name="hoursStart"
        label={labels.hoursStart!}
        form={form}
        example="9:00"
        width="short"
        inputmode="text"
        optional
      />
      <TextField name="hoursEnd" label={labels.hoursEnd!} form={form} example="18:00" width="short" optional />
      <RadioGroup
        name="overtime"
        label={labels.overtime!}
        form={form}
        options={optionsOf(OVERTIME)}
        layout="columns"
        required
      />
      <RadioGroup
        name="shiftWork"
        label={labels.shiftWork!}
        form={form}
        options={optionsOf(SHIFT_WORK)}
        layout="columns"
        required
      />
      <TextField
        name="daysPerWeek"
        label={labels.daysPerWeek!}
        form={form}
        before="週"
        after="日"
        inputmode="numeric"
        width="short"
        optional
      />
      <CheckboxGroup
        name="daysOff"
        label={labels.daysOff!}
        form={form}
        options={optionsOf(DAYS_OFF)}
        layout="columns"
        optional
      />
      <RadioGroup
        name="twoDaysOff"
        label={labels.twoDaysOff!}
        form={form}
        options={[
          { value: 'yes', label: '希望する' },
          { value: 'no', label: 'こだわらない' },
        ]}
        layout="columns"
        required
      />
    </>
  )
}
