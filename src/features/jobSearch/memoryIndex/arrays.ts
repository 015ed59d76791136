type ArrayKind = 'Uint8Array' | 'Uint16Array' | 'Int16Array' | 'Uint32Array' | 'Int32Array' | 'Float64Array'
type View = new (block: SharedArrayBuffer, offset: number, length: number) => TypedArray
const VIEWS: Record<ArrayKind, View> = { Uint8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float64Array }
export type TypedArray = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float64Array

/** Named arrays: the form in which parts of the index are made, shared between threads and written to a file. */
export type NamedArrays = Record<string, TypedArray>

interface Entry {
  name: string
  kind: ArrayKind
  offset: number
  length: number
}

const ALIGNMENT = 8
const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/** Copies arrays, and facts that fit in JSON, into one block of memory that threads can share. */
export function packArrays(arrays: NamedArrays, facts: object): SharedArrayBuffer {
  const entries: Entry[] = []
  let bytes = 0
  for (const [name, array] of Object.entries(arrays)) {
    entries.push({ name, kind: array.constructor.name as ArrayKind, offset: bytes, length: array.length })
    bytes += aligned(array.byteLength)
  }
  const head = new TextEncoder().encode(JSON.stringify({ entries, facts }))
  const start = aligned(4 + head.length)
  const block = new SharedArrayBuffer(start + bytes)
  new Uint32Array(block, 0, 1)[0] = head.length
  new Uint8Array(block).set(head, 4)
  for (const { name, offset } of entries) {
    const array = arrays[name]!
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    new Uint8Array(block, start + offset, bytes.length).set(bytes)
  }
  return block
}

/** Views on what `packArrays` packed; nothing is copied. */
export function unpackArrays(block: SharedArrayBuffer): { arrays: NamedArrays; facts: unknown } {
  const length = new Uint32Array(block, 0, 1)[0]!
  // A decoder does not read shared memory, so the head alone is copied.
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(block, 4, length).slice()))
  const start = aligned(4 + length)
  const arrays: NamedArrays = {}
  for (const { name, kind, offset, length } of head.entries as Entry[])
    arrays[name] = new VIEWS[kind](block, start + offset, length)
  return { arrays, facts: head.facts }
}

/** Gives the arrays of one part a name in front, so that several parts of a kind lie in one block. */
export function withPrefix(prefix: string, arrays: NamedArrays): NamedArrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${prefix}.${name}`, array]))
}
