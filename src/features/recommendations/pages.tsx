import type { FormState } from '../../basics/formState.ts'
import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Chip,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  TextArea,
} from '../../ui/index.ts'
import { isPostingOpen, type PostingStatus } from '../jobPostings/index.ts'
import { words } from './words.ts'

export interface ShownRecommendation {
  publicId: string
  isOnlineReferral: boolean
  comment: string
  sentAt: Date
  firstReadAt: Date | null
  postingId: string
  postingNumber: string
  occupationTitle: string
  applicationDeadline: string
  acceptedOn: string
  status: PostingStatus
  officeName: string | null
  applicationId: string | null
}

/** The tab おすすめ求人 of 求職活動状況. */
export function RecommendationList({ recommendations, now }: { recommendations: ShownRecommendation[]; now: Date }) {
  if (recommendations.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
  return (
    <Stack gap="small">
      {recommendations.map((one) => (
        <RecommendationCard recommendation={one} today={japaneseDay(now)} />
      ))}
    </Stack>
  )
}

function RecommendationCard({ recommendation: one, today }: { recommendation: ShownRecommendation; today: string }) {
  const canApply = one.isOnlineReferral && !one.applicationId && isPostingOpen(one, today)
  return (
    <Card
      as="article"
      id={`recommendation-${one.publicId}`}
      title={one.occupationTitle}
      href={`/my-page/jobs/${one.postingId}`}
      meta={
        <>
          {!one.firstReadAt && <Chip kind="filled">{words.isNew}</Chip>}
          {one.isOnlineReferral && <Chip kind="success">{words.onlineReferral}</Chip>}
          <span>{words.from(one.officeName ?? words.unknownOffice, formatDay(japaneseDay(one.sentAt)))}</span>
        </>
      }
    >
      <DescriptionList
        layout="compact"
        items={[
          { term: words.number, description: one.postingNumber },
          { term: words.deadline, description: formatDay(one.applicationDeadline) },
          ...(one.comment ? [{ term: words.comment, description: <p class="mp-prose">{one.comment}</p> }] : []),
        ]}
      />
      <div class="mp-buttons">
        {canApply && (
          <LinkButton href={`/my-page/recommendations/${one.publicId}`} variant="primary">
            {words.apply}
          </LinkButton>
        )}
        {one.applicationId && (
          <LinkButton href={`/my-page/job-applications/${one.applicationId}`}>{words.showApplication}</LinkButton>
        )}
        <LinkButton href={`/my-page/jobs/${one.postingId}`}>{words.show}</LinkButton>
      </div>
    </Card>
  )
}

/** オンラインハローワーク紹介: 志望動機, what the employer will see, and 応募する. */
export function ApplyToRecommendationPage(props: {
  recommendation: ShownRecommendation
  obstacle?: string | undefined
  form?: FormState | undefined
}) {
  const { recommendation: one, obstacle, form } = props
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.activity, href: '/my-page/job-applications/recommendations' },
        { label: words.title },
      ]}
      errors={form}
      notices={
        obstacle && (
          <Notice kind="warning" title={words.notPossible}>
            {obstacle}
          </Notice>
        )
      }
    >
      <Card as="section" id="posting" title={words.posting}>
        <p>{words.lead}</p>
        <DescriptionList
          items={[
            { term: words.posting, description: one.occupationTitle },
            { term: words.number, description: one.postingNumber },
            { term: words.deadline, description: formatDay(one.applicationDeadline) },
          ]}
        />
        {!obstacle && (
          <Form action={`/my-page/recommendations/${one.publicId}`}>
            <TextArea
              name="motive"
              label={words.motive}
              hint={words.motiveHint}
              limit={1000}
              rows={8}
              form={form}
              required
            />
            <p class="mp-hint">{`${words.seen}：${words.seenText}`}</p>
            <Button>{words.apply}</Button>
          </Form>
        )}
      </Card>
    </Page>
  )
}
