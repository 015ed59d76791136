import { emptyForm } from '../basics/formState.ts'
import { Choice } from './Choice.tsx'
import { classes } from './classes.ts'
import { FieldNotes, NeedBadge } from './FieldNotes.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValues } from './formValues.ts'

export interface CheckboxProps extends FieldProps {
  /** What is sent when it is ticked. */
  value?: string
  /** Ticked when the form holds nothing at all, that is, before the first sending. */
  checked?: boolean
  disabled?: boolean
}

/** One box that stands alone, such as 同意します. */
export function Checkbox(props: CheckboxProps) {
  const parts = fieldParts(props)
  const form = props.form ?? emptyForm
  const value = props.value ?? 'yes'
  const untouched = Object.keys(form.values).length === 0
  return (
    <div class={classes('mp-field', parts.error && 'mp-field--error', parts.warning && 'mp-field--warning')}>
      <FieldNotes field={props} parts={parts} />
      <div class="mp-field__head">
        <Choice
          type="checkbox"
          id={parts.id}
          name={props.name}
          value={value}
          label={props.label}
          checked={untouched ? props.checked === true : formValues(form, props.name).includes(value)}
          required={props.required}
          invalid={parts.invalid}
          describedBy={parts.describedBy}
          {...(props.disabled ? { disabled: true } : {})}
        />
        <NeedBadge required={props.required} optional={props.optional} />
      </div>
    </div>
  )
}
