import type { HtmlToken } from './htmlTokens.ts'

/** Tags that stand within a sentence; every other tag ends it. */
const INLINE_TAGS = new Set('a abbr b br em i kbd mark rb rp rt ruby small span strong sub sup time wbr'.split(' '))

/** A run of words with the tags inside it, from `start` to before `end` among the document's tokens. */
export interface Phrase {
  start: number
  end: number
  /**
   * The phrase as catalogues name it: white space as one blank, tags as `<a>…</a>` and `<b/>` by letters in their order, dates as
   * `{date}`, other numbers as `{n}`.
   */
  key: string
  /** What stood for `{date}` and `{n}`, in order. */
  values: string[]
  /** What stood for the letters. */
  tags: Map<string, PhraseTag>
}

const HAS_JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/
const VALUE =
  /(?<date>\d{4}年\d{1,2}月\d{1,2}日(?:（[日月火水木金土]）)?(?:\s?\d{1,2}(?:時\d{1,2}分|:\d{2}))?)|\d[\d,]*(?:[.:]\d+)?/g

/** The key of a text without tags, and the values taken out of it. */
export function keyOfText(text: string): { key: string; values: string[] } {
  const values: string[] = []
  const key = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(VALUE, (value, ...rest) => {
      values.push(value)
      return (rest.at(-1) as { date?: string }).date ? '{date}' : '{n}'
    })
  return { key, values }
}

const isInline = (token: HtmlToken) => token.kind === 'text' || (token.kind !== 'other' && INLINE_TAGS.has(token.tag))

/** The phrases of a document that hold Japanese words. */
export function phrasesOf(tokens: readonly HtmlToken[]): Phrase[] {
  const phrases: Phrase[] = []
  let start = 0
  while (start < tokens.length) {
    let end = start
    while (end < tokens.length && isInline(tokens[end]!)) end++
    const phrase = end > start ? phraseOf(tokens, start, end) : undefined
    if (phrase) phrases.push(phrase)
    start = Math.max(end, start + 1)
  }
  return phrases
}

/** The phrase between two tokens, without what surrounds its words: outer tags and blanks stay where they are. */
export function phraseOf(tokens: readonly HtmlToken[], from: number, to: number): Phrase | undefined {
  const [start, end] = withoutOuterTags(tokens, from, to)
  const run = tokens.slice(start, end)
  if (!run.some(({ kind, raw }) => kind === 'text' && HAS_JAPANESE.test(raw))) return undefined
  const { text, tags } = withLetteredTags(run)
  return { start, end, ...keyOfText(text), tags }
}

function withoutOuterTags(tokens: readonly HtmlToken[], from: number, to: number): [number, number] {
  const isBlank = (token: HtmlToken) => token.kind === 'text' && token.raw.trim() === ''
  let [start, end] = [from, to]
  for (;;) {
    const [first, last] = [tokens[start], tokens[end - 1]]
    if (!first || !last || start >= end) return [start, start]
    if (isBlank(first) || first.kind === 'void') start++
    else if (isBlank(last) || last.kind === 'void') end--
    else if (first.kind === 'close') start++
    else if (last.kind === 'open') end--
    else if (first.kind === 'open' && closerOf(tokens, start, end) === end - 1) [start, end] = [start + 1, end - 1]
    else if (first.kind === 'open' && closerOf(tokens, start, end) === undefined) start++
    else if (last.kind === 'close' && openerIsMissing(tokens, start, end)) end--
    else return [start, end]
  }
}

function closerOf(tokens: readonly HtmlToken[], at: number, end: number): number | undefined {
  let depth = 0
  for (let next = at; next < end; next++) {
    const { kind } = tokens[next]!
    if (kind === 'open') depth++
    if (kind === 'close' && --depth === 0) return next
  }
  return undefined
}

function openerIsMissing(tokens: readonly HtmlToken[], start: number, end: number): boolean {
  let depth = 0
  for (let at = end - 1; at >= start; at--) {
    const { kind } = tokens[at]!
    if (kind === 'close') depth++
    if (kind === 'open' && --depth === 0) return false
  }
  return true
}

/** How a tag of a phrase stands in the document. */
export interface PhraseTag {
  open: string
  close: string
}

/** Tags become letters (numbers of a text are values), so that a translator moves them with their words and cannot break them. */
function withLetteredTags(run: readonly HtmlToken[]): { text: string; tags: Map<string, PhraseTag> } {
  const tags = new Map<string, PhraseTag>()
  const open: string[] = []
  const begin = (raw: string) => {
    const letter = String.fromCharCode(97 + tags.size)
    tags.set(letter, { open: raw, close: '' })
    return letter
  }
  let text = ''
  for (const { kind, raw } of run) {
    if (kind === 'void') text += `<${begin(raw)}/>`
    else if (kind === 'open') {
      open.push(begin(raw))
      text += `<${open.at(-1)}>`
    } else if (kind === 'close') {
      const letter = open.pop() ?? ''
      const tag = tags.get(letter)
      if (tag) tag.close = raw
      text += `</${letter}>`
    } else text += raw
  }
  return { text, tags }
}
