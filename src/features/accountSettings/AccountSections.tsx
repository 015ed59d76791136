import { Card, LinkButton } from '../../ui/index.ts'
import { words } from './words.ts'

/** What 各種設定 shows of the account: アカウントを編集 and ログイン中の端末. */
export function AccountSections({ email }: { email: string }) {
  return (
    <>
      <Card title={words.sectionTitle} as="section" id="account">
        <p>{words.sectionLead}</p>
        <p>
          {words.email}：{email}
        </p>
        <LinkButton href="/my-page/settings/account">{words.edit}</LinkButton>
      </Card>
      <Card title={words.sessionsTitle} as="section" id="sessions">
        <p>{words.sessionsLead}</p>
        <LinkButton href="/my-page/settings/sessions">{words.sessionsLink}</LinkButton>
      </Card>
    </>
  )
}
