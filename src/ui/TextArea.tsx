import { emptyForm } from '../basics/formState.ts'
import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValue } from './formValues.ts'
import { words } from './words.ts'

export interface TextAreaProps extends FieldProps {
  rows?: number
  /** Characters; a line break counts as one. Typing is not stopped there: the counter says how many are too many. */
  limit?: number
  value?: string | undefined
  disabled?: boolean
}

export function TextArea(props: TextAreaProps) {
  const form = props.form ?? emptyForm
  const limitId = props.limit ? `${fieldParts(props).id}-limit` : undefined
  const parts = fieldParts(props, [], limitId)
  return (
    <Field field={props} parts={parts}>
      <mp-counter data-limit={props.limit} data-left={words.charactersLeft} data-over={words.charactersOver}>
        <textarea
          class="mp-input mp-input--full mp-textarea"
          id={parts.id}
          name={props.name}
          rows={props.rows ?? 5}
          required={props.required}
          disabled={props.disabled}
          aria-invalid={parts.invalid}
          aria-describedby={parts.describedBy}
        >
          {props.name in form.values ? formValue(form, props.name) : (props.value ?? '')}
        </textarea>
        {props.limit && (
          <p class="mp-counter" id={limitId}>
            {words.upToCharacters(props.limit)}
          </p>
        )}
      </mp-counter>
    </Field>
  )
}
