const FUNCTION_KEY = /^F\d{1,2}$/

/** Fields are entered; links and buttons are pressed. */
function take(place: Element): void {
  const field = place.querySelector<HTMLElement>('textarea, input, select')
  const action = place.querySelector<HTMLElement>('a, button')
  if (field) field.focus()
  else action?.click()
}

/** `mp-keys`: the function keys of the actions inside it, each marked with `data-key`. Works without: the keys only help. */
class Keys extends HTMLElement {
  private readonly onKey = (event: KeyboardEvent) => {
    if (!FUNCTION_KEY.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const place = this.querySelector(`[data-key="${event.key}"]`)
    if (!place) return
    event.preventDefault()
    take(place)
  }

  connectedCallback() {
    document.addEventListener('keydown', this.onKey)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey)
  }
}

export function defineKeys() {
  customElements.define('mp-keys', Keys)
}
