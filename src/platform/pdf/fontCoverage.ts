/** What a font can show: characters, and characters followed by a variation selector (異体字). */
interface Coverage {
  characters: Set<number>
  /** As `base selector`, both in hexadecimal. */
  variations: Set<string>
}

const pair = (base: number, selector: number) => `${base.toString(16)} ${selector.toString(16)}`

/** Reads the character map (`cmap`) of a TrueType font: its formats 4 and 12, and 14 for variations. */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const coverage: Coverage = { characters: new Set(), variations: new Set() }
  const start = findTable(view, 'cmap')
  for (let i = 0; i < view.getUint16(start + 2); i++) {
    const at = start + view.getUint32(start + 4 + i * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readSegments(view, at, coverage)
    if (format === 12) readGroups(view, at, coverage)
    if (format === 14) readVariations(view, at, coverage)
  }
  return coverage
}

function findTable(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no table ${name}`)
}

function readSegments(view: DataView, at: number, { characters }: Coverage): void {
  const doubled = view.getUint16(at + 6)
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(at + 14 + i)
    const start = view.getUint16(at + 16 + doubled + i)
    const delta = view.getUint16(at + 16 + doubled * 2 + i)
    const rangeAt = at + 16 + doubled * 3 + i
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) characters.add(code)
    }
  }
}

function readGroups(view: DataView, at: number, { characters }: Coverage): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) characters.add(code)
  }
}

function readVariations(view: DataView, at: number, { variations }: Coverage): void {
  const code24 = (place: number) => view.getUint16(place) * 256 + view.getUint8(place + 2)
  for (let i = 0; i < view.getUint32(at + 6); i++) {
    const record = at + 10 + i * 11
    const selector = code24(record)
    const standard = view.getUint32(record + 3)
    const other = view.getUint32(record + 7)
    for (let j = 0; standard > 0 && j < view.getUint32(at + standard); j++) {
      const range = at + standard + 4 + j * 4
      for (let more = 0; more <= view.getUint8(range + 3); more++) variations.add(pair(code24(range) + more, selector))
    }
    for (let j = 0; other > 0 && j < view.getUint32(at + other); j++)
      variations.add(pair(code24(at + other + 4 + j * 5), selector))
  }
}

const isVariationSelector = (code: number) => code >= 0xe0100 && code <= 0xe01ef

/** Line breaks, and signs that are never drawn: joiners, the soft hyphen, selectors between text and picture. */
const isInvisible = (character: string) =>
  /[\n\r\t\u00AD\u200B\u200C\u2060\uFEFF]|\u200D|[\uFE0E\uFE0F]/.test(character)

/**
 * The characters of a text that the font cannot show, each once, in the order of their first appearance. A character
 * with a variation selector counts as one: its standard shape would be another spelling of a name.
 */
export function findMissingCharacters({ characters, variations }: Coverage, text: string): string[] {
  const missing = new Set<string>()
  let before = 0
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0)!
    if (isVariationSelector(code)) {
      if (!variations.has(pair(before, code))) missing.add(String.fromCodePoint(before) + character)
    } else if (!characters.has(code) && !isInvisible(character)) missing.add(character)
    before = code
  }
  return [...missing]
}
