import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Notice, Page, RadioGroup } from '../../ui/index.ts'
import { FREQUENCIES, type Frequency } from './rules.ts'
import { words } from './words.ts'

export const ALERTS_HREF = '/my-page/search-alerts'

/** お知らせメール of one saved condition; sent, it leads back to the saved conditions. */
export function AlertSetting(props: { slot: number; frequency: Frequency | undefined; form?: FormState }) {
  const { slot, frequency, form } = props
  return (
    <Card as="section" id="alert" title={words.title}>
      <Form action={`${ALERTS_HREF}/${slot}`}>
        <div class="mp-stack">
          <RadioGroup
            name="frequency"
            label={words.label}
            hint={words.hint}
            form={form}
            value={frequency ?? 'off'}
            options={[
              { value: 'off', label: words.off },
              ...Object.entries(FREQUENCIES).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Buttons>
            <Button>{words.save}</Button>
          </Buttons>
        </div>
      </Form>
    </Card>
  )
}

const breadcrumb = [{ label: words.top, href: '/' }, { label: words.stopTitle }]

/** Where the mail's address leads: one press stops, looking alone does not. */
export function StopPage({ slot, token }: { slot: number; token: string }) {
  return (
    <Page title={words.stopTitle} breadcrumb={breadcrumb}>
      <Card>
        <Form action={`/search-alerts/stop/${token}/confirmation`}>
          <div class="mp-stack">
            <p>{words.stopLead(slot)}</p>
            <Buttons>
              <Button>{words.stop}</Button>
            </Buttons>
          </div>
        </Form>
      </Card>
    </Page>
  )
}

/** Stopped, now or before. */
export function StoppedPage({ isGone }: { isGone: boolean }) {
  return (
    <Page
      title={words.stopTitle}
      breadcrumb={breadcrumb}
      notices={<Notice kind={isGone ? 'information' : 'success'}>{isGone ? words.gone : words.stopped}</Notice>}
    >
      <Buttons>
        <LinkButton href="/">{words.toTop}</LinkButton>
      </Buttons>
    </Page>
  )
}
