import { qrSvg } from '../../platform/pdf/makePdf.ts'
import { pdfTemplate } from '../../platform/pdf/pdfTemplate.ts'
import { isVoid, letterFacts, type ShownLetter } from './pages.tsx'
import { words } from './words.ts'

/** 紹介状 on one sheet of A4, with the code that proves it. */
export const letterTemplate = pdfTemplate`
#align(center)[= #d.heading]
#v(6mm)
#text(size: 11.5pt, d.salutation)
#v(2mm)
#d.body
#v(4mm)
#if d.void.len() > 0 { strong(d.void) }
#facts(d.rows, label-width: 42mm)
#v(6mm)
#grid(columns: (30mm, 1fr), column-gutter: 5mm, align: horizon, code(d.code, d.codeLabel, width: 28mm), d.codeText)
`

/** What the template is filled with. */
export function letterContent(letter: ShownLetter, verifyUrl: string) {
  return {
    title: `${words.title} ${letter.number}`,
    heading: words.title,
    salutation: words.salutation(letter.establishmentName ?? ''),
    body: words.body,
    void: isVoid(letter) ? words.cancelled : '',
    rows: letterFacts(letter).map(({ term, text }) => [term, text]),
    code: qrSvg(verifyUrl),
    codeLabel: words.codeLabel,
    codeText: words.code,
  }
}
