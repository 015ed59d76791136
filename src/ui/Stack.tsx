import type { Child } from 'hono/jsx'

/** Parts under each other at the distance of the page's rhythm. */
export function Stack({ gap = 'medium', children }: { gap?: 'small' | 'medium' | 'large'; children?: Child }) {
  return <div class={`mp-stack mp-stack--${gap}`}>{children}</div>
}
