import type { Child } from 'hono/jsx'
import { words } from './words.ts'

export interface ChipProps {
  /** `filled`: 新着. `outline`: フルタイム. `quiet`: a condition among many. The rest: states, always with their word. */
  kind?: 'outline' | 'filled' | 'quiet' | 'success' | 'warning' | 'error'
  children?: Child
}

export function Chip({ kind = 'outline', children }: ChipProps) {
  return <span class={`mp-chip mp-chip--${kind}`}>{children}</span>
}

/** Chips in a row that wraps, as a list. */
export function Chips({ items, kind, label }: { items: string[]; kind?: ChipProps['kind']; label?: string }) {
  if (items.length === 0) return null
  return (
    <ul class="mp-chips" aria-label={label}>
      {items.map((item) => (
        <li>
          <Chip {...(kind ? { kind } : {})}>{item}</Chip>
        </li>
      ))}
    </ul>
  )
}

/** A set condition with ×: the link leads to the same list without it. */
export function RemovableChip({ href, label }: { href: string; label: string }) {
  return (
    <a class="mp-chip-link" href={href} aria-label={words.removeCondition(label)}>
      {label}
      <span aria-hidden="true"> ×</span>
    </a>
  )
}

/** A chip that leads on, as ＋ 条件を足す. */
export function LinkChip({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="mp-chip-link mp-chip-link--key" href={href}>
      {children}
    </a>
  )
}
