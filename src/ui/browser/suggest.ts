/** Asked only after a pause in typing. */
const PAUSE_MS = 200

/** `mp-suggest`: fills the field's own list of suggestions for the word being typed. Without it the field is a plain one. */
class Suggest extends HTMLElement {
  private timer = 0
  private asked = ''

  connectedCallback() {
    const input = this.querySelector('input')
    const list = this.querySelector('datalist')
    const { href } = this.dataset
    if (!input || !list || !href) return
    input.addEventListener('input', (event) => {
      // Half a word in an input method is no word yet.
      if ((event as InputEvent).isComposing) return
      clearTimeout(this.timer)
      this.timer = window.setTimeout(() => void this.ask(input, list, href), PAUSE_MS)
    })
    input.addEventListener('compositionend', () => void this.ask(input, list, href))
  }

  private async ask(input: HTMLInputElement, list: HTMLDataListElement, href: string) {
    const [, before = '', word = ''] = /^(.*?)([^\s]*)$/u.exec(input.value) ?? []
    if (word === '' || word === this.asked) return
    this.asked = word
    try {
      const answer = await fetch(`${href}?q=${encodeURIComponent(word)}`)
      const { words } = (await answer.json()) as { words: string[] }
      if (this.asked === word) list.replaceChildren(...words.map((one) => new Option('', before + one)))
    } catch {
      // A suggestion that does not come is not missed.
    }
  }
}

export function defineSuggest() {
  customElements.define('mp-suggest', Suggest)
}
