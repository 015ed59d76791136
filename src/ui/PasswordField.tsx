import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { words } from './words.ts'

export interface PasswordFieldProps extends FieldProps {
  autocomplete: 'current-password' | 'new-password'
  maxlength?: number
}

/** Never shows what was sent before. Its reveal button exists only where the browser code runs. */
export function PasswordField(props: PasswordFieldProps) {
  const parts = fieldParts(props)
  return (
    <Field field={props} parts={parts}>
      <mp-reveal class="mp-input-row">
        <input
          class="mp-input mp-input--medium"
          id={parts.id}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          maxlength={props.maxlength}
          autocapitalize="none"
          spellcheck={false}
          required={props.required}
          aria-invalid={parts.invalid}
          aria-describedby={parts.describedBy}
        />
        <button type="button" class="mp-button mp-button--secondary mp-button--medium" hidden>
          <VisuallyHidden>{props.label}を</VisuallyHidden>
          <span data-reveal={words.revealPassword} data-conceal={words.concealPassword}>
            {words.revealPassword}
          </span>
        </button>
      </mp-reveal>
    </Field>
  )
}
