import { type Context, Hono } from 'hono'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { findOffice } from '../offices/index.ts'
import { HomePage, NumberPage, OfficePage } from './pages.tsx'
import { readHome } from './readHome.ts'

const jobSeekerOf = async (c: Context<AppEnv>) =>
  foundOr404(await findJobSeekerOfAccount(c.var.deps.db, c.var.signedIn!.principalId, c.var.deps.now))

export const homeRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await readHome(c.var.deps, await jobSeekerOf(c))
    return c.render(<HomePage view={view} previousSignedInAt={c.var.signedIn!.session.previousSignedInAt} />)
  })

  .get('/number', async (c) => c.render(<NumberPage number={foundOr404((await jobSeekerOf(c)).number ?? undefined)} />))

  .get('/office', async (c) => {
    const { officeNumber } = await jobSeekerOf(c)
    const office = officeNumber ? await findOffice(c.var.deps.db, officeNumber) : undefined
    return c.render(<OfficePage office={foundOr404(office)} />)
  })

  .get('/menu', (c) => c.render(<MenuPage />))
