/** What the server asks a device, as JSON: bytes stand as base64url. */
interface DescribedCredential {
  id: string
  type: 'public-key'
}

interface Asked {
  challenge: string
  user?: { id: string; name: string; displayName: string }
  excludeCredentials?: DescribedCredential[]
  allowCredentials?: DescribedCredential[]
}

/** `PublicKeyCredential.parse…FromJSON` does the same, and is younger than the browsers that are served here. */
function bytesOf(text: string): ArrayBuffer {
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0)).buffer
}

function textOf(bytes: ArrayBuffer): string {
  const signs = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const withBytes = (described: DescribedCredential[] = []) => described.map((one) => ({ ...one, id: bytesOf(one.id) }))

async function create(asked: Asked) {
  const { user, excludeCredentials } = asked
  const publicKey = {
    ...asked,
    challenge: bytesOf(asked.challenge),
    user: { ...user, id: bytesOf(user?.id ?? '') },
    excludeCredentials: withBytes(excludeCredentials),
  }
  const made = await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
  const { id, type, response } = made as PublicKeyCredential
  const { clientDataJSON, attestationObject } = response as AuthenticatorAttestationResponse
  const answer = { clientDataJSON: textOf(clientDataJSON), attestationObject: textOf(attestationObject) }
  return { id, rawId: id, type, response: answer }
}

async function sign(asked: Asked) {
  const publicKey = {
    ...asked,
    challenge: bytesOf(asked.challenge),
    allowCredentials: withBytes(asked.allowCredentials),
  }
  const { id, type, response } = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const { clientDataJSON, authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse
  const answer = {
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    userHandle: textOf(userHandle ?? new ArrayBuffer(0)),
  }
  return { id, rawId: id, type, response: answer }
}

/**
 * `mp-passkey`: asks the device to make a passkey (`data-create`) or to sign with one (`data-challenge`, where the
 * question is fetched), writes the answer into the form and sends it. Shows itself only where the browser can.
 */
class Passkey extends HTMLElement {
  private isAsking = false

  connectedCallback() {
    const form = this.querySelector('form')
    // A passkey belongs to the public host name; under any other, or a bare number, the browser would refuse.
    const { rpId = location.hostname } = this.dataset
    const isHere = location.hostname === rpId && !/^[\d.]+$/.test(rpId)
    if (!form || !isHere || !window.isSecureContext || !window.PublicKeyCredential) return
    this.querySelector('[data-can]')?.removeAttribute('hidden')
    this.querySelector('[data-cannot]')?.setAttribute('hidden', '')
    // On the way down, before anyone takes the press for a sending.
    form.addEventListener('submit', (event) => this.ask(event, form), { capture: true })
  }

  private ask(event: Event, form: HTMLFormElement) {
    const answer = form.elements.namedItem('credential') as HTMLInputElement
    if (answer.value) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (this.isAsking) return
    this.isAsking = true
    this.say('')
    this.fill(form, answer).finally(() => {
      this.isAsking = false
    })
  }

  private async fill(form: HTMLFormElement, answer: HTMLInputElement) {
    const asked = await this.question(form).catch(() => undefined)
    if (!asked) return this.say(this.dataset.failed)
    try {
      answer.value = JSON.stringify(await (this.dataset.create ? create(asked) : sign(asked)))
    } catch {
      return this.say(this.dataset.gaveUp)
    }
    form.requestSubmit()
  }

  private async question(form: HTMLFormElement): Promise<Asked | undefined> {
    const { create, challenge } = this.dataset
    if (create) return JSON.parse(create) as Asked
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    const reply = await fetch(challenge ?? '', {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    return reply.ok ? ((await reply.json()) as Asked) : undefined
  }

  private say(words = '') {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words
  }
}

/** A page that comes back by the browser's history holds an answer that is used up. */
function forgetAnswers() {
  for (const field of document.querySelectorAll<HTMLInputElement>('mp-passkey [name=credential]')) field.value = ''
}

export function definePasskeys() {
  customElements.define('mp-passkey', Passkey)
  window.addEventListener('pageshow', forgetAnswers)
}
