import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { Heading, type HeadingLevel } from './Heading.tsx'

export interface CardProps {
  title?: string
  /** Makes the title a link. */
  href?: string
  level?: HeadingLevel
  id?: string
  /** Chips and dates above the title. */
  meta?: Child
  /** Small words beside the title. */
  aside?: Child
  /** `article` for one thing of a list. */
  as?: 'section' | 'article' | 'div'
  /** `tinted`: what needs the person now. `strong`: the title's size for the head of a side area. */
  tone?: 'paper' | 'tinted'
  children?: Child
}

/** White paper with a thin line. With a title its heading names it; links and buttons inside stay their own targets. */
export function Card(props: CardProps) {
  const { title, href, level = 2, id, meta, aside, as = 'div', tone = 'paper', children } = props
  const name = classes('mp-card', tone !== 'paper' && `mp-card--${tone}`)
  const contents = (
    <>
      {meta && <div class="mp-card__meta">{meta}</div>}
      {title && (
        <div class="mp-card__head">
          <Heading level={level} id={id && `${id}-title`} class="mp-card__title">
            {href ? <a href={href}>{title}</a> : title}
          </Heading>
          {aside && <div class="mp-card__aside">{aside}</div>}
        </div>
      )}
      {children}
    </>
  )
  const labelledBy = title && id ? `${id}-title` : undefined
  if (as === 'article') {
    return (
      <article class={name} id={id} aria-labelledby={labelledBy}>
        {contents}
      </article>
    )
  }
  if (as === 'section') {
    return (
      <section class={name} id={id} aria-labelledby={labelledBy}>
        {contents}
      </section>
    )
  }
  return (
    <div class={name} id={id}>
      {contents}
    </div>
  )
}
