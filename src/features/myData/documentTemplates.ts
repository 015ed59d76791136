import { pdfTemplate } from '../../platform/pdf/pdfTemplate.ts'

/** 履歴書 on two sheets of A4: empty fields stay, to be written in by hand. */
export const resumeTemplate = pdfTemplate`
#let w = d.words
#set page(footer: align(right, text(size: 8pt, w.genderNote)))
#grid(columns: (1fr, auto), align: (left + bottom, right + bottom), [= #d.words.title], d.asOf)
#grid(
  columns: (1fr, 34mm),
  column-gutter: 5mm,
  facts(d.identity, label-width: 30mm),
  align(center + horizon, rect(width: 30mm, height: 40mm, stroke: (paint: luma(90), thickness: 0.6pt, dash: "dashed"), align(center + horizon, text(size: 7.5pt, lines(w.photo))))),
)
#let dated(rows) = rows.map(row => (row.year, row.month, row.text)).flatten()
#let history(head, ..cells) = table(
  columns: (16mm, 11mm, 1fr),
  align: (x, y) => if x < 2 { center } else { left },
  table.header(..(w.year, w.month, head).map(label => table.cell(fill: luma(240), align: center, strong(label)))),
  ..cells,
)
#let section(label) = ([], [], table.cell(align: center, strong(label)))
#let rows-or-none(rows) = if rows.len() == 0 { ([], [], w.none) } else { dated(rows) }
== #w.educationAndCareer
#history(
  w.educationAndCareer,
  ..section(w.education),
  ..rows-or-none(d.education),
  ..section(w.career),
  ..rows-or-none(d.career),
  ..([], [], table.cell(align: right, w.end)),
)
== #w.licences
#history(w.licences, ..dated(d.licences), ..if d.licences.len() == 0 { ([], [], w.none) })
#let box-of(label, value, height) = block(breakable: false, width: 100%, above: 1.5em)[
  == #label
  #block(width: 100%, stroke: 0.6pt + luma(90), inset: 8pt, if value.len() > 0 { block(height: auto, lines(value)) } else { v(height) })
]
#box-of(w.appeal, d.appeal, 38mm)
#box-of(w.wishes, d.wishes, 24mm)
`

/** 職務経歴書 */
export const careerRecordTemplate = pdfTemplate`
#let w = d.words
#show heading.where(level: 3): set block(below: 0.8em)
#align(center)[= #w.title]
#align(right)[#d.asOf #linebreak() #w.name　#d.name]
== #w.careerDetails
#if d.careers.len() == 0 { w.none }
#for career in d.careers {
  block(breakable: false, width: 100%, above: 1.4em)[
    === #career.heading
    #facts(career.facts, label-width: 30mm)
  ]
}
#let listed(label, rows) = if rows.len() > 0 [
  == #label
  #list(..rows.map(lines))
]
#listed(w.licences, d.licences)
#listed(w.skills, d.skills)
#if d.appeal.len() > 0 [
  == #w.selfIntroduction
  #lines(d.appeal)
]
`
