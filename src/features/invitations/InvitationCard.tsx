import { type DayString, formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  Chip,
  Chips,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Stack,
} from '../../ui/index.ts'
import { DISCLOSURE_LEVELS, type DisclosureLevel, isPostingOpen, postingInWords as say } from '../jobPostings/index.ts'
import type { ShownInvitation } from './readInvitations.ts'
import { words } from './words.ts'

const { card } = words

/** Every field of the manual's card with its label (S4), in its order. */
function fieldsOf({ posting }: ShownInvitation) {
  const level = posting.disclosureLevel as DisclosureLevel
  const isAgeLimited = posting.ageLowest !== null || posting.ageHighest !== null
  return [
    { term: card.accepted, description: formatDay(posting.acceptedOn) },
    { term: card.deadline, description: formatDay(posting.applicationDeadline), strong: true },
    { term: card.kind, description: say.kindInWords(posting) },
    { term: card.hours, description: say.hoursInWords(posting) },
    { term: card.establishment, description: say.establishmentInWords(posting) },
    { term: card.daysOff, description: say.daysOffInWords(posting) },
    { term: card.place, description: posting.placeNames.join('、') },
    { term: card.age, description: (isAgeLimited ? card.ageLimited : '') + say.ageInWords(posting) },
    { term: card.work, description: say.excerptOf(posting, 200) },
    { term: card.number, description: posting.number },
    { term: card.employment, description: say.employmentInWords(posting) },
    { term: card.disclosure, description: `${level}. ${DISCLOSURE_LEVELS[level]}` },
    { term: card.wage, description: say.wageInWords(posting), strong: true },
    ...(posting.openingsCount === null
      ? []
      : [{ term: card.openings, description: card.persons(posting.openingsCount) }]),
  ]
}

/** One リクエスト求人 with its messages, its detail, and the answers to it. */
export function InvitationCard(props: {
  invitation: ShownInvitation
  today: DayString
  level?: 2 | 3
  canAnswer?: boolean
}) {
  const { invitation, today, level = 3, canAnswer } = props
  const { posting, threadId, applicationId, declinedAt } = invitation
  const isOpen = isPostingOpen(posting, today)
  return (
    <Card
      as="article"
      level={level}
      id={`invitation-${invitation.publicId}`}
      title={posting.occupationTitle}
      href={`/my-page/jobs/${posting.publicId}`}
      meta={
        <>
          <Chip kind={isOpen ? 'success' : 'quiet'}>{isOpen ? card.active : card.ended}</Chip>
          {applicationId && <Chip kind="filled">{card.applied}</Chip>}
          {declinedAt && <Chip kind="quiet">{card.declined}</Chip>}
          <span>{card.sentAt(formatDay(japaneseDay(invitation.sentAt)))}</span>
        </>
      }
    >
      <Stack gap="small">
        <DescriptionList
          layout="compact"
          items={[{ term: card.occupation, description: posting.occupationTitle }, ...fieldsOf(invitation)]}
        />
        <Chips kind="quiet" label={card.tags} items={say.tagsOf(posting)} />
        <Buttons>
          {threadId && <LinkButton href={`/my-page/messages/${threadId}`}>{card.messages}</LinkButton>}
          <LinkButton href={`/my-page/jobs/${posting.publicId}`} variant="primary">
            {card.detail}
          </LinkButton>
          {canAnswer && !applicationId && !declinedAt && isOpen && (
            <LinkButton href={`/my-page/job-applications/new/${posting.publicId}`}>{card.apply}</LinkButton>
          )}
        </Buttons>
        {canAnswer && !applicationId && !declinedAt && (
          <Form action={`/my-page/job-applications/invitations/${invitation.publicId}/declining`}>
            <Button variant="text" describedBy={`invitation-${invitation.publicId}-title`}>
              {card.decline}
            </Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

/** 求人者からのリクエスト求人 of the home screen: the newest one, how many there are, and the way to all (C4). */
export function NewestInvitation(props: { count: number; invitations: ShownInvitation[]; today: DayString }) {
  const [newest] = props.invitations
  return (
    <section id="requests" aria-labelledby="invitations-title">
      <Stack gap="small">
        <h2 id="invitations-title">{card.title}</h2>
        {newest ? (
          <>
            <p>{card.count(props.count)}</p>
            <InvitationCard invitation={newest} today={props.today} />
          </>
        ) : (
          <EmptyState title={card.none}>{card.noneText}</EmptyState>
        )}
        <Buttons>
          <LinkButton href="/my-page/job-applications/invitations">{card.all}</LinkButton>
        </Buttons>
      </Stack>
    </section>
  )
}
