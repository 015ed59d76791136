/** `mp-menu`: the link to the menu's page opens the dialog beside it instead. */
class Menu extends HTMLElement {
  connectedCallback() {
    const open = this.querySelector('a')
    const dialog = this.querySelector('dialog')
    if (!open || !dialog || typeof dialog.showModal !== 'function') return
    open.setAttribute('role', 'button')
    open.setAttribute('aria-haspopup', 'dialog')
    const show = (event: Event) => {
      event.preventDefault()
      dialog.showModal()
    }
    open.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) show(event)
    })
    open.addEventListener('keydown', (event) => {
      if (event.key === ' ') show(event)
    })
    dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close())
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
  }
}

export function defineMenu() {
  customElements.define('mp-menu', Menu)
}
