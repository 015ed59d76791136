import type { Child } from 'hono/jsx'

/** Nothing here yet: says so, why, and what to do next. */
export function EmptyState({ title, actions, children }: { title: string; actions?: Child; children?: Child }) {
  return (
    <div class="mp-empty">
      <p class="mp-empty__title">{title}</p>
      {children && <div class="mp-empty__text">{children}</div>}
      {actions && <div class="mp-buttons">{actions}</div>}
    </div>
  )
}
