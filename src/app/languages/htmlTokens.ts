/** A piece of an HTML document of our own making. `raw` is how it stands in the document. */
export type HtmlToken =
  | { kind: 'text'; raw: string }
  | { kind: 'open' | 'close' | 'void'; raw: string; tag: string }
  /** What nobody reads as words: comments, the doctype, and everything within script, style, textarea, svg and pre. */
  | { kind: 'other'; raw: string }

const TOKEN = /<!--[\s\S]*?-->|<![^>]*>|<\/?[a-zA-Z](?:"[^"]*"|[^">])*>|[^<]+|</g
const TAG_NAME = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)/
const VOID_TAGS = new Set(['br', 'wbr', 'img', 'input', 'hr', 'meta', 'link', 'path', 'rect'])
const OPAQUE_TAGS = new Set(['script', 'style', 'textarea', 'svg', 'pre'])

/** Splits a document into its pieces; joined again they are the same document, byte for byte. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let opaque: { tag: string; raw: string } | undefined
  for (const [raw] of html.matchAll(TOKEN)) {
    const tag = TAG_NAME.exec(raw)?.[1]?.toLowerCase()
    if (opaque) {
      opaque.raw += raw
      if (tag === opaque.tag && raw.startsWith('</')) {
        tokens.push({ kind: 'other', raw: opaque.raw })
        opaque = undefined
      }
    } else if (tag === undefined) tokens.push({ kind: raw.startsWith('<!') ? 'other' : 'text', raw })
    else if (raw.startsWith('</')) tokens.push({ kind: 'close', raw, tag })
    else if (OPAQUE_TAGS.has(tag)) opaque = { tag, raw }
    else tokens.push({ kind: VOID_TAGS.has(tag) ? 'void' : 'open', raw, tag })
  }
  if (opaque) tokens.push({ kind: 'other', raw: opaque.raw })
  return tokens
}
