import {
  Button,
  Buttons,
  Card,
  Chip,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioGroup,
} from '../../ui/index.ts'
import type { Office } from '../offices/index.ts'
import { type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'
import { words } from './words.ts'

export interface ReviewedStep {
  /** Present when the step needs nothing more. */
  shown?: ShownFact[]
  /** Field's label with what it needs. */
  problems: string[]
}

export interface ReviewPageProps {
  steps: Record<StepKey, ReviewedStep>
  /** Of the draft as a whole. */
  version: number
  /** Candidates for 利用安定所; the first is the one. */
  offices: readonly Office[]
  isChanged?: boolean
  repairs?: readonly string[]
}

/** 入力内容の確認, before 完了. */
export function ReviewPage(props: ReviewPageProps) {
  const isComplete = STEP_KEYS.every((key) => props.steps[key].problems.length === 0)
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: 'ホーム', href: '/my-page' }, { label: words.title }]}
      notices={
        (!isComplete || props.isChanged || (props.repairs ?? []).length > 0) && (
          <ReviewNotices {...props} isComplete={isComplete} />
        )
      }
    >
      <h2>{words.review}</h2>
      <p>{words.reviewLead}</p>
      {STEP_KEYS.map((key) => (
        <ReviewCard step={key} {...props.steps[key]} />
      ))}
      <Form action="/my-page/registration/review">
        <OfficeCard offices={props.offices} />
        <input type="hidden" name="_version" value={String(props.version)} />
        <Buttons layout="step">
          <LinkButton href="/my-page/registration/appeal">{words.back}</LinkButton>
          <Button>{words.complete}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

function ReviewNotices({ isChanged, isComplete, repairs = [] }: ReviewPageProps & { isComplete: boolean }) {
  return (
    <>
      {isChanged && (
        <Notice kind="warning" title={words.changedTitle}>
          {words.changed}
        </Notice>
      )}
      {repairs.length > 0 && (
        <Notice kind="information" title={words.repairedTitle}>
          <ul>
            {repairs.map((repair) => (
              <li>{repair}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isComplete && <Notice kind="warning" title={words.incompleteTitle} />}
    </>
  )
}

function ReviewCard({ step, shown, problems }: ReviewedStep & { step: StepKey }) {
  const title = STEP_TITLES[step]
  const id = `review-${step}`
  return (
    <Card
      title={title}
      level={3}
      as="section"
      id={id}
      aside={problems.length > 0 && <Chip kind="warning">入力が必要</Chip>}
    >
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      )}
      {shown && <FactList shown={shown} />}
      <p>
        <LinkButton href={`/my-page/registration/${step}`} size="small" describedBy={`${id}-title`}>
          {words.edit}
        </LinkButton>
      </p>
    </Card>
  )
}

/** A step's facts; empty ones are told as such, for here the person checks them. */
export function FactList({ shown }: { shown: ShownFact[] }) {
  if (shown.length === 0) return <p>{words.notAsked}</p>
  return (
    <DescriptionList
      items={shown.map(({ term, value }) => ({
        term,
        description: value ? <span class="mp-lines">{value}</span> : words.none,
      }))}
    />
  )
}

function OfficeCard({ offices }: { offices: readonly Office[] }) {
  const [first] = offices
  if (offices.length > 1)
    return (
      <RadioGroup
        name="officeNumber"
        label={words.office}
        hint={words.officeHint}
        options={offices.map((office) => ({ value: office.number, label: office.name }))}
        value={first!.number}
      />
    )
  return (
    <Card title={words.office} level={3}>
      {first ? (
        <p>
          {first.name}
          {first.isSample && words.sample}
        </p>
      ) : (
        <p>{words.officeNone}</p>
      )}
    </Card>
  )
}
