/** What the browser's own reader of codes offers; TypeScript's library does not know it yet. */
interface CodeReader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type CodeReaderClass = new (options: { formats: string[] }) => CodeReader

/** Often enough for a hand that holds a paper still, seldom enough for an old tablet. */
const LOOK_EVERY_MS = 200

/**
 * `mp-scan`: reads the two-dimensional code of a 受付票 with the camera, puts what it says into the field named by
 * `data-field`, and sends the form. Stays hidden where the browser has no camera or no reader; typing always works.
 */
class Scan extends HTMLElement {
  private stream: MediaStream | undefined
  private timer = 0

  connectedCallback() {
    const Reader = (window as { BarcodeDetector?: CodeReaderClass }).BarcodeDetector
    const [start, stop] = this.querySelectorAll('button')
    const video = this.querySelector('video')
    if (!Reader || !navigator.mediaDevices?.getUserMedia || !start || !stop || !video) return
    this.hidden = false
    start.addEventListener('click', () => this.look(new Reader({ formats: ['qr_code'] }), video, [start, stop]))
    stop.addEventListener('click', () => this.end(video, [start, stop]))
  }

  disconnectedCallback() {
    this.stopCamera()
  }

  private async look(reader: CodeReader, video: HTMLVideoElement, buttons: [HTMLElement, HTMLElement]) {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      this.say(this.dataset.refused ?? '')
      return
    }
    video.srcObject = this.stream
    video.hidden = false
    const [start, stop] = buttons
    start.hidden = true
    stop.parentElement!.hidden = false
    stop.focus()
    await video.play()
    this.say(this.dataset.looking ?? '')
    this.timer = window.setInterval(async () => {
      const [code] = await reader.detect(video).catch(() => [])
      if (!code || !this.stream) return
      this.end(video, buttons)
      this.take(code.rawValue)
    }, LOOK_EVERY_MS)
  }

  private take(text: string) {
    const form = this.closest('form')
    const field = form?.elements.namedItem(this.dataset.field ?? '')
    if (!(field instanceof HTMLInputElement)) return
    field.value = text
    form?.requestSubmit()
  }

  private end(video: HTMLVideoElement, [start, stop]: [HTMLElement, HTMLElement]) {
    this.stopCamera()
    video.hidden = true
    stop.parentElement!.hidden = true
    start.hidden = false
    this.say('')
  }

  private stopCamera() {
    clearInterval(this.timer)
    for (const track of this.stream?.getTracks() ?? []) track.stop()
    this.stream = undefined
  }

  private say(text: string) {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = text
  }
}

export function defineScan() {
  customElements.define('mp-scan', Scan)
}
