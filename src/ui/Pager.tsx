import { pagerNumbers } from './pagerNumbers.ts'
import { words } from './words.ts'

export interface PagerProps {
  /** Counted from 1. */
  current: number
  last: number
  href: (page: number) => string
  /** Names the list when a page has several. */
  label?: string
}

/** ＜前へ 1 2 3 … 次へ＞. A single page has no pager; at the ends the step that leads nowhere is left out. */
export function Pager({ current, last, href, label = words.pager }: PagerProps) {
  if (last <= 1) return null
  return (
    <nav class="mp-pager" aria-label={label}>
      {current > 1 && (
        <a class="mp-pager__step" href={href(current - 1)} rel="prev">
          <span aria-hidden="true">＜</span>
          {words.previous}
        </a>
      )}
      <ol>
        {pagerNumbers(current, last).map((page) => (
          <li>
            {page === 0 ? (
              <span class="mp-pager__gap">…</span>
            ) : (
              <a href={href(page)} aria-label={words.page(page)} aria-current={page === current ? 'page' : undefined}>
                {page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {current < last && (
        <a class="mp-pager__step" href={href(current + 1)} rel="next">
          {words.next}
          <span aria-hidden="true">＞</span>
        </a>
      )}
    </nav>
  )
}
