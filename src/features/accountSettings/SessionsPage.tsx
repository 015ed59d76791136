import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, Form, Notice, Page, Table } from '../../ui/index.ts'
import { words } from './words.ts'

export interface ShownSession {
  mark: string
  deviceLabel: string
  createdAt: Date
  lastSeenAt: Date
  isThis: boolean
}

/** ログイン中の端末, with a button to end each but this one (SESS-5). */
export function SessionsPage({ sessions, message }: { sessions: ShownSession[]; message?: string | undefined }) {
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
      <Card>
        <p>{words.sessionsLead}</p>
        <Table
          id="sessions"
          caption={words.sessionsCaption}
          captionHidden
          rowHeader
          columns={[
            { label: words.device },
            { label: words.signedInAt },
            { label: words.lastUsedAt },
            { label: words.action },
          ]}
          rows={sessions.map((session, index) => [
            <span id={`session-${index}`}>{session.deviceLabel}</span>,
            formatInstant(session.createdAt),
            formatInstant(session.lastSeenAt),
            session.isThis ? words.thisDevice : <EndButton mark={session.mark} describedBy={`session-${index}`} />,
          ])}
        />
        {sessions.length > 1 && (
          <Form label={words.endAll}>
            <input type="hidden" name="session" value="others" />
            <Button variant="secondary">{words.endAll}</Button>
          </Form>
        )}
      </Card>
    </Page>
  )
}

function EndButton({ mark, describedBy }: { mark: string; describedBy: string }) {
  return (
    <Form>
      <input type="hidden" name="session" value={mark} />
      <Button variant="secondary" size="small" describedBy={describedBy}>
        {words.endSession}
      </Button>
    </Form>
  )
}
