import { type DayString, formatDay } from '../../basics/japaneseDay.ts'
import { Buttons, LinkButton, Notice, Page } from '../../ui/index.ts'
import { PrintedSheet, type ShownPosting } from '../jobPostings/index.ts'
import type { SearchSite } from './SearchPage.tsx'
import { words } from './words.ts'

/**
 * 求人票 to print on one sheet of A4.
 * @param missing characters that the PDF could not show, where this page stands in for it
 */
export function SheetPage(props: { site: SearchSite; posting: ShownPosting; today: DayString; missing?: string[] }) {
  const { site, posting, today, missing = [] } = props
  const postingHref = `${site.base}/${posting.publicId}`
  return (
    <Page
      title={words.sheetTitle}
      lead={`${posting.occupationTitle}　${posting.number}　${words.sheetAsOf(formatDay(today))}`}
      breadcrumb={[site.home, { label: words.postingTitle, href: postingHref }, { label: words.sheetTitle }]}
      notices={
        <div class="mp-no-print">
          <Notice kind="information">
            {missing.length > 0 ? words.sheetMissing(missing.slice(0, 10).join('')) : words.sheetLead}
          </Notice>
        </div>
      }
    >
      <PrintedSheet posting={posting} />
      <Buttons>
        <LinkButton href={postingHref}>{words.toPosting}</LinkButton>
      </Buttons>
    </Page>
  )
}
