/** Repeatable chance, so that a failing case can be run again by its seed. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** Both ends included. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1))
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!
  }

  /** Some of the values, in their order, none twice. */
  some<T>(values: readonly T[], probability: number): T[] {
    return values.filter(() => this.chance(probability))
  }

  maybe<T>(probability: number, make: () => T): T | null {
    return this.chance(probability) ? make() : null
  }
}
