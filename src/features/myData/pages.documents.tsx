import type { Child } from 'hono/jsx'
import { Card, DescriptionList, LinkButton, Notice, Page } from '../../ui/index.ts'
import type { CareerRecord, DatedLine, Resume } from './documentContent.ts'
import { BASE } from './pages.tsx'
import { documentWords, words } from './words.ts'

interface PrintProps {
  /** Set where this page stands in for the PDF: the characters that the PDF's font lacks, or none. */
  standsIn?: string[] | undefined
}

const breadcrumb = (label: string) => [
  { label: words.home, href: '/my-page' },
  { label: words.title, href: BASE },
  { label },
]

interface SheetProps extends PrintProps {
  title: string
  asOf: string
  pdf: string
  children: Child
}

function Sheet({ title, asOf, pdf, standsIn, children }: SheetProps) {
  const notice = standsIn && (
    <div class="mp-no-print">
      <Notice kind="information" title={words.printInstead}>
        {words.printBecause(standsIn)}
      </Notice>
    </div>
  )
  return (
    <Page title={title} breadcrumb={breadcrumb(title)} lead={asOf} notices={notice}>
      {!standsIn && (
        <p class="mp-no-print">
          <LinkButton href={`${BASE}/${pdf}`}>{words.askForPdf}</LinkButton>
        </p>
      )}
      {children}
    </Page>
  )
}

const facts = (pairs: [string, string][]) =>
  pairs
    .filter(([, value]) => value !== '')
    .map(([term, value]) => ({ term, description: <span class="mp-lines">{value}</span> }))

const withMonth = ({ year, month, text }: DatedLine) => (year ? `${documentWords.month(year, month)} ${text}` : text)

function Prose({ title, text }: { title: string; text: string }) {
  return (
    <Card title={title}>
      <p class="mp-lines">{text || documentWords.none}</p>
    </Card>
  )
}

function ShortList({ title, lines }: { title: string; lines: string[] }) {
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        <p>{documentWords.none}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** 履歴書 */
export function ResumePage({ resume, standsIn }: { resume: Resume } & PrintProps) {
  return (
    <Sheet title={words.resume} asOf={resume.asOf} pdf="resume.pdf" standsIn={standsIn}>
      <Card>
        <DescriptionList items={facts(resume.identity)} />
      </Card>
      <ShortList title={documentWords.education} lines={resume.education.map(withMonth)} />
      <ShortList title={documentWords.career} lines={resume.career.map(withMonth)} />
      <ShortList title={documentWords.licences} lines={resume.licences.map(withMonth)} />
      <Prose title={documentWords.appeal} text={resume.appeal} />
      <Prose title={documentWords.wishes} text={resume.wishes} />
    </Sheet>
  )
}

/** 職務経歴書 */
export function CareerRecordPage({ record, standsIn }: { record: CareerRecord } & PrintProps) {
  return (
    <Sheet title={words.careerRecord} asOf={record.asOf} pdf="career-record.pdf" standsIn={standsIn}>
      <p>{record.name}</p>
      {record.careers.map((career) => (
        <Card title={career.heading}>
          <DescriptionList items={facts(career.facts)} />
        </Card>
      ))}
      <ShortList title={documentWords.licences} lines={record.licences} />
      <ShortList title={documentWords.skills} lines={record.skills} />
      <Prose title={documentWords.selfIntroduction} text={record.appeal} />
    </Sheet>
  )
}
