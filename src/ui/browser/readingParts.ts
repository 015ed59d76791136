/** One sentence of the page: what is said, and where it stands. */
export interface ReadingPart {
  text: string
  range: Range
}

interface Piece {
  node: Text
  from: number
  to: number
}

/** Not for the ear: what is hidden from screen readers too, the choices of a list box, and readings above kanji. */
const SILENT = '[aria-hidden="true"], script, style, template, noscript, select, textarea, rt, rp, mp-support'

/** A sentence ends with its sign and whatever bracket closes behind it. */
const SENTENCE = /[^。！？!?]+[。！？!?]*[」』）)]*|[。！？!?]+/gu

/** What a range of the page says, sentence by sentence, in the order of the document. */
export function readingParts(range: Range): ReadingPart[] {
  return blocksOf(piecesOf(range)).flatMap(sentencesOf)
}

/** The visible text of a range, cut to its ends. */
function piecesOf(range: Range): Piece[] {
  const root = range.commonAncestorContainer
  if (root instanceof Text) return [{ node: root, from: range.startOffset, to: range.endOffset }]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (!range.intersectsNode(node) || !isRead(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.length
    if (from < to) pieces.push({ node, from, to })
  }
  return pieces
}

function isRead(node: Text): boolean {
  const parent = node.parentElement
  return parent !== null && !parent.closest(SILENT) && parent.checkVisibility()
}

/** The nearest element that begins a line of its own. */
function blockOf(node: Text): Element | null {
  let element = node.parentElement
  while (element && ['inline', 'contents', 'ruby'].includes(getComputedStyle(element).display))
    element = element.parentElement
  return element
}

/** Pieces that follow each other within one block belong together: a link does not break its sentence. */
function blocksOf(pieces: Piece[]): Piece[][] {
  const blocks: Piece[][] = []
  let last: Element | null = null
  for (const piece of pieces) {
    const block = blockOf(piece.node)
    if (block === last && blocks.length > 0) blocks.at(-1)?.push(piece)
    else blocks.push([piece])
    last = block
  }
  return blocks
}

function sentencesOf(block: Piece[]): ReadingPart[] {
  const whole = block.map(({ node, from, to }) => node.data.slice(from, to)).join('')
  return [...whole.matchAll(SENTENCE)].flatMap((match) => {
    const text = match[0].replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    const range = document.createRange()
    range.setStart(...placeIn(block, match.index, false))
    range.setEnd(...placeIn(block, match.index + match[0].length, true))
    return [{ text, range }]
  })
}

/** Where a count of characters from the block's beginning lies. At a border a range begins in the later node and ends in the earlier. */
function placeIn(block: Piece[], count: number, isEnd: boolean): [Text, number] {
  let left = count
  for (const { node, from, to } of block) {
    const length = to - from
    if (left < length || (isEnd && left === length)) return [node, from + left]
    left -= length
  }
  const last = block.at(-1)!
  return [last.node, last.to]
}

/** Long numbers (求職番号, 求人番号, telephones) are told digit by digit. */
export function spokenForm(text: string): string {
  return text.replace(/\d{4,}(?:-\d+)+|\d{2,4}-\d{2,4}-\d{3,4}|\d{7,}/g, (number) =>
    number.replace(/-/g, 'の').split('').join(' '),
  )
}
