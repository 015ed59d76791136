import { readingCollector } from './readingCollector.ts'

/** Which field's reading goes where. */
const PAIRS = [
  ['familyName', 'familyNameKana'],
  ['givenName', 'givenNameKana'],
]

/** `mp-kana`: fills フリガナ from how the name is typed, until the person writes there themselves. */
class Kana extends HTMLElement {
  connectedCallback() {
    for (const [from, to] of PAIRS) {
      const name = this.querySelector<HTMLInputElement>(`[name="${from}"]`)
      const kana = this.querySelector<HTMLInputElement>(`[name="${to}"]`)
      if (name && kana) this.connect(name, kana)
    }
  }

  private connect(name: HTMLInputElement, kana: HTMLInputElement) {
    const collector = readingCollector()
    let isOwn = kana.value !== ''
    kana.addEventListener('input', () => {
      isOwn = kana.value !== ''
    })
    name.addEventListener('compositionupdate', (event) => collector.compose(event.data))
    name.addEventListener('compositionend', (event) => {
      const collected = collector.end(event.data)
      if (!isOwn) kana.value = collected
    })
    name.addEventListener('input', () => {
      if (name.value !== '') return
      collector.clear()
      if (!isOwn) kana.value = ''
    })
  }
}

export function defineKana() {
  customElements.define('mp-kana', Kana)
}
