import { type Context, Hono } from 'hono'
import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { countUse, type Limit } from '../../platform/limits.ts'
import { answerWithPdf } from '../../platform/pdf/answerWithPdf.ts'
import { pdfTemplate } from '../../platform/pdf/pdfTemplate.ts'
import { findPosting, type PostingViewer, printedParts } from '../jobPostings/index.ts'
import type { SearchSite } from './SearchPage.tsx'
import { SheetPage } from './SheetPage.tsx'
import { words } from './words.ts'

/** PDFs for one network address (RATE-1): drawing one costs more than a page. */
const DRAWN_SHEETS: Limit = { name: 'drawnSheets', most: 60, windowSeconds: 300 }

/** 求人票 on A4 in two columns; headings and tables are tagged by the platform's own parts. */
const sheetTemplate = pdfTemplate`
#set page(margin: (x: 8mm, top: 8mm, bottom: 10mm), columns: 2)
#set columns(gutter: 4mm)
#set text(size: d.size * 1pt)
#set par(leading: 0.38em, spacing: 0.4em)
#set table(inset: (x: 2pt, y: 1pt), stroke: 0.4pt + luma(120))
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 1.15em)
#show heading.where(level: 2): set block(above: 0.7em, below: 0.3em)
#place(top, float: true, scope: "parent", clearance: 3mm)[
  = #d.heading
  #d.lead
]
#for part in d.parts [
  == #part.heading
  #facts(part.rows, label-width: 24mm)
]
`

const SIZES = { roomy: 7, dense: 6, densest: 5 }

/** 求人票 to print and as PDF, under the posting's own address. */
export function sheetRoutes(site: SearchSite, viewer: PostingViewer) {
  const read = async (c: Context<AppEnv>) =>
    foundOr404(await findPosting(c.var.deps.db, c.req.param('id') ?? '', viewer))
  return new Hono<AppEnv>()
    .get('/:id/sheet', async (c) =>
      c.render(<SheetPage site={site} posting={await read(c)} today={japaneseDay(c.var.deps.now)} />),
    )

    .get('/:id/sheet.pdf', async (c) => {
      const posting = await read(c)
      if (c.var.limitedAddress !== undefined) await countUse(c.var.deps, DRAWN_SHEETS, c.var.limitedAddress)
      const today = japaneseDay(c.var.deps.now)
      const { parts, density } = printedParts(posting)
      const lead = `${posting.occupationTitle}　${posting.number}　${words.sheetAsOf(formatDay(today))}`
      return answerWithPdf(c, {
        template: sheetTemplate,
        content: {
          title: `${words.sheetTitle} ${posting.number} ${posting.occupationTitle}`,
          heading: words.sheetTitle,
          lead,
          size: SIZES[density],
          parts: parts.map(({ heading, rows }) => ({ heading, rows: rows.map(({ term, text }) => [term, text]) })),
        },
        fileName: `${words.sheetTitle}_${posting.number}.pdf`,
        printPage: (missing) => c.render(<SheetPage site={site} posting={posting} today={today} missing={missing} />),
      })
    })
}
