import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { findAccountById } from '../accounts/index.ts'
import { recordView } from '../audit/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { reauthenticate } from '../signIn/index.ts'
import { collectMyData, myDataAsJson, type Person, readViews } from './collectMyData.ts'
import { issueTicket, takeTicket } from './downloadTicket.ts'
import { MyDataPage, ReadablePage, ViewsPage } from './pages.tsx'
import { documentRoutes } from './routes.documents.tsx'
import { words } from './words.ts'

type C = Context<AppEnv>

const passwordForm = z.object({ currentPassword: z.string(words.passwordMissing).min(1, words.passwordMissing) })

async function personOf(c: C): Promise<Person> {
  const accountId = c.var.signedIn!.principalId
  const { id } = foundOr404(await findJobSeekerOfAccount(c.var.deps.db, accountId, c.var.deps.now))
  return { accountId, jobSeekerId: id }
}

/** What a ticket opens; the download is itself written down as a look at the data. */
async function dataForTicket(c: C) {
  const { deps } = c.var
  const person = await personOf(c)
  if (!(await takeTicket(deps, person.accountId, c.req.query('ticket') ?? ''))) return undefined
  const actor = { face: 'jobSeeker', principalId: person.accountId } as const
  await recordView(deps, { actor, jobSeekerId: person.jobSeekerId, part: 'export' })
  return collectMyData(deps, person)
}

/** 私のデータ: download, access log, documents made from the registration. */
export const myDataRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<MyDataPage />))

  .post('/', async (c) => {
    const form = await readForm(c, passwordForm)
    if (!form.ok) return c.render(<MyDataPage form={form.form} />, 422)
    const { deps, limitedAddress } = c.var
    const { accountId } = await personOf(c)
    const { email } = foundOr404(await findAccountById(deps.db, accountId))
    const mistake = await reauthenticate(deps, {
      email,
      password: form.values.currentPassword,
      operationId: form.operationId,
      limitedAddress,
      label: words.password,
    })
    if (mistake) return c.render(<MyDataPage form={withError(form.form, 'currentPassword', mistake)} />, 422)
    const tickets = { readable: issueTicket(deps, accountId), machine: issueTicket(deps, accountId) }
    return c.render(<MyDataPage tickets={tickets} />)
  })

  .get('/readable', async (c) => {
    const data = await dataForTicket(c)
    return data ? c.render(<ReadablePage data={data} now={c.var.deps.now} />) : c.render(<MyDataPage isGone />, 404)
  })

  .get('/machine', async (c) => {
    const data = await dataForTicket(c)
    if (!data) return c.render(<MyDataPage isGone />, 404)
    c.header('Content-Disposition', 'attachment; filename="my-data.json"')
    return c.body(myDataAsJson(data, c.var.deps.now), 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })

  .get('/views', async (c) => {
    const { jobSeekerId } = await personOf(c)
    return c.render(<ViewsPage views={await readViews(c.var.deps, jobSeekerId)} />)
  })

  .route('/', documentRoutes)
