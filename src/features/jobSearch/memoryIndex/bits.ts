/** A set of documents of one segment: bit `document & 31` of word `document >> 5`. */
export type Bits = Int32Array

export const bitWords = (documents: number) => (documents + 31) >> 5

export function setBit(bits: Bits, document: number): void {
  bits[document >> 5]! |= 1 << (document & 31)
}

export function clearBit(bits: Bits, document: number): void {
  bits[document >> 5]! &= ~(1 << (document & 31))
}

export const hasBit = (bits: Bits, document: number) => ((bits[document >> 5]! >>> (document & 31)) & 1) === 1

export function allBits(documents: number): Bits {
  const bits = new Int32Array(bitWords(documents)).fill(-1)
  const rest = documents & 31
  if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1
  return bits
}

export function intersect(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= other[word]!
}

export function subtract(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= ~other[word]!
}

export function unite(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= other[word]!
}

export function isEmpty(bits: Bits): boolean {
  for (let word = 0; word < bits.length; word++) if (bits[word] !== 0) return false
  return true
}

/** How many bits of one word are set. */
export function countWord(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBits(bits: Bits): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += countWord(bits[word]!)
  return count
}

/**
 * How many documents two sets have in common. Eight words at a time go through carry-save adders, so that bits are counted once for
 * eight words (Harley and Seal); the sets of one segment are counted against each other dozens of times in a search.
 */
export function countCommon(bits: Bits, other: Bits): number {
  let eights = 0
  let [ones, twos, fours] = [0, 0, 0]
  const inEights = bits.length & ~7
  for (let word = 0; word < inEights; word += 8) {
    const a = bits[word]! & other[word]!
    const b = bits[word + 1]! & other[word + 1]!
    const c = bits[word + 2]! & other[word + 2]!
    const d = bits[word + 3]! & other[word + 3]!
    const e = bits[word + 4]! & other[word + 4]!
    const f = bits[word + 5]! & other[word + 5]!
    const g = bits[word + 6]! & other[word + 6]!
    const h = bits[word + 7]! & other[word + 7]!
    let half = ones ^ a
    const twosA = (ones & a) | (half & b)
    ones = half ^ b
    half = ones ^ c
    const twosB = (ones & c) | (half & d)
    ones = half ^ d
    half = twos ^ twosA
    const foursA = (twos & twosA) | (half & twosB)
    twos = half ^ twosB
    half = ones ^ e
    const twosC = (ones & e) | (half & f)
    ones = half ^ f
    half = ones ^ g
    const twosD = (ones & g) | (half & h)
    ones = half ^ h
    half = twos ^ twosC
    const foursB = (twos & twosC) | (half & twosD)
    twos = half ^ twosD
    half = fours ^ foursA
    const carry = (fours & foursA) | (half & foursB)
    fours = half ^ foursB
    if (carry !== 0) eights += countWord(carry)
  }
  let count = 8 * eights + 4 * countWord(fours) + 2 * countWord(twos) + countWord(ones)
  for (let word = inEights; word < bits.length; word++) count += countWord(bits[word]! & other[word]!)
  return count
}

/** The documents of the set, in order. @param count as `countBits` says */
export function listBits(bits: Bits, count: number): Uint16Array {
  const documents = new Uint16Array(count)
  let filled = 0
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1)
      documents[filled++] = (word << 5) + 31 - Math.clz32(rest & -rest)
  }
  return documents
}

/** The first document of the set at or after one, or −1. */
export function nextBit(bits: Bits, from: number): number {
  let word = from >> 5
  if (word >= bits.length) return -1
  let rest = bits[word]! & (-1 << (from & 31))
  while (rest === 0) {
    if (++word >= bits.length) return -1
    rest = bits[word]!
  }
  return (word << 5) + 31 - Math.clz32(rest & -rest)
}
