const EMPTY = -1
const FIRST_SIZE = 1 << 12
/** Fuller than this, and looking for a pair takes many steps. */
const FULLEST = 0.6

/** Numbers pairs of keys from 0 in the order in which they come; twelve bytes a place, where a Map would take ten times as many. */
export interface PairTable {
  readonly length: number
  add(first: number, second: number): number
  /** @returns -1 for a pair that was never added */
  find(first: number, second: number): number
}

export function createPairTable(): PairTable {
  let length = 0
  let size = FIRST_SIZE
  let firsts = new Int32Array(size).fill(EMPTY)
  let seconds = new Int32Array(size)
  let numbers = new Int32Array(size)

  function placeOf(first: number, second: number): number {
    let place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    place = (place ^ (place >>> 15)) & (size - 1)
    while (firsts[place] !== EMPTY && (firsts[place] !== first || seconds[place] !== second))
      place = (place + 1) & (size - 1)
    return place
  }

  function put(first: number, second: number, number: number): void {
    const place = placeOf(first, second)
    firsts[place] = first
    seconds[place] = second
    numbers[place] = number
  }

  function grow(): void {
    const [oldFirsts, oldSeconds, oldNumbers] = [firsts, seconds, numbers]
    size *= 2
    firsts = new Int32Array(size).fill(EMPTY)
    seconds = new Int32Array(size)
    numbers = new Int32Array(size)
    for (let place = 0; place < oldFirsts.length; place++)
      if (oldFirsts[place] !== EMPTY) put(oldFirsts[place]!, oldSeconds[place]!, oldNumbers[place]!)
  }

  const find = (first: number, second: number) => {
    const place = placeOf(first, second)
    return firsts[place] === EMPTY ? -1 : numbers[place]!
  }

  return {
    get length() {
      return length
    },
    add(first, second) {
      const known = find(first, second)
      if (known >= 0) return known
      if (length >= size * FULLEST) grow()
      put(first, second, length)
      return length++
    },
    find,
  }
}
