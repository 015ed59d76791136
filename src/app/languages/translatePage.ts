import type { Catalogue } from './catalogue.ts'
import { type HtmlToken, htmlTokens } from './htmlTokens.ts'
import { keyOfText, type Phrase, phrasesOf } from './phrases.ts'
import { withoutReadings, withReadings } from './readings.ts'

const TRANSLATED_ATTRIBUTE = /\s(aria-label|title|alt|placeholder|label|data-words-[a-z-]+)="([^"]*)"/g
/** Within these, tags are not shown: a reading cannot stand above its word. */
const PLAIN_TAGS = new Set(['option', 'title'])
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/

/**
 * A page of ours in another language: every phrase that the catalogue holds is exchanged, with its tags, numbers and dates; what
 * it does not hold stays Japanese, and says so (WCAG 3.1.2). What people wrote in fields is not touched.
 * @param onMissing told the key of each phrase without a translation
 */
export function translatePage(html: string, catalogue: Catalogue, onMissing?: (key: string) => void): string {
  const tokens = htmlTokens(html)
  const result: string[] = []
  let at = 0
  for (const phrase of phrasesOf(tokens)) {
    for (; at < phrase.start; at++) result.push(tagIn(tokens[at]!, catalogue))
    result.push(phraseIn(tokens, phrase, catalogue, onMissing))
    at = phrase.end
  }
  for (; at < tokens.length; at++) result.push(tagIn(tokens[at]!, catalogue))
  return result.join('')
}

function phraseIn(
  tokens: readonly HtmlToken[],
  phrase: Phrase,
  catalogue: Catalogue,
  onMissing?: (key: string) => void,
): string {
  const before = tokens[phrase.start - 1]
  const isPlain = before?.kind === 'open' && PLAIN_TAGS.has(before.tag)
  const run = tokens.slice(phrase.start, phrase.end)
  const translation = catalogue.find(phrase.key, phrase.values)
  if (translation !== undefined) {
    const words = withTags(isPlain ? withoutReadings(translation) : withReadings(translation), phrase, catalogue)
    const around = run.map(({ kind, raw }) => (kind === 'text' ? raw : '|')).join('')
    return betweenBlanks(around, words)
  }
  const isSingle = run.filter(({ kind }) => kind === 'text').length === 1
  if (isSingle) return run.map((token) => untranslated(token, phrase.key, isPlain, catalogue, onMissing)).join('')
  return run.map((token) => textIn(token, isPlain, catalogue, onMissing)).join('')
}

/** Blanks around words belong to the layout of the source, not to the phrase. */
const betweenBlanks = (source: string, words: string) =>
  /^\s*/.exec(source)![0] + words + (/\S(\s*)$/.exec(source)?.[1] ?? '')

/** One text of a phrase that is not known as a whole. */
function textIn(token: HtmlToken, isPlain: boolean, catalogue: Catalogue, onMissing?: (key: string) => void): string {
  if (token.kind !== 'text') return tagIn(token, catalogue)
  const { key, values } = keyOfText(token.raw)
  const translation = catalogue.find(key, values)
  if (translation === undefined) return untranslated(token, key, isPlain, catalogue, onMissing)
  return betweenBlanks(token.raw, isPlain ? withoutReadings(translation) : withReadings(translation))
}

function untranslated(
  token: HtmlToken,
  key: string,
  isPlain: boolean,
  catalogue: Catalogue,
  onMissing?: (key: string) => void,
): string {
  if (token.kind !== 'text') return tagIn(token, catalogue)
  if (!JAPANESE.test(token.raw)) return token.raw
  onMissing?.(key)
  return catalogue.language === 'en' && !isPlain ? `<span lang="ja">${token.raw}</span>` : token.raw
}

/** The page's tags in the place of the letters, their own words translated. */
function withTags(text: string, phrase: Phrase, catalogue: Catalogue): string {
  return text.replace(/<(\/?)([a-z])(\/?)>/g, (whole, slash: string, letter: string) => {
    const tag = phrase.tags.get(letter)
    if (!tag) return whole
    return slash ? tag.close : attributesIn(tag.open, catalogue)
  })
}

function tagIn(token: HtmlToken, catalogue: Catalogue): string {
  if (token.kind === 'open' && token.tag === 'html' && catalogue.language === 'en')
    return attributesIn(token.raw.replace('lang="ja"', 'lang="en"'), catalogue)
  return token.kind === 'open' || token.kind === 'void' ? attributesIn(token.raw, catalogue) : token.raw
}

function attributesIn(tag: string, catalogue: Catalogue): string {
  if (!JAPANESE.test(tag)) return tag
  return tag.replace(TRANSLATED_ATTRIBUTE, (whole, name: string, value: string) => {
    const { key, values } = keyOfText(value)
    const translation = catalogue.find(key, values)
    return translation === undefined ? whole : ` ${name}="${withoutReadings(translation)}"`
  })
}
