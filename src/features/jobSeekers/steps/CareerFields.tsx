import { DateGroup, RadioGroup, SelectField, Stack, TextArea, TextField } from '../../../ui/index.ts'
import { CAREER_EMPLOYMENT_TYPES, optionsOf, WORK_STANDINGS } from '../choices.ts'
import { career } from './career.ts'
import { Rows } from './Rows.tsx'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = career

/** 6. 経歴 */
export function CareerFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <RadioGroup
        name="workStanding"
        label={labels.workStanding!}
        form={form}
        options={optionsOf(WORK_STANDINGS)}
        layout="columns"
        required
      />
      <Rows
        list="career"
        title={labels.career!}
        form={form}
        hint="新しいものから、いくつでも入力できます。働いたことがない方は、空欄のまま次へお進みください。"
      >
        {(name) => (
          <>
            <TextField
              name={name('companyName')}
              label={labels['career.companyName']!}
              form={form}
              hint="求人者には公開されません。"
            />
            <TextField name={name('occupation')} label={labels['career.occupation']!} form={form} />
            <SelectField
              name={name('employmentType')}
              label={labels['career.employmentType']!}
              form={form}
              options={optionsOf(CAREER_EMPLOYMENT_TYPES)}
            />
            <DateGroup
              name={name('startedMonth')}
              label={labels['career.startedMonth']!}
              form={form}
              withoutDay
              optional
            />
            <DateGroup
              name={name('endedMonth')}
              label={labels['career.endedMonth']!}
              form={form}
              hint="今も働いているときは空欄にしてください。"
              withoutDay
              optional
            />
            <TextArea name={name('work')} label={labels['career.work']!} form={form} rows={3} limit={600} optional />
            <TextField
              name={name('monthlyWage')}
              label={labels['career.monthlyWage']!}
              form={form}
              after="円"
              width="medium"
              optional
            />
            <TextField name={name('leavingReason')} label={labels['career.leavingReason']!} form={form} optional />
          </>
        )}
      </Rows>
    </Stack>
  )
}
