import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'

export interface SideLayoutProps {
  /** On which side the narrow column stands on the PC. */
  sideAt?: 'right' | 'left'
  children?: Child
}

/**
 * A wide and a narrow column on the PC, one column on the phone. The source order is the phone's order: main and side
 * parts may alternate freely, and on the PC each finds its column.
 */
export function SideLayout({ sideAt = 'right', children }: SideLayoutProps) {
  return <div class={classes('mp-side-layout', `mp-side-layout--${sideAt}`)}>{children}</div>
}

export function MainPart({ children }: { children?: Child }) {
  return <div class="mp-main-part mp-stack">{children}</div>
}

export function SidePart({ children }: { children?: Child }) {
  return <div class="mp-side-part mp-stack">{children}</div>
}
