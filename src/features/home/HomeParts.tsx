import { formatDay } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, ExternalLink, LinkButton, QrCode, SignOutForm } from '../../ui/index.ts'
import { OpenApplicationNames } from '../jobApplications/index.ts'
import { fullName, type JobSeekerSummary } from '../jobSeekers/index.ts'
import type { HomeView, NeedNow, SavedSlot } from './readHome.ts'
import { seekerWords as words } from './words.seeker.ts'

/** The number of saved conditions that a person has (E2). */
const SLOTS = [1, 2, 3]

/** 次にすること */
export function NeedsCard({ needs }: { needs: NeedNow[] }) {
  if (needs.length === 0) return null
  return (
    <Card title={words.needs} tone="tinted" as="section" id="needs">
      <ul class="mp-needs">
        {needs.map(({ term, what, link, href }) => (
          <li>
            <strong>{term}</strong>
            <span>{what}</span>
            <a href={href}>{link}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Name, office, messages, publication and applications: the head of the side area (C3). */
export function PersonCard({ jobSeeker, office, unreadMessages, applications }: HomeView) {
  return (
    <Card title={`${fullName(jobSeeker)} 様`} as="section" id="person">
      <DescriptionList
        layout="stacked"
        items={[
          {
            term: words.office,
            description: office ? <a href="/my-page/office">{office.name}</a> : words.officeNone,
            strong: true,
          },
          {
            term: words.newMessages,
            description: <a href="/my-page/messages">{words.count(unreadMessages)}</a>,
            strong: true,
          },
          {
            term: words.publication,
            description: jobSeeker.isPublished ? words.published : words.unpublished,
            strong: true,
          },
          {
            term: words.validUntil,
            description:
              jobSeeker.registration === 'lapsed' || jobSeeker.validUntil === null
                ? words.lapsed
                : formatDay(jobSeeker.validUntil),
            strong: true,
          },
          {
            term: words.applications,
            description:
              applications.length > 0 ? <OpenApplicationNames rows={applications} /> : words.applicationsEmpty,
          },
        ]}
      />
      <p>
        <a href="/my-page/job-applications">{words.applicationsAll}</a>
      </p>
    </Card>
  )
}

/** 求職番号 with its code, for the counter (C3, D5). */
export function NumberCard({ jobSeeker }: { jobSeeker: JobSeekerSummary }) {
  return (
    <Card title={words.card} as="section" id="reception">
      <p>{words.cardLead}</p>
      <QrCode text={jobSeeker.number ?? ''} label={words.code} />
      <DescriptionList layout="stacked" items={[{ term: words.number, description: jobSeeker.number, strong: true }]} />
      <LinkButton href="/my-page/number">{words.enlarge}</LinkButton>
    </Card>
  )
}

/** 保存した求人検索条件: three slots, each with one press (C5). */
export function SavedSearchesCard({ slots }: { slots: SavedSlot[] }) {
  return (
    <Card title={words.saved} as="section" id="saved-searches">
      <ul class="mp-needs">
        {SLOTS.map((number) => (
          <SlotRow number={number} slot={slots.find((one) => one.number === number)} />
        ))}
      </ul>
    </Card>
  )
}

function SlotRow({ number, slot }: { number: number; slot: SavedSlot | undefined }) {
  return (
    <li>
      <strong id={`slot-${number}`}>{words.slot(number)}</strong>
      {slot ? (
        <>
          <span>
            {words.savedName} {slot.name}
          </span>
          <LinkButton href={slot.href} size="small" describedBy={`slot-${number}`}>
            {words.run}
          </LinkButton>
        </>
      ) : (
        <span>{words.slotEmpty}</span>
      )}
    </li>
  )
}

/** Links out of My Page, and the reminder to log out. */
export function OuterLinks() {
  return (
    <div class="mp-stack mp-stack--small">
      <p>{words.outer}</p>
      <ul>
        <li>
          <ExternalLink href={words.trainingHref}>{words.training}</ExternalLink>
        </li>
        <li>
          <ExternalLink href={words.eventsHref}>{words.events}</ExternalLink>
        </li>
      </ul>
      <p>{words.signOutReminder}</p>
      <SignOutForm />
    </div>
  )
}
