import { Screen } from '../testBrowser.ts'

/** A browser without a screen that goes from one site to another: cookies by host name and path, as browsers keep them. */
export class Wanderer {
  private readonly cookies = new Map<string, { value: string; path: string }>()
  /** Where it stands. */
  url = new URL('about:blank')
  screen = new Screen(0, new Headers(), '', '')
  /** Every address that was asked since the last step of the person. */
  hops: string[] = []

  async open(url: string): Promise<Screen> {
    return this.go(new URL(url), { method: 'GET' })
  }

  /** Follows the link with these words. */
  async follow(words: string, within = ''): Promise<Screen> {
    const links = [...this.screen.document.querySelectorAll(`${within} a`)]
    const found = links.filter((link) => link.textContent?.trim() === words)
    if (found.length !== 1) throw new Error(`${found.length} links "${words}" on ${this.url} (${this.screen.h1})`)
    return this.open(new URL(found[0]!.getAttribute('href')!, this.url).href)
  }

  /** Fills and sends the form that holds a button with these words. */
  async press(words: string, fields: Record<string, string> = {}): Promise<Screen> {
    const { body, action } = this.prepare(words, fields)
    return this.go(action, { method: 'POST', body })
  }

  prepare(words: string, fields: Record<string, string> = {}): { body: URLSearchParams; action: URL } {
    const buttons = [...this.screen.document.querySelectorAll('main form button, header form button')]
    const found = buttons.filter((button) => button.textContent?.trim() === words)
    if (found.length !== 1) throw new Error(`${found.length} buttons "${words}" on ${this.url} (${this.screen.h1})`)
    const form = found[0]!.closest('form')!
    const body = new URLSearchParams()
    for (const input of form.querySelectorAll('input')) {
      const isOff = ['checkbox', 'radio'].includes(input.getAttribute('type') ?? '') && !input.hasAttribute('checked')
      if (!isOff) body.set(input.getAttribute('name')!, input.getAttribute('value') ?? 'on')
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const name = found[0]!.getAttribute('name')
    if (name) body.set(name, found[0]!.getAttribute('value') ?? '')
    return { body, action: new URL(form.getAttribute('action') || this.url.href, this.url) }
  }

  private async go(url: URL, init: { method: string; body?: URLSearchParams }): Promise<Screen> {
    this.hops = []
    const origin = init.method === 'POST' ? { origin: this.url.origin } : undefined
    let response = await this.request(url, { ...init, ...(origin && { headers: origin }) })
    for (let count = 0; response.status >= 300 && response.status < 400 && count < 15; count++) {
      url = new URL(response.headers.get('location')!, url)
      response = await this.request(url, { method: 'GET' })
    }
    this.url = url
    this.screen = new Screen(response.status, response.headers, await response.text(), url.pathname + url.search)
    return this.screen
  }

  /** One request with this browser's cookies, not following redirects. */
  async request(url: URL, init: { method: string; body?: URLSearchParams; headers?: Record<string, string> }) {
    this.hops.push(url.href)
    const fitting = [...this.cookies].filter(([, { path }]) => url.pathname.startsWith(path))
    const cookie = fitting.map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie && { cookie }) }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keepCookie(line)
    return response
  }

  private keepCookie(line: string): void {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim())
    const [name, ...value] = pair!.split('=')
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
    const isOver = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=thu, 01 jan 1970/i.test(one))
    if (isOver) this.cookies.delete(`${name} ${path}`)
    else this.cookies.set(`${name} ${path}`, { value: value.join('='), path })
  }
}
