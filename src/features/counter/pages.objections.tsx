import type { FormState } from '../../basics/formState.ts'
import { formatDay, formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  TextArea,
} from '../../ui/index.ts'
import { words } from './words.ts'

export interface ShownObjection {
  publicId: string
  name: string
  jobSeekerPublicId: string
  postingTitle: string
  establishmentName: string | null
  interviewOn: string
  reportedAt: Date
  report: string | null
  objection: string | null
  objectedAt: Date | null
}

/** 面接不参加への異議: each with both sides' words; alone on its page, with the two decisions. */
export function ObjectionsPage(props: {
  objections: ShownObjection[]
  /** Set where one objection stands alone, by somebody who may decide. */
  canDecide: boolean
  form?: FormState | undefined
  told?: { kind: 'success' | 'error'; text: string } | undefined
}) {
  const { objections, canDecide, form, told } = props
  return (
    <Page
      title={words.objections.title}
      lead={words.objections.lead}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.objections.title }]}
      errors={form}
      notices={told && !form && <Notice kind={told.kind}>{told.text}</Notice>}
    >
      {objections.length === 0 ? (
        <EmptyState title={words.objections.empty} />
      ) : (
        <Stack>
          {objections.map((objection) => (
            <ObjectionCard objection={objection} canDecide={canDecide} form={form} />
          ))}
        </Stack>
      )}
    </Page>
  )
}

function ObjectionCard({
  objection,
  canDecide,
  form,
}: {
  objection: ShownObjection
  canDecide: boolean
  form: FormState | undefined
}) {
  const { objections } = words
  return (
    <Card as="article" id={`objection-${objection.publicId}`} title={objection.name}>
      <Stack gap="small">
        <p>
          <a href={`/counter/job-seekers/${objection.jobSeekerPublicId}`}>{objections.showPerson}</a>
        </p>
        <DescriptionList
          items={[
            { term: words.person.applicationColumns.posting, description: objection.postingTitle },
            { term: words.person.applicationColumns.firm, description: objection.establishmentName ?? '' },
            { term: objections.interviewOn, description: formatDay(objection.interviewOn) },
            { term: objections.reportedAt, description: formatInstant(objection.reportedAt) },
            { term: objections.report, description: objection.report ?? words.person.none },
            { term: objections.objection, description: <p class="mp-prose">{objection.objection}</p> },
            {
              term: objections.objectedAt,
              description: objection.objectedAt ? formatInstant(objection.objectedAt) : '',
            },
          ]}
        />
        {canDecide ? (
          <Form action={`/counter/no-show-objections/${objection.publicId}`}>
            <TextArea
              name="decisionNote"
              label={objections.note}
              hint={objections.noteHint}
              rows={3}
              limit={500}
              form={form}
              required
            />
            <Buttons>
              <Button name="decision" value="upheld">
                {objections.uphold}
              </Button>
              <Button name="decision" value="rejected" variant="secondary">
                {objections.reject}
              </Button>
            </Buttons>
          </Form>
        ) : (
          <LinkButton href={`/counter/no-show-objections/${objection.publicId}`}>{objections.decide}</LinkButton>
        )}
      </Stack>
    </Card>
  )
}
