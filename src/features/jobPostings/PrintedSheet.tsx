import type { ShownPosting } from './readPostings.ts'
import { type Density, densityOf } from './rules.print.ts'
import { type SheetPart, sheetParts } from './sheetRows.ts'
import { words } from './words.ts'

/** What stands on paper: the written rows of the official sections, without the PR part, which a 求人票 does not show. */
export function printedParts(posting: ShownPosting): { parts: SheetPart[]; density: Density } {
  const parts = sheetParts(posting.sheet)
    .filter(({ section }) => section !== 'promotion' && (section !== 'accessibility' || posting.kind === 'disability'))
    .map((part) => ({ ...part, rows: part.rows.filter(({ text }) => text !== '') }))
    .filter(({ rows }) => rows.length > 0)
  return { parts, density: densityOf(parts) }
}

/** 求人票 for one sheet of A4: the fuller it is, the smaller its letters on paper. */
export function PrintedSheet({ posting, level = 2 }: { posting: ShownPosting; level?: 2 | 3 }) {
  const { parts, density } = printedParts(posting)
  const Heading = level === 2 ? 'h2' : 'h3'
  // Several sheets may stand on one page.
  const id = `printed-${posting.publicId.slice(0, 8)}`
  return (
    <div class={`mp-sheet mp-sheet--${density}`}>
      {posting.establishmentName === undefined && <p>{words.withheld}</p>}
      {parts.map(({ section, heading, rows }) => (
        <section aria-labelledby={`${id}-${section}`}>
          <Heading id={`${id}-${section}`}>{heading}</Heading>
          <dl>
            {rows.map(({ term, text }) => (
              <div>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
