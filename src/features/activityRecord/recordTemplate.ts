import { pdfTemplate } from '../../platform/pdf/pdfTemplate.ts'

/** 求職活動の記録 on A4: who, which period, and one line for each thing that happened. */
export const recordTemplate = pdfTemplate`
= #d.heading
#facts(d.facts)
#v(4mm)
#set text(size: 9.5pt)
#grid-of(d.head, d.rows, columns: (27mm, 32mm, 1fr, 1.2fr, 22mm))
`
