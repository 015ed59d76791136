import { CheckboxGroup, DateGroup, RadioGroup, SelectField, Stack, TextArea, TextField } from '../../../ui/index.ts'
import { LICENCES } from '../../jobPostings/index.ts'
import { CAR_LICENCES, COMPUTER_SKILLS, EDUCATION_LEVELS, EDUCATION_OUTCOMES, optionsOf } from '../choices.ts'
import { education } from './education.ts'
import { Rows } from './Rows.tsx'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = education

/** 5. 学歴・資格 */
export function EducationFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <Educations form={form} />
      <RadioGroup
        name="carLicence"
        label={labels.carLicence!}
        form={form}
        options={optionsOf(CAR_LICENCES)}
        layout="columns"
        required
      />
      <Rows list="qualification" title={labels.qualification!} form={form}>
        {(name) => (
          <>
            <TextField
              name={name('name')}
              label={labels['qualification.name']!}
              form={form}
              list="licence-names"
              optional
            />
            <DateGroup
              name={name('acquiredMonth')}
              label={labels['qualification.acquiredMonth']!}
              form={form}
              withoutDay
              optional
            />
          </>
        )}
      </Rows>
      <datalist id="licence-names">
        {LICENCES.map((licence) => (
          <option value={licence} />
        ))}
      </datalist>
      <TextArea
        name="vocationalTraining"
        label={labels.vocationalTraining!}
        form={form}
        rows={2}
        limit={300}
        optional
      />
      <CheckboxGroup
        name="computerSkills"
        label={labels.computerSkills!}
        form={form}
        options={optionsOf(COMPUTER_SKILLS)}
        layout="columns"
        optional
      />
    </Stack>
  )
}

function Educations({ form }: StepFieldsProps) {
  return (
    <Rows
      list="education"
      title={labels.education!}
      form={form}
      hint="最後に卒業した学校から、いくつでも入力できます。"
    >
      {(name, isFirst) => {
        const need = isFirst ? { required: true } : { optional: true }
        return (
          <>
            <SelectField
              name={name('level')}
              label={labels['education.level']!}
              form={form}
              options={optionsOf(EDUCATION_LEVELS)}
              {...need}
            />
            <SelectField
              name={name('outcome')}
              label={labels['education.outcome']!}
              form={form}
              options={optionsOf(EDUCATION_OUTCOMES)}
              {...need}
            />
            <TextField name={name('schoolName')} label={labels['education.schoolName']!} form={form} optional />
            <TextField name={name('field')} label={labels['education.field']!} form={form} optional />
            <DateGroup
              name={name('endedMonth')}
              label={labels['education.endedMonth']!}
              form={form}
              hint="和暦のときは、年に「平成20」や「H20」のように入力してください。"
              withoutDay
              optional
            />
          </>
        )
      }}
    </Rows>
  )
}
