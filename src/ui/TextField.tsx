import { emptyForm } from '../basics/formState.ts'
import { classes } from './classes.ts'
import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValue } from './formValues.ts'
import { words } from './words.ts'

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  /** The width tells how much is expected. */
  width?: 'short' | 'medium' | 'full'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  enterkeyhint?: 'enter' | 'done' | 'go' | 'next' | 'search' | 'send'
  maxlength?: number
  /** Shown when the form holds nothing for this name. */
  value?: string | undefined
  /** Words around the box, such as 円; read with it, and no part of its name. */
  before?: string
  after?: string
  disabled?: boolean
  /** Makes the field 編集不可 and says why. */
  readonlyReason?: string | undefined
  autofocus?: boolean
  /** The id of a datalist with suggestions. */
  list?: string
  spellcheck?: boolean
}

export function TextField(props: TextFieldProps) {
  const field = props.readonlyReason ? { ...props, hint: props.readonlyReason } : props
  const unitId = props.before || props.after ? `${fieldParts(field).id}-unit` : undefined
  const parts = fieldParts(field, [], unitId)
  const form = props.form ?? emptyForm
  return (
    <Field field={field} parts={parts}>
      <div class="mp-input-row">
        {props.readonlyReason && <span class="mp-need">{words.notEditable}</span>}
        {props.before && <span id={unitId}>{props.before}</span>}
        <input
          class={classes('mp-input', `mp-input--${props.width ?? 'full'}`)}
          id={parts.id}
          name={props.name}
          type={props.type ?? 'text'}
          value={props.name in form.values ? formValue(form, props.name) : (props.value ?? '')}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          enterkeyhint={props.enterkeyhint}
          maxlength={props.maxlength}
          list={props.list}
          spellcheck={props.spellcheck}
          required={props.required}
          disabled={props.disabled}
          readonly={Boolean(props.readonlyReason)}
          autofocus={props.autofocus}
          aria-invalid={parts.invalid}
          aria-describedby={parts.describedBy}
        />
        {props.after && <span id={props.before ? undefined : unitId}>{props.after}</span>}
      </div>
    </Field>
  )
}
