import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'text'
export type ButtonSize = 'large' | 'medium' | 'small'

export interface ButtonLook {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Takes the width of its row on the phone. */
  wide?: boolean | undefined
}

export function buttonClass({ variant = 'primary', size = 'medium', wide }: ButtonLook): string {
  return classes('mp-button', `mp-button--${variant}`, `mp-button--${size}`, wide && 'mp-button--wide')
}

export interface ButtonProps extends ButtonLook {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  id?: string
  /** The id of a form that the button does not stand in. */
  formId?: string
  /** Why it cannot be pressed now. The button is disabled and the reason stands beside it. */
  disabledReason?: string | undefined
  /** The id of words that tell what the button acts on, where its own text does not. */
  describedBy?: string
  children?: Child
}

export function Button(props: ButtonProps) {
  const { disabledReason, id = props.name ? `button-${props.name}-${props.value ?? ''}` : undefined } = props
  const reasonId = disabledReason ? `${id ?? 'button'}-reason` : undefined
  const button = (
    <button
      type={props.type ?? 'submit'}
      class={buttonClass(props)}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.formId}
      disabled={Boolean(disabledReason)}
      aria-describedby={[props.describedBy, reasonId].filter(Boolean).join(' ') || undefined}
    >
      {props.children}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span class="mp-button-with-reason">
      {button}
      <span class="mp-hint" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  )
}
