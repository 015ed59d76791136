import { formatDay, formatWareki, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, EmptyState, LinkButton, Notice, Page, QrCode, Stack } from '../../ui/index.ts'
import { KINDS } from '../jobApplications/index.ts'
import { words } from './words.ts'

export interface ShownLetter {
  number: string
  issuedAt: Date
  verificationCode: string
  selectionNote: string | null
  kind: keyof typeof KINDS
  state: string
  familyName: string
  givenName: string
  occupationTitle: string
  postingNumber: string
  establishmentName: string | null
  staffName: string
  officeName: string | null
  officePhone: string | null
}

/** Whoever withdrew, or whose posting was cancelled, cannot use the letter any more. */
export const isVoid = (letter: Pick<ShownLetter, 'state'>) =>
  letter.state === 'withdrawn' || letter.state === 'cancelled'

interface LetterPageProps {
  letter: ShownLetter
  /** Where the two-dimensional code leads. */
  verifyUrl: string
  breadcrumb: { label: string; href?: string }[]
  /** Where the letter stands as a PDF. */
  pdfHref: string
  /** Characters that the PDF's font lacks; set where this page came in the PDF's place. */
  missing?: string[] | undefined
}

/** 紹介状: one sheet of A4, the same for the job seeker, the employer and the counter. */
export function LetterPage({ letter, verifyUrl, breadcrumb, pdfHref, missing }: LetterPageProps) {
  return (
    <Page
      title={words.title}
      breadcrumb={breadcrumb}
      notices={
        <>
          {isVoid(letter) && <Notice kind="warning">{words.cancelled}</Notice>}
          {missing && <Notice kind="information">{words.noPdf(missing.join(''))}</Notice>}
        </>
      }
    >
      <div class="mp-letter">
        <Card as="section" id="letter">
          <p>{words.salutation(letter.establishmentName ?? '')}</p>
          <p>{words.body}</p>
          <DescriptionList items={letterItems(letter)} />
          <div class="mp-letter__proof">
            <QrCode text={verifyUrl} label={words.codeLabel} />
            <p>{words.code}</p>
          </div>
        </Card>
      </div>
      <div class="mp-no-print">
        {!missing && <LinkButton href={pdfHref}>{words.pdf}</LinkButton>}
        <p class="mp-hint">{words.print}</p>
      </div>
    </Page>
  )
}

/** What stands on the letter, label and text, for the page and for the PDF. */
export function letterFacts(letter: ShownLetter): { term: string; text: string; strong?: boolean }[] {
  const day = japaneseDay(letter.issuedAt)
  const facts = [
    { term: words.number, text: letter.number, strong: true },
    { term: words.issuedOn, text: `${formatWareki(day)}（${formatDay(day)}）` },
    { term: words.office, text: letter.officeName ?? words.unknownOffice },
    { term: words.officePhone, text: letter.officePhone ?? '' },
    { term: words.staff, text: letter.staffName },
    { term: words.person, text: `${letter.familyName} ${letter.givenName}`, strong: true },
    { term: words.establishment, text: letter.establishmentName ?? '' },
    { term: words.occupation, text: letter.occupationTitle },
    { term: words.postingNumber, text: letter.postingNumber },
    { term: words.kind, text: KINDS[letter.kind] },
    { term: words.selection, text: letter.selectionNote ?? words.selectionLater },
  ]
  return facts.filter(({ text }) => text !== '')
}

const letterItems = (letter: ShownLetter) =>
  letterFacts(letter).map(({ text, ...fact }) => ({ ...fact, description: <p class="mp-prose">{text}</p> }))

/** 紹介状 while the registration is 無効 (H1). */
export function LetterClosedPage() {
  return (
    <Page title={words.title} breadcrumb={[{ label: words.home, href: '/my-page' }, { label: words.title }]}>
      <Notice kind="warning">{words.lapsed}</Notice>
    </Page>
  )
}

/** 紹介状の確認: whoever holds the paper learns whether it is genuine, and nothing about the person. */
export function VerifyPage({ letter }: { letter: ShownLetter | undefined }) {
  if (!letter)
    return (
      <Page title={words.verifyTitle}>
        <EmptyState title={words.verifyFalse}>{words.verifyFalseText}</EmptyState>
      </Page>
    )
  const shown = [words.number, words.issuedOn, words.office, words.officePhone, words.establishment, words.occupation]
  return (
    <Page title={words.verifyTitle}>
      <Stack>
        <Notice kind={isVoid(letter) ? 'warning' : 'success'}>
          {isVoid(letter) ? words.verifyWithdrawn : words.verifyTrue}
        </Notice>
        <Card>
          <DescriptionList items={letterItems(letter).filter((item) => shown.includes(item.term))} />
        </Card>
      </Stack>
    </Page>
  )
}
