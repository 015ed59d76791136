/**
 * Positions of a text in the order of the suffixes that begin there: induced sorting (Nong, Zhang and Chan, 2009), linear in time
 * whatever the text repeats, which whole postings do.
 * @param text symbols from 0 to alphabetSize − 1; the last one is 0 and occurs nowhere else
 */
export function sortSuffixes(text: Int32Array, alphabetSize: number): Int32Array {
  const sorted = new Int32Array(text.length)
  if (text.length > 1) sortInto(sorted, text, alphabetSize)
  return sorted
}

const EMPTY = -1

function sortInto(sorted: Int32Array, text: Int32Array, alphabetSize: number): void {
  const isSmaller = smallerThanNext(text)
  const counts = new Int32Array(alphabetSize)
  for (let at = 0; at < text.length; at++) counts[text[at]!]!++
  const ends = bucketEnds(counts)
  sorted.fill(EMPTY)
  for (let at = text.length - 1; at > 0; at--) if (isLeftmost(isSmaller, at)) sorted[--ends[text[at]!]!] = at
  induce(sorted, text, isSmaller, counts)

  const leftmostCount = keepLeftmost(sorted, isSmaller)
  const reducedSize = nameLeftmost(sorted, text, isSmaller, leftmostCount)
  const order = orderOfLeftmost(sorted, leftmostCount, reducedSize)
  placeLeftmost(sorted, text, isSmaller, order, counts)
  induce(sorted, text, isSmaller, counts)
}

/** 1 where a suffix sorts before the one that begins a position later. */
function smallerThanNext(text: Int32Array): Uint8Array {
  const isSmaller = new Uint8Array(text.length)
  isSmaller[text.length - 1] = 1
  for (let at = text.length - 2; at >= 0; at--) {
    const difference = text[at]! - text[at + 1]!
    isSmaller[at] = difference < 0 || (difference === 0 && isSmaller[at + 1] === 1) ? 1 : 0
  }
  return isSmaller
}

const isLeftmost = (isSmaller: Uint8Array, at: number) => at > 0 && isSmaller[at] === 1 && isSmaller[at - 1] === 0

function bucketEnds(counts: Int32Array): Int32Array {
  const ends = new Int32Array(counts.length)
  let sum = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    sum += counts[symbol]!
    ends[symbol] = sum
  }
  return ends
}

/** From leftmost smaller suffixes in place, derives the order of all others. */
function induce(sorted: Int32Array, text: Int32Array, isSmaller: Uint8Array, counts: Int32Array): void {
  const starts = bucketEnds(counts)
  for (let symbol = 0; symbol < counts.length; symbol++) starts[symbol]! -= counts[symbol]!
  for (let rank = 0; rank < sorted.length; rank++) {
    const before = sorted[rank]! - 1
    if (before >= 0 && isSmaller[before] === 0) sorted[starts[text[before]!]!++] = before
  }
  const ends = bucketEnds(counts)
  for (let rank = sorted.length - 1; rank >= 0; rank--) {
    const before = sorted[rank]! - 1
    if (before >= 0 && isSmaller[before] === 1) sorted[--ends[text[before]!]!] = before
  }
}

/** Moves the leftmost smaller suffixes to the front, in their order. @returns how many they are */
function keepLeftmost(sorted: Int32Array, isSmaller: Uint8Array): number {
  let count = 0
  for (let rank = 0; rank < sorted.length; rank++) {
    const at = sorted[rank]!
    if (isLeftmost(isSmaller, at)) sorted[count++] = at
  }
  return count
}

/** Gives equal stretches equal names, in the order of the stretches; the names end up at the back of `sorted`, in the order of the text. */
function nameLeftmost(sorted: Int32Array, text: Int32Array, isSmaller: Uint8Array, count: number): number {
  sorted.fill(EMPTY, count)
  let name = -1
  let previous = -1
  for (let rank = 0; rank < count; rank++) {
    const at = sorted[rank]!
    if (previous < 0 || !equalStretches(text, isSmaller, previous, at)) name++
    previous = at
    sorted[count + (at >> 1)] = name
  }
  for (let from = sorted.length - 1, to = sorted.length - 1; from >= count; from--) {
    if (sorted[from] !== EMPTY) sorted[to--] = sorted[from]!
  }
  return name + 1
}

function equalStretches(text: Int32Array, isSmaller: Uint8Array, one: number, other: number): boolean {
  for (let step = 0; ; step++) {
    if (text[one + step] !== text[other + step] || isSmaller[one + step] !== isSmaller[other + step]) return false
    if (step > 0 && isLeftmost(isSmaller, one + step)) return isLeftmost(isSmaller, other + step)
  }
}

/** The order of the leftmost suffixes among each other, by their number in the text. */
function orderOfLeftmost(sorted: Int32Array, count: number, nameCount: number): Int32Array {
  const names = sorted.slice(sorted.length - count)
  if (nameCount < count) return sortSuffixes(names, nameCount)
  const order = new Int32Array(count)
  for (let number = 0; number < count; number++) order[names[number]!] = number
  return order
}

function placeLeftmost(
  sorted: Int32Array,
  text: Int32Array,
  isSmaller: Uint8Array,
  order: Int32Array,
  counts: Int32Array,
) {
  const positions = new Int32Array(order.length)
  for (let at = 1, number = 0; at < text.length; at++) if (isLeftmost(isSmaller, at)) positions[number++] = at
  sorted.fill(EMPTY)
  const ends = bucketEnds(counts)
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const at = positions[order[rank]!]!
    sorted[--ends[text[at]!]!] = at
  }
}
