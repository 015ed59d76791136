import { Hono } from 'hono'
import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { Card, LinkButton, Page, Stack, Table } from '../../ui/index.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { ApplicantCard, countApplicantsByState, countOfColumn, findApplicants } from '../jobApplications/index.ts'
import { countUnreadOfEmployer } from '../messages/index.ts'
import { countReturnedSubmissions } from '../postingEditor/index.ts'
import { findPostingsWithCounts } from './store.employer.ts'
import { words as allWords } from './words.ts'

const words = allWords.employerHome
const NEWEST_SHOWN = 3

/** 求人者マイページホーム: what needs the employer now, the newest applications, the postings. */
export const employerHomeRoutes = new Hono<AppEnv>().get('/', async (c) => {
  const { db, now } = c.var.deps
  const employer = await getEmployerOfLogin(db, c.var.signedIn!.principalId)
  const counts = await countApplicantsByState(db, employer.id)
  const newest = await findApplicants(db, employer.id, { states: ['applied'], page: 1 })
  const postings = await findPostingsWithCounts(db, employer.id, japaneseDay(now))
  const unread = await countUnreadOfEmployer(db, employer.id)
  const needs = [
    { count: countOfColumn('new', counts), text: words.newApplications, href: '/employer/applicants?state=new' },
    { count: countOfColumn('answering', counts), text: words.answering, href: '/employer/applicants?state=answering' },
    { count: countOfColumn('interview', counts), text: words.interviews, href: '/employer/applicants?state=interview' },
    { count: unread, text: words.unread, href: '/employer/messages' },
    {
      count: await countReturnedSubmissions(db, employer.id),
      text: words.returnedPostings,
      href: '/employer/postings',
    },
  ].filter((need) => need.count > 0)
  return c.render(
    <Page title={words.title} breadcrumb={[{ label: allWords.menu.home }]} lead={employer.name}>
      <Stack>
        <Card as="section" id="needs-you" title={words.needsYou} tone="tinted">
          {needs.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <ul>
              {needs.map((need) => (
                <li>
                  <a href={need.href}>{need.text(need.count)}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {newest.length > 0 && (
          <Card as="section" id="newest" title={words.newest}>
            <Stack gap="small">
              {newest.slice(0, NEWEST_SHOWN).map((row) => (
                <ApplicantCard row={row} now={now} level={3} />
              ))}
              <LinkButton href="/employer/applicants">{words.toApplicants}</LinkButton>
            </Stack>
          </Card>
        )}
        <Card as="section" id="postings" title={words.postings}>
          {postings.length === 0 ? (
            <p>{words.postingsEmpty}</p>
          ) : (
            <Table
              id="posting-table"
              caption={words.postingTable}
              captionHidden
              rowHeader
              columns={[
                { label: words.posting },
                { label: words.number },
                { label: words.deadline },
                { label: words.applicants, align: 'right' },
                { label: words.openApplicants, align: 'right' },
              ]}
              rows={postings.map((posting) => [
                <a href={`/employer/postings/${posting.publicId}`}>{posting.occupationTitle}</a>,
                posting.number,
                formatDay(posting.applicationDeadline),
                `${Number(posting.applicants)}件`,
                `${Number(posting.openApplicants)}件`,
              ])}
            />
          )}
        </Card>
      </Stack>
    </Page>,
  )
})
