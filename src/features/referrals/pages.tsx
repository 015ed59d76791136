import { formatDay, formatWareki, japaneseDay } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, EmptyState, Notice, Page, QrCode, Stack } from '../../ui/index.ts'
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
}

/** 紹介状: one sheet of A4, the same for the job seeker, the employer and the counter. */
export function LetterPage({ letter, verifyUrl, breadcrumb }: LetterPageProps) {
  return (
    <Page
      title={words.title}
      breadcrumb={breadcrumb}
      notices={isVoid(letter) && <Notice kind="warning">{words.cancelled}</Notice>}
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
      <p class="mp-hint mp-no-print">{words.print}</p>
    </Page>
  )
}

function letterItems(letter: ShownLetter) {
  const day = japaneseDay(letter.issuedAt)
  return [
    { term: words.number, description: letter.number, strong: true },
    { term: words.issuedOn, description: `${formatWareki(day)}（${formatDay(day)}）` },
    { term: words.office, description: letter.officeName ?? words.unknownOffice },
    { term: words.officePhone, description: letter.officePhone ?? '' },
    { term: words.staff, description: letter.staffName },
    { term: words.person, description: `${letter.familyName} ${letter.givenName}`, strong: true },
    { term: words.establishment, description: letter.establishmentName ?? '' },
    { term: words.occupation, description: letter.occupationTitle },
    { term: words.postingNumber, description: letter.postingNumber },
    { term: words.kind, description: KINDS[letter.kind] },
    {
      term: words.selection,
      description: <p class="mp-prose">{letter.selectionNote ?? words.selectionLater}</p>,
    },
  ].filter((item) => item.description !== '')
}

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
