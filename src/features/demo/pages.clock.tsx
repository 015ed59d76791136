import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, Form, LinkButton, Notice, Page, RadioGroup, Stack, Table } from '../../ui/index.ts'
import type { Rehearsed } from './rehearse.ts'
import { STEPS, type Step } from './rules.ts'
import { clockWords as words } from './words.ts'

/** A step that was chosen, and what it would bring. */
export interface ChosenStep {
  step: Step
  at: Date
  rehearsed: Rehearsed
}

/** 練習用の時計: what the time would bring, and then bringing it. */
export function ClockPage(props: { now: Date; canMove: boolean; chosen: ChosenStep | undefined; isMoved: boolean }) {
  const { now, canMove, chosen, isMoved } = props
  const notice = isMoved ? (
    <Notice kind="success">
      <p>{words.moved}</p>
      <LinkButton href="/demo/mails">{words.mailbox}</LinkButton>
    </Notice>
  ) : (
    !canMove && <Notice kind="warning">{words.notHere}</Notice>
  )
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.title }]}
      lead={`${words.now}：${formatInstant(now)}`}
      notices={notice}
    >
      <Stack>
        <p>{words.lead}</p>
        {canMove && (
          <Card title={words.steps}>
            <Form method="get" action="/demo/clock">
              <RadioGroup
                name="step"
                label={words.steps}
                options={Object.entries(STEPS).map(([value, label]) => ({ value, label }))}
                value={chosen?.step ?? 'day'}
              />
              <Button variant="secondary">{words.choose}</Button>
            </Form>
          </Card>
        )}
        {chosen && <Preview chosen={chosen} />}
      </Stack>
    </Page>
  )
}

function Preview({ chosen: { step, at, rehearsed } }: { chosen: ChosenStep }) {
  return (
    <Card title={words.at(formatInstant(at))}>
      <Stack>
        {rehearsed.jobs.length === 0 ? <p>{words.nothing}</p> : <Jobs rehearsed={rehearsed} />}
        {rehearsed.deleted > 0 && <p>{words.deleted(rehearsed.deleted)}</p>}
        {rehearsed.mails.length === 0 ? <p>{words.noMails}</p> : <Mails rehearsed={rehearsed} />}
        <Form action="/demo/clock">
          <input type="hidden" name="step" value={step} />
          <Button>{words.move}</Button>
        </Form>
      </Stack>
    </Card>
  )
}

function Jobs({ rehearsed }: { rehearsed: Rehearsed }) {
  return (
    <Table
      id="jobs"
      caption={words.jobs}
      dense
      rowHeader
      columns={[{ label: words.job }, { label: words.changes, align: 'right' }]}
      rows={rehearsed.jobs.map(({ name, changes }) => [words.names[name] ?? words.otherJob, String(changes)])}
    />
  )
}

function Mails({ rehearsed }: { rehearsed: Rehearsed }) {
  return (
    <>
      <Table
        id="mails"
        caption={words.mails}
        dense
        columns={[{ label: words.to }, { label: words.subject }]}
        rows={rehearsed.mails.map(({ to, subject }) => [to, subject])}
      />
      {rehearsed.mails.length >= 200 && <p>{words.moreMails}</p>}
    </>
  )
}
