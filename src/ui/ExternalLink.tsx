import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { words } from './words.ts'

export interface ExternalLinkProps {
  href: string
  newTab?: boolean
  /** Leaves the visible note out where there is no room; screen readers still hear it. */
  compact?: boolean
  class?: string
  children?: Child
}

/** A link out of the service. Its accessible name is its text alone; where it leads is a description beside it. */
export function ExternalLink({ href, newTab, compact, class: className, children }: ExternalLinkProps) {
  const note = newTab ? `${words.externalSite}・${words.opensNewTab}` : words.externalSite
  return (
    <span class="mp-external">
      <a
        href={href}
        rel={newTab ? 'external noopener' : 'external'}
        target={newTab ? '_blank' : undefined}
        class={classes('mp-external__link', className)}
        aria-describedby={newTab ? 'new-tab-note' : 'external-note'}
      >
        {children}
        <span class="mp-external__arrow" aria-hidden="true">
          ↗
        </span>
      </a>
      {!compact && <span class="mp-external__note">（{note}）</span>}
    </span>
  )
}

/** The descriptions that external links refer to; stands once on every page. */
export function ExternalNotes() {
  return (
    <div hidden>
      <span id="external-note">{words.opensExternalSite}</span>
      <span id="new-tab-note">
        {words.opensExternalSite}
        {words.opensNewTab}。
      </span>
    </div>
  )
}
