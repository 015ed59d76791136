import { Card, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'

/** The public top page. */
export function TopPage({ hasSignedOut }: { hasSignedOut: boolean }) {
  return (
    <Page
      title="ハローワーク インターネットサービス"
      notices={hasSignedOut && <Notice kind="success">ログアウトしました。</Notice>}
    >
      <Card title="仕事をお探しの方">
        <Stack>
          <LinkButton href="/login" wide>
            求職者マイページにログイン
          </LinkButton>
          <LinkButton href="/account-opening" variant="secondary" wide>
            求職者マイページを新規に開設する
          </LinkButton>
        </Stack>
      </Card>
      <Card title="事業主の方">
        <LinkButton href="/employer/login" variant="secondary">
          求人者マイページにログイン
        </LinkButton>
      </Card>
    </Page>
  )
}
