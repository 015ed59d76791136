import { emptyForm } from '../basics/formState.ts'
import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValue } from './formValues.ts'

export interface DateTimeFieldProps extends FieldProps {
  /** `YYYY-MM-DDTHH:MM`, the earliest that can be chosen. */
  min?: string | undefined
  value?: string | undefined
}

/** Date and time of day in one box; the browser helps to choose where it can, and the server reads what people type. */
export function DateTimeField(props: DateTimeFieldProps) {
  const parts = fieldParts(props)
  const form = props.form ?? emptyForm
  return (
    <Field field={props} parts={parts}>
      <div class="mp-input-row">
        <input
          class="mp-input mp-input--medium"
          id={parts.id}
          name={props.name}
          type="datetime-local"
          value={props.name in form.values ? formValue(form, props.name) : (props.value ?? '')}
          min={props.min}
          required={props.required}
          aria-invalid={parts.invalid}
          aria-describedby={parts.describedBy}
        />
      </div>
    </Field>
  )
}
