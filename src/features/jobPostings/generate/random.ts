/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** Whole number, both ends included. */
  between(lowest: number, highest: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Several different items in their order. */
  some<T>(items: readonly T[], count: number): T[]
}

/** FNV-1a over the parts, so that each posting's chance depends on its place alone and not on those before it. */
function seedOf(parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join('\u001f')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** mulberry32: small, fast, and even enough for invented postings; not for secrets. */
export function randomFrom(...parts: (string | number)[]): Random {
  let state = seedOf(parts)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  // The first numbers of neighbouring seeds resemble each other.
  next()
  next()
  const between = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1))
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)]!
  const some = <T>(items: readonly T[], count: number) => {
    const left = items.map((_, index) => index)
    const chosen: number[] = []
    while (chosen.length < count && left.length > 0) chosen.push(left.splice(Math.floor(next() * left.length), 1)[0]!)
    return chosen.sort((a, b) => a - b).map((index) => items[index]!)
  }
  return { next, between, chance: (probability) => next() < probability, pick, some }
}

/** Chooses by weight. */
export function pickWeighted<T extends { weight: number }>(random: Random, items: readonly T[]): T {
  const total = items.reduce((sum, { weight }) => sum + weight, 0)
  let left = random.next() * total
  for (const item of items) {
    left -= item.weight
    if (left < 0) return item
  }
  return items.at(-1)!
}
