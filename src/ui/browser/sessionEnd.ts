/** Told this long before the end: more than the two minutes that WCAG 2.2.1 asks for. */
const WARN_SECONDS = 5 * 60
const LOOK_EVERY_MS = 5000

/** `mp-session-end`: a dialog before the session ends, with one button that makes it last. */
class SessionEnd extends HTMLElement {
  private endsAt = 0
  private timer = 0
  private readonly otherTabs = new BroadcastChannel(`mp-session ${this.dataset.extend}`)

  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !this.dataset.seconds) return
    // What another tab does keeps this one alive too.
    this.otherTabs.onmessage = (event) => this.lasts(Number(event.data))
    this.tell(Number(this.dataset.seconds))
    button.addEventListener('click', () => void this.extend())
    this.timer = window.setInterval(() => this.look(), LOOK_EVERY_MS)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
    this.otherTabs.close()
  }

  private lasts(seconds: number) {
    this.endsAt = performance.now() + seconds * 1000
    this.look()
  }

  private tell(seconds: number) {
    this.otherTabs.postMessage(seconds)
    this.lasts(seconds)
  }

  private look() {
    const dialog = this.querySelector('dialog')
    const text = this.querySelector('p')
    if (!dialog || !text) return
    const secondsLeft = (this.endsAt - performance.now()) / 1000
    if (secondsLeft > WARN_SECONDS) {
      if (dialog.open) dialog.close()
      return
    }
    const isOver = secondsLeft <= 0
    const minutes = String(Math.max(1, Math.ceil(secondsLeft / 60)))
    const words = (isOver ? text.dataset.ended : text.dataset.left?.replace('{n}', minutes)) ?? ''
    // Written only when it changes: each change is read aloud.
    if (text.textContent !== words) text.textContent = words
    this.querySelector('button')?.toggleAttribute('hidden', isOver)
    this.querySelector('a')?.toggleAttribute('hidden', !isOver)
    if (!dialog.open) dialog.showModal()
  }

  private async extend() {
    const answer = await fetch(this.dataset.extend ?? '', { redirect: 'manual' }).catch(() => undefined)
    if (answer?.ok) this.tell(((await answer.json()) as { secondsLeft: number }).secondsLeft)
    // Led to the login page: the session is over already.
    else if (answer?.type === 'opaqueredirect') this.lasts(0)
  }
}

export function defineSessionEnd() {
  if ('BroadcastChannel' in window) customElements.define('mp-session-end', SessionEnd)
}
