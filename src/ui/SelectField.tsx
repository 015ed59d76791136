import { emptyForm } from '../basics/formState.ts'
import { classes } from './classes.ts'
import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValue } from './formValues.ts'
import { words } from './words.ts'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectFieldProps extends FieldProps {
  options: SelectOption[]
  /** The first, empty option; `false` leaves it out. */
  prompt?: string | false
  value?: string | undefined
  width?: 'short' | 'medium' | 'full'
  autocomplete?: string
  disabled?: boolean
}

export function SelectField(props: SelectFieldProps) {
  const parts = fieldParts(props)
  const form = props.form ?? emptyForm
  const chosen = props.name in form.values ? formValue(form, props.name) : (props.value ?? '')
  return (
    <Field field={props} parts={parts}>
      <span class={classes('mp-select', `mp-input--${props.width ?? 'medium'}`)}>
        <select
          class="mp-input"
          id={parts.id}
          name={props.name}
          autocomplete={props.autocomplete}
          required={props.required}
          disabled={props.disabled}
          aria-invalid={parts.invalid}
          aria-describedby={parts.describedBy}
        >
          {props.prompt !== false && <option value="">{props.prompt ?? words.choosePrompt}</option>}
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  )
}
