/** The share of requests that must stay below the limit. */
const P95 = 0.95
const LIMIT_MILLISECONDS = 30

/** Times of requests, by name. */
export class Timings {
  private readonly taken = new Map<string, number[]>()
  private readonly limit: number

  constructor(limitMilliseconds = LIMIT_MILLISECONDS) {
    this.limit = limitMilliseconds
  }

  /** Times one request, body included. The first of each name warms up and does not count. */
  async take(name: string, request: () => Promise<Response>): Promise<void> {
    const started = performance.now()
    const response = await request()
    await response.text()
    const milliseconds = performance.now() - started
    if (response.status >= 400) throw new Error(`${name}: ${response.status}`)
    const before = this.taken.get(name)
    if (before) before.push(milliseconds)
    else this.taken.set(name, [])
  }

  /** Prints every line. @returns whether all are within the limit */
  print(): boolean {
    let isWithin = true
    for (const [name, times] of this.taken) {
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
      const isOver = at(P95) > this.limit
      if (isOver) isWithin = false
      const shown = [0.5, P95, 1].map((share) => at(share).toFixed(1).padStart(7)).join(' ')
      console.log(`${name.padEnd(40)} p50, p95, max ms: ${shown}${isOver ? '  OVER' : ''}`)
    }
    console.log(isWithin ? `all within ${this.limit} ms at p95` : `over ${this.limit} ms at p95`)
    return isWithin
  }
}
