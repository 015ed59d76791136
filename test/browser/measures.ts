import type { Page } from 'playwright-core'

/** What can be told about a page by measuring it where it is drawn. Empty lists: all is well. */
export interface Measures {
  /** Targets below 24 × 24 px without the room around them that would make up for it (WCAG 2.5.8). */
  smallTargets: string[]
  /** Buttons and fields below 44 px in height (A11Y-8). */
  lowControls: string[]
  /** Controls that show no focus of at least 2 px, or stand under something else when they have it (2.4.7, 2.4.11). */
  unseenFocus: string[]
}

/**
 * Measures every control of a page. Runs inside the browser, so nothing from outside may be used in it.
 * The keyboard must have been used before: only then do browsers show where the focus is.
 */
function measureInPage(): Measures {
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} 「${((element as HTMLElement).innerText || element.getAttribute('name') || '').trim().slice(0, 24)}」`
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const dialog = document.querySelector('dialog:modal')
  const isDrawn = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1 &&
    !element.closest('[aria-hidden="true"]') &&
    (!dialog || dialog.contains(element))
  const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter(isDrawn)

  /** What a finger hits: a box of a choice reaches as far as its label. */
  const targetOf = (element: HTMLElement): DOMRect => {
    const own = element.getBoundingClientRect()
    const label =
      'labels' in element && /^(radio|checkbox)$/.test((element as HTMLInputElement).type)
        ? (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect()
        : undefined
    if (!label) return own
    const left = Math.min(own.left, label.left)
    const top = Math.min(own.top, label.top)
    return new DOMRect(left, top, Math.max(own.right, label.right) - left, Math.max(own.bottom, label.bottom) - top)
  }
  const isInText = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false
    const around = element.parentElement!.innerText.trim().length
    return around > (element as HTMLElement).innerText.trim().length
  }
  const boxes = controls.map((element) => ({ element, box: targetOf(element) }))
  const centre = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const
  const smallTargets = boxes
    .filter(({ element, box }) => (box.width < 24 || box.height < 24) && !isInText(element))
    .filter(({ element, box }) => {
      const [x, y] = centre(box)
      // A circle of 24 px around the middle of a small target must reach no other target.
      return boxes.some(({ element: other, box: near }) => {
        if (other === element) return false
        const dx = Math.max(near.left - x, 0, x - near.right)
        const dy = Math.max(near.top - y, 0, y - near.bottom)
        return Math.hypot(dx, dy) < 12
      })
    })
    .map(({ element }) => nameOf(element))
  const lowControls = boxes
    .filter(
      ({ element }) => element.matches('button, select, textarea, input') && element.closest('main, dialog, header'),
    )
    // A small button's `::after` reaches beyond what is drawn of it.
    .filter(({ element, box }) => {
      const beyond = getComputedStyle(element, '::after')
      const reach = beyond.position === 'absolute' ? Number.parseFloat(beyond.height) || 0 : 0
      return Math.max(box.height, reach) < 43.5
    })
    .map(({ element, box }) => `${nameOf(element)} ${Math.round(box.height)} px`)

  const before = document.activeElement as HTMLElement | null
  const unseenFocus = controls.filter((element) => {
    element.focus()
    if (document.activeElement !== element) return false
    // The focus of a hidden box is drawn on the part of its label that stands for it.
    const shown = [element, ...(element.parentElement?.children ?? [])].some((part) => {
      const style = getComputedStyle(part)
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    })
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + Math.min(box.height / 2, 8)]
    const top = document.elementFromPoint(x, y)
    const isCovered =
      y >= 0 &&
      y < innerHeight &&
      x >= 0 &&
      x < innerWidth &&
      top !== null &&
      !element.contains(top) &&
      !top.contains(element) &&
      !(element as HTMLInputElement).labels?.[0]?.contains(top)
    return !shown || isCovered || y < 0 || y > innerHeight
  })
  before?.focus()
  return { smallTargets, lowControls, unseenFocus: unseenFocus.map(nameOf) }
}

/** Measures targets and focus of the page as it stands. */
export async function measure(page: Page): Promise<Measures> {
  await page.keyboard.press('Shift')
  return page.evaluate(measureInPage)
}

/** Text spacing as a person may set it (1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`

/** Words cut off, or standing over other words, once a person widens the spacing; and scrolling sideways. */
export async function loseBySpacing(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, SPACING)
  return page.evaluate(() => {
    const lost = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element)
        const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) && style.position !== 'absolute'
        return (
          cuts &&
          element.checkVisibility() &&
          element.clientWidth > 1 &&
          element.innerText?.trim() &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map((element) => `${element.className || element.tagName} cuts words off`)
    const { scrollWidth, clientWidth } = document.documentElement
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
    return scrollWidth > clientWidth ? [...lost, `scrolls sideways by ${scrollWidth - clientWidth} px`] : lost
  })
}

/** How many pixels the page scrolls sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** To be run before the page's own code: notes what moved by itself after it was drawn. */
export const WATCH_SHIFTS = `
  window.shifted = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput)
        window.shifted.push(entry.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 60)).join(' / '))
  }).observe({ type: 'layout-shift', buffered: true })`

export const shiftOf = (page: Page): Promise<string[]> => page.evaluate('window.shifted')
