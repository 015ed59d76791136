import type { FormState } from '../../basics/formState.ts'
import { CheckboxGroup, DateGroup, RadioGroup, SelectField, TextArea, TextField } from '../../ui/index.ts'
import type { EditorField, EditorGroup } from './fields/editorField.ts'
import { words } from './words.ts'

const optionsOf = (field: EditorField) =>
  (field.options ?? []).map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { value: option[0], label: option[1] },
  )

function YesNo({ field, form }: { field: EditorField; form: FormState }) {
  const kind = field.control === 'canNot' ? 'canNot' : 'yesNo'
  const options = [
    { value: 'yes', label: words.editor.yes[kind] },
    { value: 'no', label: words.editor.no[kind] },
  ]
  return <RadioGroup {...propsOf(field, form)} options={options} layout="columns" />
}

const propsOf = ({ name, label, hint, example, required }: EditorField, form: FormState) => ({
  name,
  label,
  form,
  hint,
  example,
  required,
})

/** One field of the editor, by its control. */
function EditorFieldBox({ field, form }: { field: EditorField; form: FormState }) {
  const props = propsOf(field, form)
  switch (field.control) {
    case 'area':
      return (
        <TextArea
          {...props}
          {...(field.limit && { limit: field.limit })}
          rows={field.limit && field.limit > 400 ? 8 : 4}
        />
      )
    case 'radio':
      return <RadioGroup {...props} options={optionsOf(field)} layout="columns" />
    case 'checks':
      return <CheckboxGroup {...props} options={optionsOf(field)} layout="columns" />
    case 'select':
      return <SelectField {...props} options={optionsOf(field)} width="full" />
    case 'yesNo':
    case 'canNot':
      return <YesNo field={field} form={form} />
    case 'day':
      return <DateGroup {...props} />
    case 'time':
      return <TextField {...props} width="short" inputmode="text" />
    case 'number':
      return <TextField {...props} width="short" inputmode="numeric" {...(field.unit && { after: field.unit })} />
    case 'decimal':
      return <TextField {...props} width="short" inputmode="decimal" {...(field.unit && { after: field.unit })} />
    case 'text':
      return <TextField {...props} />
  }
}

/** The fields of one screen under their headings. */
export function EditorFields({ groups, form }: { groups: readonly EditorGroup[]; form: FormState }) {
  return (
    <>
      {groups.map(({ heading, fields }) => (
        <section class="mp-stack">
          <h3>{heading}</h3>
          {fields.map((field) => (
            <EditorFieldBox field={field} form={form} />
          ))}
        </section>
      ))}
    </>
  )
}
