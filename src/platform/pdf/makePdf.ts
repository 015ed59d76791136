import { Worker } from 'node:worker_threads'
import { qrPath } from '../../basics/qrPath.ts'
import type { PdfTemplate } from './pdfTemplate.ts'

/** What a template is filled with. Plain values only; in the template they are the fields of `d`. */
export interface PdfContent {
  /** The document's name, shown by readers of PDF as the window's title. */
  title: string
  author?: string
  [field: string]: unknown
}

export interface PdfOrder {
  source: string
  content: PdfContent
  madeAtSeconds: number
}

/** `missing`: the font lacks these characters. `unavailable`: this machine has no compiler. `failed`: ours to mend. */
export type PdfAnswer =
  | { kind: 'made'; bytes: Uint8Array }
  | { kind: 'missing'; characters: string[] }
  | { kind: 'unavailable' }
  | { kind: 'failed'; reason: string }

/** A document takes some 20 ms, the first one with its fonts under a second: after this long something is wrong. */
const LONGEST_SECONDS = 20

const program = () =>
  new URL(import.meta.url.endsWith('.ts') ? './pdfMaker.worker.ts' : './pdfMaker.worker.js', import.meta.url)

interface Thread {
  worker: Worker
  /** Set while an order is in work. */
  settle?: ((answer: PdfAnswer) => void) | undefined
}

let thread: Thread | undefined
/** Orders are worked off one after the other, so that an answer needs no number. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a tagged PDF (PDF/UA-1) in a thread of its own, so that nobody else's page waits for it.
 * @param madeAt the moment that the document gives as its date
 * @returns the reasons for which there is none are for the caller to answer with the print page, except `failed`, which
 * is thrown
 */
export async function makePdf(
  template: PdfTemplate,
  content: PdfContent,
  madeAt: Date,
): Promise<Exclude<PdfAnswer, { kind: 'failed' }>> {
  const order = { source: template.source, content, madeAtSeconds: Math.floor(madeAt.getTime() / 1000) }
  const answering = last.then(() => ask(order))
  last = answering.catch(() => undefined)
  const answer = await answering
  if (answer.kind === 'failed') throw new Error(`no PDF could be made: ${answer.reason}`)
  return answer
}

function ask(order: PdfOrder): Promise<PdfAnswer> {
  thread ??= startThread()
  const asked = thread
  const { promise, resolve } = Promise.withResolvers<PdfAnswer>()
  const tooLong = setTimeout(() => void asked.worker.terminate(), LONGEST_SECONDS * 1000)
  asked.settle = (answer) => {
    asked.settle = undefined
    clearTimeout(tooLong)
    asked.worker.unref()
    resolve(answer)
  }
  // Only while somebody waits does the thread keep the process alive.
  asked.worker.ref()
  asked.worker.postMessage(order)
  return promise
}

/** A thread that ends, for whatever reason, fails the order in work; the next order starts another. */
function startThread(): Thread {
  const started: Thread = { worker: new Worker(program()) }
  let reason = 'its thread ended'
  started.worker.on('message', (answer: PdfAnswer) => started.settle?.(answer))
  started.worker.on('error', (error) => {
    reason = String(error)
  })
  started.worker.on('exit', () => {
    if (thread === started) thread = undefined
    started.settle?.({ kind: 'failed', reason })
  })
  return started
}

/** A two-dimensional code for `code` in a template: an SVG that holds exactly the given text. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text)
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"`
  return `<svg ${frame}><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
