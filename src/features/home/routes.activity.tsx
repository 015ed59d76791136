import { type Context, Hono } from 'hono'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { EmptyState, LinkButton, Stack } from '../../ui/index.ts'
import {
  ApplicationCard,
  type ApplicationRow,
  applicationWords,
  countApplicationsOfJobSeeker,
  findApplicationsOfJobSeeker,
} from '../jobApplications/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { type ActivityCounts, ActivityPage } from './ActivityTabs.tsx'
import { words } from './words.ts'

const jobSeekerOf = async (c: Context<AppEnv>) =>
  foundOr404(await findJobSeekerOfAccount(c.var.deps.db, c.var.signedIn!.principalId, c.var.deps.now))

/** The numbers that stand on the tabs. */
async function countActivity(c: Context<AppEnv>, jobSeekerId: number): Promise<ActivityCounts> {
  return { ...(await countApplicationsOfJobSeeker(c.var.deps.db, jobSeekerId)) }
}

function ApplicationList({ rows, now }: { rows: ApplicationRow[]; now: Date }) {
  return (
    <Stack gap="small">
      {rows.map((row) => (
        <ApplicationCard row={row} now={now} />
      ))}
    </Stack>
  )
}

const search = (
  <LinkButton href="/my-page/job-search" variant="primary">
    {applicationWords.list.search}
  </LinkButton>
)

/** 求職活動状況 (F3): what is under way, what has ended, and the lists of postings around it. */
export const activityRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { id } = await jobSeekerOf(c)
    const { db, now } = c.var.deps
    const rows = await findApplicationsOfJobSeeker(db, id, 'open')
    return c.render(
      <ActivityPage tab="open" counts={await countActivity(c, id)}>
        {rows.length === 0 ? (
          <EmptyState title={applicationWords.list.openEmpty} actions={search}>
            {applicationWords.list.openEmptyText}
          </EmptyState>
        ) : (
          <ApplicationList rows={rows} now={now} />
        )}
      </ActivityPage>,
    )
  })

  .get('/ended', async (c) => {
    const { id } = await jobSeekerOf(c)
    const { db, now } = c.var.deps
    const rows = await findApplicationsOfJobSeeker(db, id, 'ended')
    return c.render(
      <ActivityPage tab="ended" counts={await countActivity(c, id)}>
        {rows.length === 0 ? (
          <EmptyState title={applicationWords.list.endedEmpty}>{applicationWords.list.endedEmptyText}</EmptyState>
        ) : (
          <ApplicationList rows={rows} now={now} />
        )}
      </ActivityPage>,
    )
  })

  .get('/recommendations', async (c) => {
    const { id } = await jobSeekerOf(c)
    return c.render(
      <ActivityPage tab="recommendations" counts={await countActivity(c, id)}>
        <EmptyState title={words.activity.recommendationsEmpty}>{words.activity.recommendationsEmptyText}</EmptyState>
      </ActivityPage>,
    )
  })
