import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'

export interface DescriptionListProps {
  items: { term: string; description: Child /** A fact that decides: bold. */; strong?: boolean }[]
  /**
   * `rows`: label left, value right, ruled, for long sheets. `stacked`: label above value. `facts`: the decisive facts
   * side by side on a tinted panel. `compact`: small rows without rules.
   */
  layout?: 'rows' | 'stacked' | 'facts' | 'compact'
}

/** Labels and values. Empty rows are the caller's to leave out. */
export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps) {
  return (
    <dl class={`mp-description mp-description--${layout}`}>
      {items.map((item) => (
        <div class={classes('mp-description__item', item.strong && 'mp-description__item--strong')}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
