import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'

export interface ChoiceOption {
  value: string
  label: string
  hint?: Child
  /** Stands at the right end, as the count of a facet. */
  count?: string
  disabled?: boolean
}

interface ChoiceProps extends ChoiceOption {
  type: 'checkbox' | 'radio'
  id: string
  name: string
  checked: boolean
  required?: boolean | undefined
  invalid?: true | undefined
  describedBy?: string | undefined
}

/** One box or dot with its label; the whole row can be pressed. Without classes of their own: a form may hold two hundred. */
export function Choice(props: ChoiceProps) {
  const hintId = props.hint ? `${props.id}-about` : undefined
  return (
    <div class={classes('mp-choice', props.disabled && 'mp-choice--disabled')}>
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
        required={props.required}
        aria-invalid={props.invalid}
        aria-describedby={[hintId, props.describedBy].filter(Boolean).join(' ') || undefined}
      />
      <label for={props.id}>{props.label}</label>
      {props.count && <span class="mp-choice__count">{props.count}</span>}
      {props.hint && (
        <p class="mp-choice__hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
