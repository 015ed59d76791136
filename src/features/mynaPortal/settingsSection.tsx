import { Card, LinkButton } from '../../ui/index.ts'
import type { SettingsSection } from '../settings/index.ts'
import { findConnection } from './findConnection.ts'
import { LinkState } from './LinkState.tsx'
import { SeparateSignOut } from './SeparateSignOut.tsx'
import { words } from './words.ts'

/** マイナポータル連携 in 各種設定: how it stands, the way to its own screen, and that the two logouts are separate (B5). */
export const mynaPortalSection: SettingsSection = async (c) => {
  if (!c.var.deps.mynaPortal) return null
  const connection = await findConnection(c.var.deps, c.var.signedIn!.principalId)
  return (
    <Card as="section" id="mynaportal" title={words.settingsTitle}>
      <LinkState connectedAt={connection?.connectedAt} />
      <SeparateSignOut headingLevel={3} />
      <LinkButton href="/my-page/settings/mynaportal">{words.toSettings}</LinkButton>
    </Card>
  )
}
