/** The source of a document in Typst. Made by `pdfTemplate` only. */
export interface PdfTemplate {
  readonly source: string
}

/**
 * What every document begins with. `d` is what the caller handed over; its texts arrive as values, never as source.
 *
 * For templates: `facts(rows)` draws pairs of label and text as a table; `grid-of(head,
 * rows)` one with a heading row; `lines(text)` keeps line breaks; `code(svg, label)` draws what `qrSvg` made.
 */
const PRELUDE = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.at("author", default: ()), date: auto)
#set text(font: "Noto Sans JP", lang: "ja", region: "JP", fallback: false, size: 10.5pt, hyphenate: false)
#set par(leading: 0.7em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context align(center, text(size: 8.5pt)[#counter(page).display("1 / 1", both: true)]),
)
#set table(stroke: 0.6pt + luma(90), inset: (x: 6pt, y: 6pt))
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.8em)
#show table.header: set text(weight: 700)
#let lines(value) = value.split("\n").join(linebreak())
#let facts(rows, label-width: 34mm) = table(
  columns: (label-width, 1fr),
  ..rows.map(((label, value)) => (table.cell(fill: luma(240), strong(label)), lines(value))).flatten(),
)
#let grid-of(head, rows, columns: auto) = table(
  columns: if columns == auto { head.len() } else { columns },
  table.header(..head.map(label => table.cell(fill: luma(240), strong(label)))),
  ..rows.flatten().map(lines),
)
#let code(svg, label, width: 25mm) = image(bytes(svg), format: "svg", width: width, alt: label)
`

/** Marks a literal as a template. Nothing can be put into it: what a person typed comes as `d`, never as source. */
export function pdfTemplate(literal: TemplateStringsArray): PdfTemplate {
  return { source: PRELUDE + literal.raw.join('') }
}
