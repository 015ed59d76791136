import type { Child } from 'hono/jsx'
import { Page, Stack, Tabs } from '../../ui/index.ts'
import { activityRecordWords, RECORD_HREF } from '../activityRecord/index.ts'
import { words } from './words.ts'

/** The five lists of 求職活動状況, each under an address of its own. */
export const ACTIVITY_TABS = {
  open: { label: words.activity.tabs.open, href: '/my-page/job-applications' },
  ended: { label: words.activity.tabs.ended, href: '/my-page/job-applications/ended' },
  favourites: { label: words.activity.tabs.favourites, href: '/my-page/job-applications/favourites' },
  recommendations: { label: words.activity.tabs.recommendations, href: '/my-page/job-applications/recommendations' },
  invitations: { label: words.activity.tabs.invitations, href: '/my-page/job-applications/invitations' },
} as const
export type ActivityTab = keyof typeof ACTIVITY_TABS
export type ActivityCounts = Partial<Record<ActivityTab, number>>

/** 求職活動状況: the tabs with their counts, and one list. */
export function ActivityPage(props: { tab: ActivityTab; counts: ActivityCounts; notices?: Child; children?: Child }) {
  const tabs = Object.entries(ACTIVITY_TABS).map(([key, tab]) => ({
    ...tab,
    current: key === props.tab,
    count: props.counts[key as ActivityTab],
  }))
  return (
    <Page
      title={words.activity.title}
      breadcrumb={[{ label: words.menu.home, href: '/my-page' }, { label: words.activity.title }]}
      notices={props.notices}
    >
      <Stack>
        <Tabs label={words.activity.title} tabs={tabs} />
        <p>
          <a href={RECORD_HREF}>{activityRecordWords.title}</a>
        </p>
        {props.children}
      </Stack>
    </Page>
  )
}
