import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { EmptyState, LinkButton, Notice, Stack } from '../../ui/index.ts'
import { declineInvitation, InvitationCard, invitationWords, readInvitations } from '../invitations/index.ts'
import {
  ApplicationCard,
  type ApplicationRow,
  applicationWords,
  countApplicationsOfJobSeeker,
  findApplicationsOfJobSeeker,
} from '../jobApplications/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import {
  countRecommendations,
  findRecommendations,
  markRecommendationsRead,
  RecommendationList,
} from '../recommendations/index.ts'
import { countSavedPostings, savedList, savingNotice } from '../savedJobPostings/index.ts'
import { type ActivityCounts, ActivityPage } from './ActivityTabs.tsx'

const jobSeekerOf = async (c: Context<AppEnv>) =>
  foundOr404(await findJobSeekerOfAccount(c.var.deps.db, c.var.signedIn!.principalId, c.var.deps.now))

/** The numbers that stand on the tabs. */
async function countActivity(c: Context<AppEnv>, jobSeekerId: number): Promise<ActivityCounts> {
  const { deps } = c.var
  const { count } = await readInvitations(deps, jobSeekerId, 1)
  const recommendations = await countRecommendations(deps.db, jobSeekerId)
  const favourites = await countSavedPostings(deps.db, jobSeekerId)
  const applications = await countApplicationsOfJobSeeker(deps.db, jobSeekerId)
  return { ...applications, favourites, invitations: count, recommendations }
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
  <LinkButton href="/my-page/jobs" variant="primary">
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

  .get('/favourites', async (c) => {
    const { id } = await jobSeekerOf(c)
    return c.render(
      <ActivityPage tab="favourites" counts={await countActivity(c, id)} notices={savingNotice(c)}>
        {await savedList(c, id)}
      </ActivityPage>,
    )
  })

  .get('/recommendations', async (c) => {
    const { id } = await jobSeekerOf(c)
    const { deps } = c.var
    const recommendations = await findRecommendations(deps.db, id)
    await markRecommendationsRead(deps.db, id, deps.now)
    return c.render(
      <ActivityPage tab="recommendations" counts={await countActivity(c, id)}>
        <RecommendationList recommendations={recommendations} now={deps.now} />
      </ActivityPage>,
    )
  })

  .get('/invitations', async (c) => {
    const { id } = await jobSeekerOf(c)
    const { deps } = c.var
    const { invitations } = await readInvitations(deps, id)
    const { card } = invitationWords
    const wasDeclined = c.req.query('done') === 'declined'
    return c.render(
      <ActivityPage
        tab="invitations"
        counts={await countActivity(c, id)}
        notices={wasDeclined && <Notice kind="success">{card.declineDone}</Notice>}
      >
        {invitations.length === 0 ? (
          <EmptyState title={card.none}>{card.noneText}</EmptyState>
        ) : (
          <Stack gap="small">
            {invitations.map((invitation) => (
              <InvitationCard invitation={invitation} today={japaneseDay(deps.now)} level={2} canAnswer />
            ))}
          </Stack>
        )}
      </ActivityPage>,
    )
  })

  .post('/invitations/:invitation/declining', async (c) => {
    const { id } = await jobSeekerOf(c)
    const form = await readForm(c, z.object({}))
    await once(c, form.operationId, (deps) =>
      declineInvitation(deps, { jobSeekerId: id, invitationId: c.req.param('invitation') }),
    )
    return c.redirect('/my-page/job-applications/invitations?done=declined', 303)
  })
