import type { Child } from 'hono/jsx'

/** Help for a field or a screen, quieter than the text around it. */
export function Hint({ id, children }: { id?: string | undefined; children?: Child }) {
  return (
    <p class="mp-hint" id={id}>
      {children}
    </p>
  )
}
