import type { Child } from 'hono/jsx'
import { LinkButton } from './LinkButton.tsx'
import { words } from './words.ts'

export interface EmergencyBannerProps {
  title: string
  /** When it was put out: for machines and as shown. */
  issued?: { datetime: string; label: string }
  action?: { href: string; label: string }
  children?: Child
}

/** A disaster or an outage: above all other notices of the page. */
export function EmergencyBanner({ title, issued, action, children }: EmergencyBannerProps) {
  return (
    <article class="mp-emergency">
      <p class="mp-emergency__kind">{words.emergency}</p>
      <h2>{title}</h2>
      {issued && (
        <p>
          <time datetime={issued.datetime}>{issued.label}</time>
        </p>
      )}
      {children}
      {action && (
        <LinkButton href={action.href} variant="danger" size="large" wide>
          {action.label}
        </LinkButton>
      )}
    </article>
  )
}
