/** The summary takes the focus once the page stands, and its links put it into the field itself. */
export function focusErrorSummary() {
  const summary = document.getElementById('error-summary')
  if (!summary) return
  // `autofocus` has done it where the browser allows; a second call before it would only be refused aloud.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) summary.focus()
  })
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target) return
    event.preventDefault()
    const field = target.matches('fieldset') ? target.querySelector<HTMLElement>('input, select, textarea') : target
    const name = target.closest('.mp-field') ?? target
    name.scrollIntoView({ block: 'start' })
    field?.focus({ preventScroll: true })
  })
}
