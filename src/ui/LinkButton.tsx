import type { Child } from 'hono/jsx'
import { type ButtonLook, buttonClass } from './Button.tsx'

export interface LinkButtonProps extends ButtonLook {
  href: string
  id?: string
  describedBy?: string
  download?: boolean
  children?: Child
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const look = { ...props, variant: props.variant ?? 'secondary' }
  return (
    <a
      href={props.href}
      class={buttonClass(look)}
      id={props.id}
      download={props.download || undefined}
      aria-describedby={props.describedBy}
    >
      {props.children}
    </a>
  )
}
