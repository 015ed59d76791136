import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, DescriptionList, Form, LinkButton, Stack, TextField } from '../../ui/index.ts'
import type { ApplicationAction } from './rules.ts'
import { words } from './words.ts'

export interface ShownInterview {
  slots: Date[]
  durationMinutes: number
  place: string
  directions: string | null
  toBring: string | null
  agreedStartsAt: Date | null
}

/** Place, way, things to bring: empty rows left out. */
export function InterviewFacts({ interview }: { interview: ShownInterview }) {
  const items = [
    interview.agreedStartsAt && {
      term: words.detail.interviewDate,
      description: formatInstant(interview.agreedStartsAt),
      strong: true,
    },
    { term: words.detail.interviewPlace, description: interview.place },
    { term: words.detail.interviewDuration, description: words.detail.minutes(interview.durationMinutes) },
    interview.directions && { term: words.detail.interviewDirections, description: interview.directions },
    interview.toBring && { term: words.detail.interviewToBring, description: interview.toBring },
  ]
  return <DescriptionList items={items.filter((item) => item !== null && item !== '')} />
}

/** The interview as the job seeker sees it: take one of the times, ask to move, or decline, each in one press. */
export function InterviewCard(props: {
  interview: ShownInterview
  actions: ApplicationAction[]
  base: string
  now: Date
  form?: FormState | undefined
}) {
  const { interview, actions, base, now } = props
  const canTake = actions.includes('takeInterview')
  return (
    <Card as="section" id="interview" title={words.detail.interview} tone={canTake ? 'tinted' : 'paper'}>
      <Stack>
        <InterviewFacts interview={interview} />
        {interview.agreedStartsAt && (
          <LinkButton href={`${base}/interview.ics`} download>
            {words.detail.calendar}
          </LinkButton>
        )}
        {canTake && (
          <section>
            <h3>{words.detail.slots}</h3>
            <p>{words.detail.slotsText}</p>
            <Stack gap="small">
              {interview.slots.map((slot, index) => (
                <SlotForm slot={slot} index={index} base={base} isPast={slot <= now} />
              ))}
            </Stack>
          </section>
        )}
        {(actions.includes('askToMove') || actions.includes('declineInterview')) && (
          <Form action={`${base}/interview`}>
            <h3>{words.detail.moveTitle}</h3>
            <TextField name="moveNote" label={words.detail.moveNote} hint={words.detail.moveHint} form={props.form} />
            <p>{words.detail.declineText}</p>
            <Buttons>
              {actions.includes('askToMove') && (
                <Button variant="secondary" name="action" value="askToMove">
                  {words.detail.move}
                </Button>
              )}
              {actions.includes('declineInterview') && (
                <Button variant="secondary" name="action" value="declineInterview">
                  {words.detail.decline}
                </Button>
              )}
            </Buttons>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

function SlotForm({ slot, index, base, isPast }: { slot: Date; index: number; base: string; isPast: boolean }) {
  const id = `slot-${index}`
  if (isPast)
    return (
      <p>
        {formatInstant(slot)}
        {words.detail.slotPassed}
      </p>
    )
  return (
    <Form action={`${base}/interview-times`}>
      <input type="hidden" name="slot" value={slot.toISOString()} />
      <Buttons>
        <strong id={id}>{formatInstant(slot)}</strong>
        <Button size="small" describedBy={id}>
          {words.detail.takeSlot}
        </Button>
      </Buttons>
    </Form>
  )
}
