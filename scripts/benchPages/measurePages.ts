import { performance } from 'node:perf_hooks'
import { Hono } from 'hono'

/** Asks for a page and returns its size; throws where it is not the page. */
export type Ask = () => Promise<number>

export interface PageTimes {
  bytes: number
  p50: number
  p95: number
  p99: number
  perSecond: number
}

const WARM_UP = 30
const AT_ONCE = 16

/** Server time of one request after the other, and how many a second are answered when sixteen are always under way. */
export async function timePage(asks: readonly Ask[], requests: number): Promise<PageTimes> {
  const ask = (number: number) => asks[number % asks.length]!()
  for (let number = 0; number < WARM_UP; number++) await ask(number)
  const times: number[] = []
  let bytes = 0
  for (let number = 0; number < requests; number++) {
    const begun = performance.now()
    bytes += await ask(number)
    times.push(performance.now() - begun)
  }
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    while (next < requests) await ask(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const perSecond = requests / ((performance.now() - begun) / 1000)
  const sorted = times.sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { bytes: Math.round(bytes / requests), p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond }
}

/** A Hono app that answers with so many bytes of text and does nothing else. */
export function barePage(bytes: number): Ask {
  const text = 'あ'.repeat(Math.ceil(bytes / 3))
  const app = new Hono().get('/', (c) => c.html(text))
  return async () => {
    const answer = await app.request('http://localhost/')
    return (await answer.arrayBuffer()).byteLength
  }
}
