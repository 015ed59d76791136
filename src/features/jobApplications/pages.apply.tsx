import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  StepBar,
  TextArea,
} from '../../ui/index.ts'
import { AttachmentField, AttachmentLinks, attachmentWords, type ShownAttachment } from '../attachments/index.ts'
import { restrictionText } from '../restrictions/index.ts'
import type { ApplyObstacle, PostingToApply } from './applyToPosting.ts'
import type { DisclosedPerson } from './rules.disclosure.ts'
import { MOTIVE_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

const breadcrumb = (label: string) => [{ label: words.home, href: '/my-page' }, { label }]
const steps = words.apply.steps.map((label) => ({ label }))
const postingHref = (posting: PostingToApply) => `/my-page/jobs/${posting.publicId}`

export const applyHref = (postingPublicId: string) => `/my-page/job-applications/new/${postingPublicId}`

function PostingFacts({ posting }: { posting: PostingToApply }) {
  return (
    <DescriptionList
      layout="facts"
      items={[
        { term: words.apply.posting, description: posting.occupationTitle },
        { term: words.apply.establishment, description: posting.establishmentName ?? '' },
        { term: words.apply.number, description: posting.number },
        { term: words.apply.deadline, description: formatDay(posting.applicationDeadline) },
      ]}
    />
  )
}

const notYet = (
  <Notice kind="warning" title={words.apply.notYet}>
    {words.apply.notYetText}
  </Notice>
)

/** オンライン自主応募: what the person wants to say. */
export function MotivePage(props: {
  posting: PostingToApply
  form?: FormState
  motive: string
  /** Files attached so far; none where the posting takes none. */
  staged: ShownAttachment[] | undefined
}) {
  const { posting, form, motive } = props
  return (
    <Page
      title={words.apply.title}
      breadcrumb={breadcrumb(words.apply.title)}
      errors={form}
      errorOrder={['motive', 'files']}
      notices={notYet}
    >
      <Stack>
        <StepBar steps={steps} current={1} />
        <PostingFacts posting={posting} />
        <Card>
          <Form action={applyHref(posting.publicId)} multipart={props.staged !== undefined}>
            <TextArea
              name="motive"
              label={words.apply.motive}
              hint={words.apply.motiveHint}
              limit={MOTIVE_MAX_LENGTH}
              rows={10}
              value={motive}
              form={form}
              required
            />
            {props.staged && (
              <AttachmentField staged={props.staged} form={form} hint={attachmentWords.applicationHint} />
            )}
            <Buttons>
              <Button name="press" value="send">
                {words.apply.next}
              </Button>
              <LinkButton href={postingHref(posting)}>{words.obstacles.back}</LinkButton>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

/** 応募内容の確認: exactly what the employer will see. */
export function ConfirmPage(props: {
  posting: PostingToApply
  person: DisclosedPerson
  seenAt: string
  wasChanged?: boolean
}) {
  const { posting, person, seenAt } = props
  const here = applyHref(posting.publicId)
  return (
    <Page title={words.apply.confirmTitle} breadcrumb={breadcrumb(words.apply.confirmTitle)} notices={notYet}>
      <Stack>
        {props.wasChanged && <Notice kind="warning">{words.apply.changed}</Notice>}
        <StepBar steps={steps} current={2} />
        <PostingFacts posting={posting} />
        <Card title={words.apply.whatEmployerSees}>
          <p>{words.apply.whatEmployerSeesText}</p>
          <DescriptionList items={personItems(person)} />
        </Card>
        <p>{words.apply.onceOnly}</p>
        <Form action={`${here}/confirmation`}>
          <input type="hidden" name="seenAt" value={seenAt} />
          <Buttons layout="step">
            <LinkButton href={here}>{words.apply.correct}</LinkButton>
            <Button>{words.apply.send}</Button>
          </Buttons>
        </Form>
      </Stack>
    </Page>
  )
}

/**
 * The disclosed facts with their labels; facts that a step keeps back are not there.
 * @param filesBase where the documents can be downloaded; left out, they are named only
 */
export function personItems(person: DisclosedPerson, filesBase?: string) {
  return [
    person.name !== undefined && { term: words.apply.name, description: person.name },
    person.kana !== undefined && { term: words.apply.kana, description: person.kana },
    person.age !== undefined && { term: words.apply.age, description: words.apply.years(person.age) },
    person.phone !== undefined && { term: words.apply.phone, description: person.phone ?? words.apply.noPhone },
    person.motive !== undefined && {
      term: words.apply.motive,
      description: <p class="mp-prose">{person.motive}</p>,
    },
    person.documents !== undefined &&
      person.documents.length > 0 && {
        term: words.apply.documents,
        description: filesBase ? (
          <AttachmentLinks files={person.documents} base={filesBase} />
        ) : (
          person.documents.map(({ fileName }) => fileName).join('、')
        ),
      },
  ].filter((item) => item !== false)
}

/** 応募完了: what happens next, by when. */
export function DonePage(props: { postingTitle: string; applicationId: string; answerDueOn: string | null }) {
  const due = props.answerDueOn ? formatDay(props.answerDueOn) : ''
  return (
    <Page title={words.apply.doneTitle} breadcrumb={breadcrumb(words.apply.doneTitle)}>
      <Stack>
        <StepBar steps={steps} current={3} />
        <Notice kind="success">{words.apply.doneText(props.postingTitle)}</Notice>
        <Card title={words.apply.whatNext}>
          <ul>
            {words.apply.whatNextLines(due).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <Buttons>
            <LinkButton href="/my-page/job-applications" variant="primary">
              {words.apply.toActivity}
            </LinkButton>
            <LinkButton href={`/my-page/job-applications/${props.applicationId}`}>{words.apply.toDetail}</LinkButton>
          </Buttons>
        </Card>
      </Stack>
    </Page>
  )
}

/** Why one cannot apply, in words. */
export function obstacleText(obstacle: ApplyObstacle): string {
  return obstacle.obstacle === 'restricted' ? restrictionText(obstacle.beganAt) : words.obstacles[obstacle.obstacle]
}

/** オンライン自主応募 where it is not possible: why, and what instead. */
export function ObstaclePage({ posting, obstacle }: { posting: PostingToApply; obstacle: ApplyObstacle }) {
  return (
    <Page title={words.apply.title} breadcrumb={breadcrumb(words.apply.title)}>
      <Stack>
        <Notice kind="information" title={words.obstacles.title}>
          {obstacleText(obstacle)}
        </Notice>
        <Buttons>
          {obstacle.obstacle === 'alreadyApplied' && (
            <LinkButton href={`/my-page/job-applications/${obstacle.applicationId}`} variant="primary">
              {words.obstacles.showApplication}
            </LinkButton>
          )}
          <LinkButton href={postingHref(posting)}>{words.obstacles.back}</LinkButton>
        </Buttons>
      </Stack>
    </Page>
  )
}
