import {
  type ReadingSpeed,
  readViewPreference,
  VIEW_COOKIE_SECONDS,
  type ViewPreference,
  viewClasses,
  writeViewPreference,
  type Zoom,
} from '../viewPreference.ts'
import { Reader } from './readAloud.ts'
import { readingParts } from './readingParts.ts'

const root = document.documentElement

/** `mp-support`: the アクセシビリティ閲覧支援ツール (C1): reads aloud, enlarges, inverts. Everything stays on the device. */
class Support extends HTMLElement {
  private view: ViewPreference = readViewPreference(undefined)
  private opener: HTMLElement | undefined
  /** Where in the page the person last pressed or stood: 「ここから読む」 begins there. */
  private place: Node | undefined
  /** What was last selected: a press on the tool may end the selection itself. */
  private selected: Range | undefined
  private readonly reader = new Reader({
    onFinish: () => this.tell(this.dataset.finished),
    onNoVoice: () => this.tell(this.dataset.noVoice),
  })

  connectedCallback() {
    this.view = readViewPreference(this.dataset.view)
    this.reader.speed = this.view.speed
    for (const opener of document.querySelectorAll<HTMLElement>('[data-support-open]')) {
      opener.hidden = false
      opener.addEventListener('click', () => this.toggle(opener))
    }
    if (!('speechSynthesis' in window)) this.querySelector<HTMLElement>('[data-reading]')!.hidden = true
    this.addEventListener('click', (event) => this.press(event))
    this.querySelector('select')?.addEventListener('change', (event) => this.chooseSpeed(event))
    this.rememberPlaces()
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.escape()
    })
    // A voice would go on over the next page.
    window.addEventListener('pagehide', () => this.stop())
    // Nothing that takes the focus may lie under the tool, which stays in view.
    new ResizeObserver(() => this.keepClear()).observe(this)
  }

  private toggle(opener: HTMLElement) {
    opener.closest('dialog')?.close()
    this.opener = opener
    this.show(this.hidden !== false)
  }

  private show(isShown: boolean) {
    this.hidden = !isShown
    for (const opener of document.querySelectorAll('[data-support-open]'))
      opener.setAttribute('aria-expanded', String(isShown))
    if (isShown) this.querySelector<HTMLElement>('button:not([hidden])')?.focus()
    else this.stop()
    this.keepClear()
  }

  private close() {
    this.show(false)
    const opener = this.opener?.checkVisibility() ? this.opener : document.querySelector('[data-support-open]')
    if (opener instanceof HTMLElement) opener.focus()
  }

  private escape() {
    if (this.reader.isReading) this.stop()
    else if (this.contains(document.activeElement)) this.close()
  }

  private press(event: Event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    const { read, zoom } = button.dataset
    if (read) this.read(read)
    if (zoom) this.choose({ zoom: Number(zoom) as Zoom })
    if ('invert' in button.dataset) this.choose({ isInverted: !this.view.isInverted })
    if ('supportClose' in button.dataset) this.close()
  }

  private read(what: string) {
    this.tell('')
    const range = what === 'stop' ? undefined : this.rangeOf(what)
    if (!range) {
      this.stop()
      if (what === 'selection') this.tell(this.dataset.noSelection)
      return
    }
    this.reader.read(readingParts(range))
  }

  private stop() {
    if ('speechSynthesis' in window) this.reader.stop()
  }

  private rangeOf(what: string): Range | undefined {
    if (what === 'selection') {
      return this.selected
    }
    const main = document.querySelector('main')
    if (!main) return undefined
    const range = document.createRange()
    range.selectNodeContents(main)
    if (what === 'here' && this.place && main.contains(this.place)) range.setStartBefore(this.place)
    return range
  }

  private rememberPlaces() {
    const main = document.querySelector('main')
    const remember = (event: Event) => {
      if (event.target instanceof Element && event.target !== main) this.place = event.target
    }
    main?.addEventListener('pointerdown', remember)
    main?.addEventListener('focusin', remember)
    main?.addEventListener('pointerdown', () => {
      this.selected = undefined
    })
    document.addEventListener('selectionchange', () => {
      const selection = getSelection()
      if (selection && !selection.isCollapsed) this.selected = selection.getRangeAt(0).cloneRange()
    })
  }

  private chooseSpeed(event: Event) {
    if (!(event.target instanceof HTMLSelectElement)) return
    this.choose({ speed: event.target.value as ReadingSpeed })
    this.reader.changeSpeed(event.target.value)
  }

  private choose(change: Partial<ViewPreference>) {
    root.classList.remove(...viewClasses(this.view))
    this.view = { ...this.view, ...change }
    root.classList.add(...viewClasses(this.view))
    for (const button of this.querySelectorAll<HTMLElement>('[data-zoom]'))
      button.setAttribute('aria-pressed', String(Number(button.dataset.zoom) === this.view.zoom))
    this.querySelector('[data-invert]')?.setAttribute('aria-pressed', String(this.view.isInverted))
    this.remember()
  }

  private remember() {
    const name = this.dataset.cookie ?? ''
    const secure = name.startsWith('__Host-') ? '; Secure' : ''
    const value = writeViewPreference(this.view)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `${name}=${value}; Path=/; Max-Age=${VIEW_COOKIE_SECONDS}; SameSite=Lax${secure}`
  }

  private tell(message: string | undefined) {
    this.querySelector('[role=status]')!.textContent = message ?? ''
  }

  private keepClear() {
    root.style.scrollPaddingTop = this.hidden ? '' : `${this.offsetHeight + 8}px`
  }
}

export function defineSupport() {
  customElements.define('mp-support', Support)
}
