import { globalMenu } from './globalMenu.ts'
import { useCurrentPage } from './pageContext.ts'

/** The entries of the global menu as a list; in the bar, in the phone's dialog and on the menu page. */
export function MenuLinks() {
  return (
    <ul class="mp-menu-links">
      {globalMenu(useCurrentPage()).map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count ? <MenuCount count={item.count} /> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Reads 「(2)」; the eye sees the number in a pill, without the brackets. */
function MenuCount({ count }: { count: number }) {
  return (
    <span class="mp-count">
      <span class="mp-count__bracket">(</span>
      {count}
      <span class="mp-count__bracket">)</span>
    </span>
  )
}
