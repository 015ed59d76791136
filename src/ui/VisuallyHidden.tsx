import type { Child } from 'hono/jsx'

/** Text for screen readers alone; for words that the eye gets from the layout. */
export function VisuallyHidden({ children }: { children?: Child }) {
  return <span class="mp-visually-hidden">{children}</span>
}
