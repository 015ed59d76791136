import { Button, Buttons, Card, Form, LinkButton, Notice, Page } from '../../ui/index.ts'
import { words } from './words.ts'

const CLOSURE = '/my-page/settings/closure'

/** What 各種設定 says of leaving; its button is disabled while a 自主応募 is open (manual 9.2). */
export function ClosureSection({ applicationOpen }: { applicationOpen: boolean }) {
  return (
    <Card title={words.sectionTitle} as="section" id="closure">
      <ul>
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p>{words.unless}</p>
      <Form method="get" action={CLOSURE}>
        <Button variant="danger" disabledReason={applicationOpen ? words.applicationOpen : undefined}>
          {words.leave}
        </Button>
      </Form>
    </Card>
  )
}

/** マイページ退会確認 */
export function ConfirmClosurePage({ applicationOpen }: { applicationOpen: boolean }) {
  return (
    <Page
      title={words.confirmTitle}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.settings, href: '/my-page/settings' },
        { label: words.confirmTitle },
      ]}
      notices={applicationOpen && <Notice kind="warning">{words.applicationOpen}</Notice>}
    >
      <Card>
        <p>{words.confirm}</p>
        <p>{words.referralsEnd}</p>
        <Form action={CLOSURE}>
          <input type="hidden" name="confirmed" value="yes" />
          <Buttons layout="step">
            <LinkButton href="/my-page/settings">{words.cancel}</LinkButton>
            <Button variant="danger" disabledReason={applicationOpen ? words.applicationOpen : undefined}>
              {words.complete}
            </Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}

/** 求職者マイページ退会完了 */
export function ClosedPage() {
  return (
    <Page title={words.doneTitle} breadcrumb={[{ label: words.top, href: '/' }, { label: words.doneTitle }]}>
      <Card>
        <p>{words.done}</p>
      </Card>
      <Card title={words.notesTitle}>
        <ul>
          {words.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
        <LinkButton href="/">{words.toTop}</LinkButton>
      </Card>
    </Page>
  )
}
