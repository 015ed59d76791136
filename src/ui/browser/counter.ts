import { charactersOf } from './charactersOf.ts'

/** Spoken only after a pause in typing; at once when there are too many characters. */
const PAUSE_MS = 1200

/** `mp-counter`: how many characters are left, for the eye at once and for the ear after a pause. */
class Counter extends HTMLElement {
  private timer = 0

  connectedCallback() {
    const textarea = this.querySelector('textarea')
    const shown = this.querySelector('p')
    const limit = Number(this.dataset.limit)
    if (!textarea || !shown || !limit) return
    const spoken = document.createElement('span')
    spoken.className = 'mp-visually-hidden'
    spoken.setAttribute('role', 'status')
    this.append(spoken)
    const count = () => {
      const left = limit - charactersOf(textarea.value)
      const text = this.words(left)
      shown.textContent = text
      shown.classList.toggle('mp-counter--over', left < 0)
      return { left, text }
    }
    textarea.addEventListener('input', () => {
      const { left, text } = count()
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => (spoken.textContent = text), left < 0 ? 0 : PAUSE_MS)
    })
    count()
  }

  /** The words stand in the page, so that translation reaches them. */
  private words(left: number): string {
    const pattern = (left < 0 ? this.dataset.over : this.dataset.left) ?? '{n}'
    return pattern.replace('{n}', String(Math.abs(left)))
  }
}

export function defineCounter() {
  customElements.define('mp-counter', Counter)
}
