import { type ReadingPart, spokenForm } from './readingParts.ts'

/** The name of the highlight that `support.css` colours. */
const HIGHLIGHT = 'mp-reading'

const RATES: Record<string, number> = { slow: 0.75, normal: 1, fast: 1.5 }

export interface ReaderEvents {
  /** Read to the end. */
  onFinish(): void
  /** The device has no voice for it. */
  onNoVoice(): void
}

/** Reads parts of the page one after the other and marks the one being read. */
export class Reader {
  speed = 'normal'
  private queue: ReadingPart[] = []
  /** Counts starts and stops, so that the end of a voice that was stopped starts nothing. */
  private turn = 0
  private readonly events: ReaderEvents

  constructor(events: ReaderEvents) {
    this.events = events
  }

  get isReading(): boolean {
    return this.queue.length > 0
  }

  read(parts: ReadingPart[]): void {
    this.stop()
    this.queue = parts
    this.next(this.turn)
  }

  stop(): void {
    this.turn++
    this.queue = []
    mark(undefined)
    speechSynthesis.cancel()
  }

  /** Goes on in another speed from the sentence that is being read. */
  changeSpeed(speed: string): void {
    this.speed = speed
    if (this.isReading) this.read(this.queue)
  }

  private next(turn: number): void {
    if (turn !== this.turn) return
    const part = this.queue[0]
    mark(part)
    if (!part) {
      this.events.onFinish()
      return
    }
    const voice = new SpeechSynthesisUtterance(spokenForm(part.text))
    voice.lang = 'ja-JP'
    voice.rate = RATES[this.speed] ?? 1
    voice.addEventListener('end', () => {
      if (turn !== this.turn) return
      this.queue = this.queue.slice(1)
      this.next(turn)
    })
    voice.addEventListener('error', () => {
      if (turn !== this.turn) return
      this.stop()
      this.events.onNoVoice()
    })
    speechSynthesis.speak(voice)
  }
}

/** Colours a part, or nothing. Older browsers, which cannot colour a range, read without a mark. */
function mark(part: ReadingPart | undefined): void {
  if (!('highlights' in CSS)) return
  if (!part) {
    CSS.highlights.delete(HIGHLIGHT)
    return
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(part.range))
  const place = part.range.getBoundingClientRect()
  const isInView = place.top >= 0 && place.bottom <= innerHeight
  if (!isInView) part.range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
