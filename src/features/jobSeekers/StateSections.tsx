import { type DayString, formatDay } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, Checkbox, DescriptionList, Form } from '../../ui/index.ts'
import type { Office } from '../offices/index.ts'
import { CLOSED_WHEN_LAPSED, type ClosedFunction } from './rules.ts'
import { closedWords, stateWords as words } from './words.profile.ts'

const BASE = '/my-page/registration-state'

export interface StateSectionsProps {
  registration: 'active' | 'lapsed'
  validUntil: DayString
  daysLeft: number
  /** Whether an activity would extend it now. */
  isLastMonth: boolean
  canRevive: boolean
  revivableUntil: DayString
  office: Office | undefined
  isPublished: boolean
  wantsReminders: boolean
}

/** What 各種設定 shows of the registration: 求職状態, 求職公開, お知らせメール. */
export function StateSections(props: StateSectionsProps) {
  return (
    <>
      <ValiditySection {...props} />
      <PublicationSection {...props} />
      <RemindersSection {...props} />
    </>
  )
}

/** Where to ask, with telephone. */
function officeWords(office: Office | undefined): string {
  return office ? `${office.name}（電話 ${office.phone}）` : 'ハローワーク'
}

function ValiditySection(props: StateSectionsProps) {
  const isActive = props.registration === 'active'
  const blocked = props.canRevive ? undefined : words.onlyAtCounter(officeWords(props.office))
  return (
    <Card title={words.section} as="section" id="registration-state">
      <DescriptionList
        items={[
          { term: words.term, description: isActive ? words.active : words.lapsed, strong: true },
          {
            term: words.validUntil,
            description: formatDay(props.validUntil) + (isActive ? `（${words.daysLeft(props.daysLeft)}）` : ''),
          },
        ]}
      />
      <p>{isActive ? words.extension : words.lapsedLead}</p>
      {isActive && props.isLastMonth && (
        <p>
          {words.lastMonth(officeWords(props.office))} <a href="/my-page/jobs">{words.search}</a>
        </p>
      )}
      {isActive ? (
        <details>
          <summary>{words.lapseLead}</summary>
          <ClosedFunctions />
        </details>
      ) : (
        <ClosedFunctions />
      )}
      <p>{words.openWhenLapsed}</p>
      {!isActive && props.canRevive && <p>{words.revivable(formatDay(props.revivableUntil))}</p>}
      <Form action={BASE}>
        <Buttons>
          <Button name="state" value="active" variant="secondary" disabledReason={isActive ? words.isActive : blocked}>
            {words.active}
          </Button>
          <Button
            name="state"
            value="lapsed"
            variant="secondary"
            disabledReason={isActive ? undefined : words.isLapsed}
          >
            {words.lapsed}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function ClosedFunctions() {
  return (
    <DescriptionList
      layout="stacked"
      items={Object.entries(CLOSED_WHEN_LAPSED).map(([key, name]) => ({
        term: name,
        description: closedWords[key as ClosedFunction],
      }))}
    />
  )
}

function PublicationSection({ isPublished, registration }: StateSectionsProps) {
  const cannotPublish = isPublished ? words.isActive : registration === 'active' ? undefined : words.publishWhenActive
  return (
    <Card title={words.publication} as="section" id="publication">
      <DescriptionList
        items={[
          { term: words.publicationTerm, description: isPublished ? words.published : words.unpublished, strong: true },
        ]}
      />
      <p>{words.publishLead}</p>
      <Form action={BASE}>
        <Buttons>
          <Button name="publication" value="yes" variant="secondary" disabledReason={cannotPublish}>
            {words.publish}
          </Button>
          <Button
            name="publication"
            value="no"
            variant="secondary"
            disabledReason={isPublished ? undefined : words.isActive}
          >
            {words.unpublish}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function RemindersSection({ wantsReminders }: StateSectionsProps) {
  return (
    <Card title={words.reminders} as="section" id="reminders">
      <p>{words.remindersLead}</p>
      <Form action={BASE}>
        <Checkbox name="reminders" value="yes" label={words.remindersLabel} checked={wantsReminders} />
        <Button name="remindersForm" value="yes" variant="secondary">
          {words.remindersSave}
        </Button>
      </Form>
    </Card>
  )
}
