import { Button, Buttons, Card, Form, LinkButton, Page } from '../../ui/index.ts'
import { words } from './words.ts'

const BASE = '/my-page/settings/passkeys'

/**
 * パスキーの登録: the device makes the passkey. What it is asked stands in the page; without JavaScript, or where the
 * browser cannot, the page says so.
 */
export function NewPasskeyPage({ name, options, rpId }: { name: string; options: unknown; rpId: string }) {
  return (
    <Page
      title={words.newTitle}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.settings, href: '/my-page/settings' },
        { label: words.title, href: BASE },
        { label: words.newTitle },
      ]}
    >
      <Card>
        <mp-passkey
          data-rp-id={rpId}
          data-create={JSON.stringify(options)}
          data-gave-up={words.gaveUpCreating}
          data-failed={words.failed}
        >
          <p data-cannot>{words.cannot}</p>
          <div data-can hidden>
            <p>{words.newLead(name)}</p>
            <p>{words.newLimit}</p>
            <Form action={`${BASE}/new`}>
              <input type="hidden" name="credential" value="" />
              <p role="status" />
              <Button>{words.create}</Button>
            </Form>
          </div>
        </mp-passkey>
        <Buttons>
          <LinkButton href={BASE}>{words.cancel}</LinkButton>
        </Buttons>
      </Card>
    </Page>
  )
}

/** パスキーでログイン on the login screen; shows itself only where the browser can. */
export function PasskeySignIn({ next }: { next: string }) {
  return (
    <mp-passkey data-challenge="/login/passkey/challenge" data-gave-up={words.gaveUp} data-failed={words.failed}>
      <div data-can hidden>
        <Card title={words.signInTitle}>
          <Form action="/login/passkey">
            <p>{words.signInLead}</p>
            <input type="hidden" name="credential" value="" />
            <input type="hidden" name="next" value={next} />
            <p role="status" />
            <Button variant="secondary">{words.signIn}</Button>
          </Form>
        </Card>
      </div>
    </mp-passkey>
  )
}
