import type { Child } from 'hono/jsx'
import { words } from './words.ts'

export interface NoticeProps {
  kind: 'information' | 'success' | 'warning' | 'error'
  title?: string
  /** The level of the title in the page's outline; without it the title is bold text. */
  headingLevel?: 2 | 3
  /** For a notice that appears or changes while the page stands; not for one the page came with. */
  live?: boolean
  actions?: Child
  children?: Child
}

/** A message about the screen as a whole; never the error of a field. Its kind stands in words, not in colour alone. */
export function Notice({ kind, title, headingLevel, live, actions, children }: NoticeProps) {
  return (
    <div class={`mp-notice mp-notice--${kind}`} role={live ? 'status' : undefined}>
      <p class="mp-notice__kind">{words.noticeKinds[kind]}</p>
      <div class="mp-notice__body">
        {title && <NoticeTitle title={title} level={headingLevel} />}
        {children && <div class="mp-notice__text">{children}</div>}
        {actions && <div class="mp-notice__actions">{actions}</div>}
      </div>
    </div>
  )
}

function NoticeTitle({ title, level }: { title: string; level: 2 | 3 | undefined }) {
  if (level === 2) return <h2 class="mp-notice__title">{title}</h2>
  if (level === 3) return <h3 class="mp-notice__title">{title}</h3>
  return <p class="mp-notice__title">{title}</p>
}
