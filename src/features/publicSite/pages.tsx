import { formatDay } from '../../basics/japaneseDay.ts'
import { LinkButton, Notice, Page } from '../../ui/index.ts'
import { type NewsItem, newsWords } from './words.news.ts'
import { words } from './words.ts'

/** The public top page: three columns by who comes, what is new, and help for the first visit. */
export function TopPage({ hasSignedOut, news }: { hasSignedOut: boolean; news: NewsItem[] }) {
  return (
    <Page
      title={words.serviceName}
      lead={words.lead}
      notices={
        hasSignedOut && (
          <Notice kind="success" title={words.signedOutTitle}>
            {words.signedOut}
          </Notice>
        )
      }
    >
      <div class="mp-top-columns">
        <JobSeekersColumn />
        <EmployersColumn />
        <DataServiceColumn />
      </div>
      <div class="mp-top-lower">
        <News news={news} />
        <FirstTime />
      </div>
    </Page>
  )
}

function JobSeekersColumn() {
  return (
    <section class="mp-card mp-top-column mp-top-column--wide" aria-labelledby="job-seekers">
      <h2 id="job-seekers" class="mp-card__title">
        {words.jobSeekers}
      </h2>
      <p class="mp-top-column__guide">
        <a href="/guide/job-seekers">{words.jobSeekersGuide}</a>
      </p>
      <ul class="mp-entries">
        <Entry href="/login" label={words.signIn} note={words.signInNote} variant="primary" />
        <Entry href="/office-opening" label={words.officeOpening} note={words.officeOpeningNote} />
        <Entry href="/account-opening" label={words.accountOpening} note={words.accountOpeningNote} />
        <Entry href="/jobs" label={words.jobs} note={words.jobsNote} />
      </ul>
    </section>
  )
}

interface EntryProps {
  href: string
  label: string
  note: string
  variant?: 'primary' | 'secondary'
}

function Entry({ href, label, note, variant = 'secondary' }: EntryProps) {
  const noteId = `entry${href.replaceAll('/', '-')}`
  return (
    <li>
      <p class="mp-entries__note" id={noteId}>
        {note}
      </p>
      <LinkButton href={href} variant={variant} describedBy={noteId} wide>
        {label}
      </LinkButton>
    </li>
  )
}

function EmployersColumn() {
  return (
    <section class="mp-card mp-top-column" aria-labelledby="employers">
      <h2 id="employers" class="mp-card__title">
        {words.employers}
      </h2>
      <p class="mp-top-column__guide">
        <a href="/guide/employers">{words.employersGuide}</a>
      </p>
      <p>{words.employersLead}</p>
      <LinkButton href="/employer/login" wide>
        {words.employersSignIn}
      </LinkButton>
    </section>
  )
}

function DataServiceColumn() {
  return (
    <section class="mp-card mp-top-column" aria-labelledby="data-service">
      <h2 id="data-service" class="mp-card__title">
        {words.dataService}
      </h2>
      <p>{words.dataServiceLead}</p>
      <LinkButton href="/guide/data-service" wide>
        {words.dataServiceGuide}
      </LinkButton>
    </section>
  )
}

function News({ news }: { news: NewsItem[] }) {
  return (
    <section class="mp-card mp-top-lower__main" aria-labelledby="news">
      <h2 id="news" class="mp-card__title">
        {newsWords.title}
      </h2>
      {news.length === 0 && <p>{newsWords.none}</p>}
      <ul class="mp-news">
        {news.map((item) => (
          <li>
            <time datetime={item.day}>{formatDay(item.day)}</time>
            <a href={`/news#${item.id}`}>{item.title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/news">{newsWords.all}</a>
      </p>
    </section>
  )
}

function FirstTime() {
  return (
    <section class="mp-card" aria-labelledby="first-time">
      <h2 id="first-time" class="mp-card__title">
        {words.firstTime}
      </h2>
      <ul class="mp-link-list">
        {words.firstTimeLinks.map(([href, label, note]) => (
          <li>
            <a href={href}>{label}</a>
            <span class="mp-link-list__note">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
