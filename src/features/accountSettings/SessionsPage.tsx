import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Page, Stack } from '../../ui/index.ts'
import { type ListedDevice, TrustedDevices } from '../secondStep/index.ts'
import { words } from './words.ts'

export interface ShownSession {
  mark: string
  deviceLabel: string
  createdAt: Date
  lastSeenAt: Date
  isThis: boolean
}

/** ログイン中の端末, with a button to end each but this one (SESS-5). */
export function SessionsPage(props: {
  sessions: ShownSession[]
  devices: ListedDevice[]
  message?: string | undefined
}) {
  const { sessions, devices, message } = props
  return (
    <Page
      title={words.sessionsTitle}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.settings, href: '/my-page/settings' },
        { label: words.sessionsTitle },
      ]}
      notices={message && <Notice kind="success">{message}</Notice>}
    >
      <Stack>
        <p>{words.sessionsLead}</p>
        {sessions.map((session, index) => (
          <SessionCard session={session} id={`session-${index}`} />
        ))}
        <TrustedDevices devices={devices} />
        {sessions.length > 1 && (
          <Form label={words.endAll}>
            <input type="hidden" name="session" value="others" />
            <Button variant="secondary">{words.endAll}</Button>
          </Form>
        )}
      </Stack>
    </Page>
  )
}

function SessionCard({ session, id }: { session: ShownSession; id: string }) {
  return (
    <Card as="article" id={id} title={session.deviceLabel} aside={session.isThis ? words.thisDevice : undefined}>
      <DescriptionList
        layout="compact"
        items={[
          { term: words.signedInAt, description: formatInstant(session.createdAt) },
          { term: words.lastUsedAt, description: formatInstant(session.lastSeenAt) },
        ]}
      />
      {!session.isThis && (
        <Form>
          <input type="hidden" name="session" value={session.mark} />
          <Button variant="secondary" size="small" describedBy={`${id}-title`}>
            {words.endSession}
          </Button>
        </Form>
      )}
    </Card>
  )
}
