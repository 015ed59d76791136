import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'

export interface ButtonsProps {
  /**
   * `step`: 前へ戻る at the left and 次へ進む at the right; stacked on the phone, the last one on top.
   * The first in the row should be the submit button that Enter presses, or the only one.
   */
  layout?: 'row' | 'step'
  children?: Child
}

/** A row of buttons; they wrap, and on the phone they share the width. */
export function Buttons({ layout = 'row', children }: ButtonsProps) {
  return <div class={classes('mp-buttons', layout === 'step' && 'mp-buttons--step')}>{children}</div>
}
