import type { Child } from 'hono/jsx'

export type HeadingLevel = 2 | 3 | 4

/** A heading whose level the caller decides, for parts that stand at different depths. */
export function Heading({ level, id, class: className, children }: HeadingProps) {
  if (level === 2) {
    return (
      <h2 id={id} class={className}>
        {children}
      </h2>
    )
  }
  if (level === 3) {
    return (
      <h3 id={id} class={className}>
        {children}
      </h3>
    )
  }
  return (
    <h4 id={id} class={className}>
      {children}
    </h4>
  )
}

interface HeadingProps {
  level: HeadingLevel
  id?: string | undefined
  class?: string | undefined
  children?: Child
}
