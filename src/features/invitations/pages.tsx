import type { FormState } from '../../basics/formState.ts'
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
  Pager,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { ShownFact } from '../jobSeekers/index.ts'
import { PREFECTURES } from '../places/index.ts'
import { type CandidateQuestion, INVITATION_MAX_LENGTH, INVITATIONS_PER_POSTING } from './rules.ts'
import { words } from './words.ts'

export const INVITATIONS_HREF = '/employer/invitations'

export interface PostingChoice {
  publicId: string
  number: string
  occupationTitle: string
  sent: number
}

export interface ShownCandidate {
  publicId: string
  ageBracket: string
  placeName: string
  wasInvited: boolean
  wishes: string[]
  qualifications: string[]
}

/** リクエスト: the postings it can be sent for, and published people by facts that tell nobody who they are. */
export function InvitationsPage(props: {
  postings: PostingChoice[]
  candidates: ShownCandidate[]
  question: CandidateQuestion
  hasMore: boolean
  wasSent: boolean
}) {
  const { postings, candidates, question, hasMore } = props
  const href = (page: number) =>
    `${INVITATIONS_HREF}?${new URLSearchParams({ words: question.words, place: question.placeCode, page: String(page) })}`
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.home, href: '/employer' }, { label: words.title }]}
      notices={props.wasSent && <Notice kind="success">{words.sent}</Notice>}
    >
      <Stack>
        <p>
          {words.lead}
          {words.limits}
        </p>
        <Card as="section" id="postings" title={words.postings}>
          {postings.length === 0 ? (
            <p>{words.noPostings}</p>
          ) : (
            <DescriptionList
              items={postings.map((posting) => ({
                term: `${posting.occupationTitle}（${posting.number}）`,
                description: words.left(Math.max(0, INVITATIONS_PER_POSTING - posting.sent)),
              }))}
            />
          )}
        </Card>
        <Card as="section" id="search" title={words.search}>
          <Form method="get" action={INVITATIONS_HREF} role="search" label={words.search}>
            <TextField name="words" label={words.searchWords} value={question.words} width="medium" />
            <SelectField
              name="place"
              label={words.searchPlace}
              prompt={words.anyPlace}
              value={question.placeCode}
              options={PREFECTURES.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <Button variant="secondary">{words.searchButton}</Button>
          </Form>
        </Card>
        {candidates.length === 0 ? (
          <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>
        ) : (
          <Stack gap="small">
            {candidates.map((candidate) => (
              <CandidateCard candidate={candidate} />
            ))}
          </Stack>
        )}
        <Pager current={question.page} last={hasMore ? question.page + 1 : question.page} href={href} />
      </Stack>
    </Page>
  )
}

function CandidateCard({ candidate }: { candidate: ShownCandidate }) {
  const id = `candidate-${candidate.publicId}`
  return (
    <Card
      as="article"
      id={id}
      title={words.candidateOf(candidate.ageBracket, candidate.placeName)}
      meta={candidate.wasInvited && <Chip kind="quiet">{words.wasInvited}</Chip>}
    >
      <DescriptionList
        layout="compact"
        items={[
          { term: words.wishes, description: candidate.wishes.join('、') },
          ...(candidate.qualifications.length > 0
            ? [{ term: words.qualifications, description: candidate.qualifications.join('、') }]
            : []),
        ]}
      />
      <p>
        <LinkButton href={`${INVITATIONS_HREF}/new/${candidate.publicId}`} describedBy={`${id}-title`}>
          {words.open}
        </LinkButton>
      </p>
    </Card>
  )
}

/** One person's published facts, and the words that ask them to apply. */
export function InvitePage(props: {
  candidateId: string
  facts: ShownFact[]
  postings: PostingChoice[]
  form?: FormState | undefined
  problem?: string | undefined
}) {
  const { candidateId, facts, postings, form, problem } = props
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.title, href: INVITATIONS_HREF },
        { label: words.candidate },
      ]}
      errors={form}
      errorOrder={['posting', 'message']}
      notices={problem && <Notice kind="error">{problem}</Notice>}
    >
      <Stack>
        <Card as="section" id="profile" title={words.profile}>
          <DescriptionList
            items={facts.map(({ term, value }) => ({ term, description: <p class="mp-prose">{value}</p> }))}
          />
        </Card>
        {postings.length === 0 ? (
          <Notice kind="information">{words.noPostings}</Notice>
        ) : (
          <Card>
            <Form action={`${INVITATIONS_HREF}/new/${candidateId}`}>
              <SelectField
                name="posting"
                label={words.posting}
                form={form}
                {...(postings.length === 1 && { value: postings[0]!.publicId })}
                options={postings.map((posting) => ({
                  value: posting.publicId,
                  label: `${posting.occupationTitle}（${posting.number}）`,
                }))}
                width="full"
                required
              />
              <TextArea
                name="message"
                label={words.message}
                hint={words.messageHint}
                limit={INVITATION_MAX_LENGTH}
                form={form}
                required
              />
              <Button>{words.send}</Button>
            </Form>
          </Card>
        )}
        <a href={INVITATIONS_HREF}>{words.back}</a>
      </Stack>
    </Page>
  )
}
