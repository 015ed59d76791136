import { type Bits, countBits, listBits, setBit, unite } from './bits.ts'
import type { Segment, TextAccess } from './segment.ts'

type KeptSet = Bits | Uint16Array

/** Sets of fewer documents than this share of the segment are kept as lists. */
const LIST_SHARE = 32

/**
 * Remembers which documents of a segment hold a word. Segments never change, so what is remembered stays true;
 * the words longest unused are forgotten when the room is full.
 */
export class WordCache {
  private readonly kept = new Map<Segment, Map<string, KeptSet>>()
  private bytes = 0
  private readonly mostBytes: number

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes
  }

  addWord(segment: Segment, bits: Bits, word: string, fieldMask: number | undefined, access: TextAccess): void {
    if (this.mostBytes === 0) {
      segment.addWord(bits, word, fieldMask, access)
      return
    }
    const found = this.find(segment, word, fieldMask, access)
    if (found instanceof Int32Array) unite(bits, found)
    else for (const document of found) setBit(bits, document)
  }

  /** Forgets a segment that is no longer searched. */
  forget(segment: Segment): void {
    for (const set of this.kept.get(segment)?.values() ?? []) this.bytes -= set.byteLength
    this.kept.delete(segment)
  }

  private find(segment: Segment, word: string, fieldMask: number | undefined, access: TextAccess): KeptSet {
    const sets = this.kept.get(segment) ?? new Map<string, KeptSet>()
    this.kept.set(segment, sets)
    const key = `${access === 'open' ? '' : '+'}${fieldMask ?? ''} ${word}`
    const known = sets.get(key)
    if (known) {
      sets.delete(key)
      sets.set(key, known)
      return known
    }
    const bits = new Int32Array(segment.words)
    segment.addWord(bits, word, fieldMask, access)
    const count = countBits(bits)
    const set = count < segment.documents / LIST_SHARE ? listBits(bits, count) : bits
    sets.set(key, set)
    this.bytes += set.byteLength
    if (this.bytes > this.mostBytes) this.makeRoom()
    return set
  }

  /** Half the words of each segment go, so that this happens seldom. */
  private makeRoom(): void {
    for (const sets of this.kept.values()) {
      let surplus = sets.size >> 1
      for (const [key, set] of sets) {
        if (surplus-- <= 0) break
        this.bytes -= set.byteLength
        sets.delete(key)
      }
    }
  }
}
