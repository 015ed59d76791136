import { formatInstant } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, LinkButton, MainPart, Page, QrCode, SideLayout, SidePart } from '../../ui/index.ts'
import { NewestInvitation } from '../invitations/index.ts'
import type { Office } from '../offices/index.ts'
import { NeedsCard, NumberCard, OuterLinks, PersonCard, SavedSearchesCard } from './HomeParts.tsx'
import type { HomeView } from './readHome.ts'
import { seekerWords as words } from './words.seeker.ts'

const breadcrumb = (label?: string) => [
  { label: words.home, ...(label && { href: '/my-page' }) },
  ...(label ? [{ label }] : []),
]

/** 求職者マイページホーム. The source order is the phone's (manual 3.2). */
export function HomePage({ view, previousSignedInAt }: { view: HomeView; previousSignedInAt: Date | null }) {
  return (
    <Page
      title={words.title}
      breadcrumb={breadcrumb()}
      lead={`${words.previous}：${previousSignedInAt ? formatInstant(previousSignedInAt) : words.firstTime}`}
    >
      <SideLayout>
        {view.needs.length > 0 && (
          <MainPart>
            <NeedsCard needs={view.needs} />
          </MainPart>
        )}
        <SidePart>
          <PersonCard {...view} />
        </SidePart>
        <MainPart>
          <NewestInvitation {...view.requests} today={view.today} />
        </MainPart>
        <SidePart>
          <NumberCard jobSeeker={view.jobSeeker} />
        </SidePart>
        <MainPart>
          <SavedSearchesCard slots={view.savedSlots} />
        </MainPart>
        <SidePart>
          <OuterLinks />
        </SidePart>
      </SideLayout>
    </Page>
  )
}

/** 求職番号 and its code as large as the screen allows, for the reader at the counter. */
export function NumberPage({ number }: { number: string }) {
  return (
    <Page title={words.enlargedTitle} breadcrumb={breadcrumb(words.enlargedTitle)}>
      <Card>
        <div class="mp-qr-large">
          <QrCode text={number} label={words.code} />
          <p>{words.number}</p>
          <p class="mp-qr-large__number">{number}</p>
        </div>
        <p>{words.enlargedHint}</p>
        <LinkButton href="/my-page">{words.back}</LinkButton>
      </Card>
    </Page>
  )
}

/** 利用安定所: which it is, why, and how to reach it. */
export function OfficePage({ office }: { office: Office }) {
  return (
    <Page title={words.officeTitle} breadcrumb={breadcrumb(words.officeTitle)}>
      <Card title={office.name}>
        <DescriptionList
          items={[
            { term: words.address, description: office.address },
            { term: words.phone, description: <a href={`tel:${office.phone}`}>{office.phone}</a> },
            ...(office.openingHours ? [{ term: words.hours, description: office.openingHours }] : []),
          ]}
        />
        {office.isSample && <p>{words.sample}</p>}
        <p>{words.officeWhy}</p>
        <p>{words.officeWhat}</p>
        <p>
          <a href="/offices">{words.allOffices}</a>
        </p>
      </Card>
    </Page>
  )
}
