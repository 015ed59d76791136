import { Card } from '../../ui/index.ts'
import type { ShownPosting } from './readPostings.ts'
import { sheetParts } from './sheetRows.ts'
import { words } from './words.ts'

/** A text as it was written, line by line. Escaping is the template's. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

const NOT_WRITTEN = '記載なし'

/**
 * The whole 求人票 in its official sections, each a heading and a description list.
 * @param showsEmpty also shows the rows that the employer left empty
 */
export function PostingSheet({ posting, showsEmpty = false }: { posting: ShownPosting; showsEmpty?: boolean }) {
  const parts = sheetParts(posting.sheet)
    .map((part) => ({ ...part, rows: showsEmpty ? part.rows : part.rows.filter(({ text }) => text !== '') }))
    .filter(({ section, rows }) => rows.length > 0 && (section !== 'accessibility' || posting.kind === 'disability'))
  return (
    <div class="mp-stack">
      {posting.establishmentName === undefined && <p>{words.withheld}</p>}
      {parts.map(({ section, heading, rows }) => (
        <Card
          as="section"
          id={`sheet-${section}`}
          title={heading}
          {...(section === 'promotion' && { aside: words.sections.promotionNote })}
        >
          <dl class="mp-description mp-description--rows">
            {rows.map(({ term, text }) => (
              <div class="mp-description__item">
                <dt>{term}</dt>
                <dd>{text === '' ? NOT_WRITTEN : <Lines text={text} />}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </div>
  )
}
