import { Window } from 'happy-dom'

const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } })
const parse = (html: string) => new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document

/** An answer as a person would see it. */
export class Screen {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** The path the browser stands on after redirects. */
  readonly path: string
  readonly document: Document

  constructor(status: number, headers: Headers, html: string, path: string) {
    this.status = status
    this.headers = headers
    this.html = html
    this.path = path
    this.document = parse(html)
  }

  /** The screen's name. */
  get h1(): string {
    return this.document.querySelector('h1')?.textContent?.trim() ?? ''
  }

  get title(): string {
    return this.document.querySelector('title')?.textContent ?? ''
  }

  /** Everything readable, with white space folded. */
  get text(): string {
    return (this.document.querySelector('body')?.textContent ?? '').replace(/\s+/g, ' ')
  }

  /** The error summary's lines. */
  get errors(): string[] {
    return [...this.document.querySelectorAll('.mp-error-summary a')].map((link) => link.textContent?.trim() ?? '')
  }

  form(selector: string): Element | null {
    return this.document.querySelector(selector)
  }
}

type Fields = Record<string, string | string[] | File | File[]>

/** Sends one request, not following redirects: to the app itself, or over the network. */
export type Fetcher = (url: string, init: RequestInit) => Response | Promise<Response>

/** A browser without a screen: cookies, forms with their hidden fields, redirects. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  screen: Screen = new Screen(0, new Headers(), '', '')
  private readonly fetcher: Fetcher
  private readonly origin: string

  constructor(fetcher: Fetcher, origin: string) {
    this.fetcher = fetcher
    this.origin = origin
  }

  async open(path: string): Promise<Screen> {
    return this.go(path, { method: 'GET', headers: {} })
  }

  /**
   * Fills the form of the present screen and sends it, with everything the form already holds.
   * @param action chooses among several forms, by the address they are sent to; left out, the only form in `main`
   * @param button name and value of the pressed button, where the form has several
   */
  async submit(fields: Fields, options: { action?: string; button?: [string, string] } = {}): Promise<Screen> {
    const { body, action, headers } = this.prepare(fields, options)
    return this.go(action, { method: 'POST', body, headers })
  }

  /** What `submit` would send, to send it twice or in parallel. */
  prepare(fields: Fields, options: { action?: string; button?: [string, string] } = {}) {
    const form = this.findForm(options.action)
    const held = heldFields(form)
    for (const name of Object.keys(fields)) held.delete(name)
    const entries: [string, string | File][] = [...held.entries()].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    )
    for (const [name, value] of Object.entries(fields))
      for (const one of Array.isArray(value) ? value : [value]) entries.push([name, one])
    if (options.button) entries.push(options.button)
    const multipart = form.getAttribute('enctype') === 'multipart/form-data'
    const body = multipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of entries) (body as FormData).append(name, value as string)
    const action = form.getAttribute('action') || this.screen.path
    return { body, action, headers: { origin: this.origin } as Record<string, string> }
  }

  /** Sends a request as it is, following redirects. */
  async go(path: string, init: { method: string; body?: BodyInit; headers?: Record<string, string> }): Promise<Screen> {
    let response = await this.request(path, init)
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 10; hops++) {
      const location = new URL(response.headers.get('location')!, this.origin + path)
      path = location.pathname + location.search
      response = await this.request(path, { method: 'GET' })
    }
    this.screen = new Screen(response.status, response.headers, await response.text(), path)
    return this.screen
  }

  /** One request with this browser's cookies, not following redirects. */
  async request(
    path: string,
    init: { method: string; body?: BodyInit; headers?: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie && { cookie }) }
    const response = await this.fetcher(this.origin + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keepCookie(line)
    return response
  }

  private keepCookie(line: string): void {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim())
    const [name, value] = pair!.split('=') as [string, string]
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  private findForm(action: string | undefined): Element {
    // The switch of languages is the one form below every page that a test names.
    const all = [...this.screen.document.querySelectorAll('main form, #language form')]
    const posts = all.filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    const found =
      action === undefined
        ? posts.filter((form) => form.closest('main'))
        : posts.filter((form) => (form.getAttribute('action') || this.screen.path) === action)
    if (found.length !== 1)
      throw new Error(`${found.length} forms for ${action ?? 'main'} on ${this.screen.path} (${this.screen.h1})`)
    return found[0]!
  }
}

/** What a form would send if nobody touched it. */
function heldFields(form: Element): Map<string, string[]> {
  const held = new Map<string, string[]>()
  const add = (name: string | null, value: string) => {
    if (name) held.set(name, [...(held.get(name) ?? []), value])
  }
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text'
    if (['submit', 'button', 'file'].includes(type) || input.hasAttribute('disabled')) continue
    if (['checkbox', 'radio'].includes(type) && !input.hasAttribute('checked')) continue
    add(input.getAttribute('name'), input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''))
  }
  for (const area of form.querySelectorAll('textarea')) add(area.getAttribute('name'), area.textContent ?? '')
  for (const select of form.querySelectorAll('select')) {
    const options = [...select.querySelectorAll('option')]
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    add(select.getAttribute('name'), chosen?.getAttribute('value') ?? chosen?.textContent ?? '')
  }
  return held
}
