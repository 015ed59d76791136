import { growingInts } from './growingInts.ts'

const NONE = -1
/** Signs of UTF-16. */
const SIGNS = 65_536

/**
 * Finds, in one reading of a text, every one of many words that occurs in it (Aho and Corasick): from each sign to the longest
 * beginning of a word that ends there.
 */
export interface WordFinder {
  /** @returns the word's number; the same word always has the same. Only before the first text is read. */
  add(word: string): number
  readonly words: number
  /** Calls `found` with the number of each word at each place where it ends. */
  read(text: string, found: (word: number) => void): void
}

export function createWordFinder(): WordFinder {
  const sign = growingInts()
  const firstChild = growingInts()
  const nextSibling = growingInts()
  /** The word that ends at a node. */
  const wordOf = growingInts()
  const grow = (code: number): number => {
    sign.push(code)
    firstChild.push(NONE)
    nextSibling.push(NONE)
    wordOf.push(NONE)
    return sign.length - 1
  }
  grow(0)
  const fromRoot = new Int32Array(SIGNS).fill(NONE)
  let words = 0
  let ways: Ways | undefined

  function childOf(node: number, code: number): number {
    if (node === 0) return fromRoot[code]!
    let child = firstChild.values[node]!
    while (child !== NONE && sign.values[child] !== code) child = nextSibling.values[child]!
    return child
  }

  function addChild(node: number, code: number): number {
    const child = grow(code)
    nextSibling.values[child] = firstChild.values[node]!
    firstChild.values[node] = child
    if (node === 0) fromRoot[code] = child
    return child
  }

  return {
    get words() {
      return words
    },
    add(word) {
      let node = 0
      for (let at = 0; at < word.length; at++) {
        const code = word.charCodeAt(at)
        const child = childOf(node, code)
        node = child === NONE ? addChild(node, code) : child
      }
      if (wordOf.values[node] === NONE) wordOf.values[node] = words++
      return wordOf.values[node]!
    },
    read(text, found) {
      if (words === 0) return
      ways ??= findWays(sign.length, firstChild.values, nextSibling.values, sign.values, wordOf.values, childOf)
      const { fallback, nextWord } = ways
      let node = 0
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        let child = childOf(node, code)
        while (child === NONE && node !== 0) {
          node = fallback[node]!
          child = childOf(node, code)
        }
        node = child === NONE ? 0 : child
        let ending = wordOf.values[node] === NONE ? nextWord[node]! : node
        while (ending !== 0) {
          found(wordOf.values[ending]!)
          ending = nextWord[ending]!
        }
      }
    },
  }
}

interface Ways {
  /** The longest proper ending of a node's text that is itself a node. */
  fallback: Int32Array
  /** The nearest such ending at which a word ends; the root where there is none. */
  nextWord: Int32Array
}

function findWays(
  nodes: number,
  firstChild: Int32Array,
  nextSibling: Int32Array,
  sign: Int32Array,
  wordOf: Int32Array,
  childOf: (node: number, code: number) => number,
): Ways {
  const fallback = new Int32Array(nodes)
  const nextWord = new Int32Array(nodes)
  const queue = new Int32Array(nodes)
  let [read, written] = [0, 1]
  while (read < written) {
    const node = queue[read++]!
    for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
      queue[written++] = child
      if (node === 0) continue
      let shorter = fallback[node]!
      let target = childOf(shorter, sign[child]!)
      while (target === NONE && shorter !== 0) {
        shorter = fallback[shorter]!
        target = childOf(shorter, sign[child]!)
      }
      fallback[child] = target === NONE ? 0 : target
      const ending = fallback[child]!
      nextWord[child] = wordOf[ending] === NONE ? nextWord[ending]! : ending
    }
  }
  return { fallback, nextWord }
}
