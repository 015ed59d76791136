/** `mp-reveal`: a button that shows the password, and hides it again before the form is sent. */
class Reveal extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    const button = this.querySelector('button')
    const label = this.querySelector<HTMLElement>('[data-reveal]')
    if (!input || !button || !label) return
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      label.textContent = (shown ? label.dataset.conceal : label.dataset.reveal) ?? ''
    }
    button.hidden = false
    button.addEventListener('click', () => show(input.type === 'password'))
    // A browser remembers what was typed into a text box; a password must not be among it.
    input.form?.addEventListener('submit', () => show(false))
  }
}

export function defineReveal() {
  customElements.define('mp-reveal', Reveal)
}
