/** After this long without an answer a second press counts again. */
const GUARD_MS = 10_000

const sentAt = new WeakMap<HTMLFormElement, number>()

/**
 * Swallows the second of two quick presses. The buttons stay enabled and named: a disabled one would lose the focus
 * and not be sent.
 */
export function guardAgainstDoubleSending() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    const last = sentAt.get(form)
    if (last !== undefined && performance.now() - last < GUARD_MS) {
      event.preventDefault()
      return
    }
    sentAt.set(form, performance.now())
    form.setAttribute('aria-busy', 'true')
  })
  // Coming back by the browser's history shows the page as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) {
      sentAt.delete(form)
      form.removeAttribute('aria-busy')
    }
  })
}
