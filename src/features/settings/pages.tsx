import type { Child } from 'hono/jsx'
import { Page } from '../../ui/index.ts'
import { words } from './words.ts'

/** 各種設定, the last tab of 求職者情報・設定: its sections in the order given. */
export function SettingsPage({ tabs, sections }: { tabs?: Child; sections: Child[] }) {
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.parent, href: '/my-page/profile' },
        { label: words.title },
      ]}
    >
      {tabs}
      {sections}
    </Page>
  )
}
