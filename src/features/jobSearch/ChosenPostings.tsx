import { html } from 'hono/html'
import { Button, Buttons, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import { PrintedSheet, type ShownPosting } from '../jobPostings/index.ts'
import { CompareTable } from './CompareTable.tsx'
import type { SearchSite } from './SearchPage.tsx'
import { words } from './words.ts'

/** So many can stand side by side, and so many sheets can be printed together. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4
export const MOST_PRINTED = 10

const CHOSEN_FORM = 'chosen'

/** The box of a card. Thirty stand on a page, each as short as it can be. */
export function ChoiceBox({ posting: { publicId } }: { posting: ShownPosting }) {
  return html`<label><input type="checkbox" name="p" value="${publicId}" form="${CHOSEN_FORM}" aria-describedby="p-${publicId.slice(0, 8)}">${words.choose}</label>`
}

/** What is done with the chosen ones. A form by GET: the boxes stand in the cards below, and the address can be kept. */
export function ChosenForm({ site }: { site: SearchSite }) {
  return (
    <form id={CHOSEN_FORM} method="get" action={`${site.base}/compare`} aria-label={words.chosenForm}>
      <p>{words.chosenLead(MOST_COMPARED, MOST_PRINTED)}</p>
      <Buttons>
        <Button variant="secondary" size="small">
          {words.compare}
        </Button>
        <button
          type="submit"
          class="mp-button mp-button--secondary mp-button--small"
          formAction={`${site.base}/sheets`}
        >
          {words.printSheets}
        </button>
      </Buttons>
    </form>
  )
}

interface ChosenProps {
  site: SearchSite
  postings: ShownPosting[]
  /** How many were chosen, before those beyond the limit were left out. */
  chosen: number
}

function problemOf(chosen: number, shown: number, fewest: number, most: number): string | undefined {
  if (shown < fewest) return words.tooFew(fewest)
  return chosen > most ? words.tooMany(most) : undefined
}

const crumbs = (site: SearchSite, last: string) => [
  site.home,
  { label: words.searchTitle, href: site.base },
  { label: last },
]

/** 求人の比較: two to four postings side by side; prints as it stands. */
export function ComparePage({ site, postings, chosen }: ChosenProps) {
  const problem = problemOf(chosen, postings.length, FEWEST_COMPARED, MOST_COMPARED)
  const isEnough = postings.length >= FEWEST_COMPARED
  return (
    <Page
      title={words.compareTitle}
      breadcrumb={crumbs(site, words.compareTitle)}
      notices={problem && <Notice kind="warning">{problem}</Notice>}
    >
      <Stack>
        {isEnough && <CompareTable postings={postings} href={({ publicId }) => `${site.base}/${publicId}`} />}
        {isEnough && <p class="mp-no-print">{words.comparePrint}</p>}
        <BackToSearch site={site} />
      </Stack>
    </Page>
  )
}

/** 求人票の印刷: the chosen sheets one after the other, each beginning on a page of its own. */
export function SheetsPage({ site, postings, chosen }: ChosenProps) {
  const problem = problemOf(chosen, postings.length, 1, MOST_PRINTED)
  return (
    <Page
      title={words.sheetsTitle}
      breadcrumb={crumbs(site, words.sheetsTitle)}
      notices={
        <div class="mp-no-print">
          {problem && <Notice kind="warning">{problem}</Notice>}
          {postings.length > 0 && <Notice kind="information">{words.comparePrint}</Notice>}
        </div>
      }
    >
      {postings.map((posting) => (
        <section class="mp-printed-one" aria-labelledby={`sheet-${posting.publicId.slice(0, 8)}`}>
          <h2 id={`sheet-${posting.publicId.slice(0, 8)}`}>
            {posting.occupationTitle}　{posting.number}
          </h2>
          <PrintedSheet posting={posting} level={3} />
        </section>
      ))}
      <BackToSearch site={site} />
    </Page>
  )
}

function BackToSearch({ site }: { site: SearchSite }) {
  return (
    <div class="mp-no-print">
      <Buttons>
        <LinkButton href={site.base}>{words.backToSearch}</LinkButton>
      </Buttons>
    </div>
  )
}
