import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'
import { findOffice } from '../offices/index.ts'
import { staffOf } from './counterRequest.ts'
import type { Desk } from './desks.ts'
import { CounterHomePage } from './pages.home.tsx'
import { countWorkLists } from './readWorkLists.ts'

/** 窓口ホーム: the search box, the work lists and the desks, each with how many wait there. */
export function counterHomeRoutes(desks: readonly Desk[]) {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { deps } = c.var
      const staff = await staffOf(c)
      const office = staff.officeNumber ? await findOffice(deps.db, staff.officeNumber) : undefined
      const lists = await countWorkLists(deps, staff)
      const waiting = []
      for (const { title, href, count } of desks) waiting.push({ title, href, count: await count(deps, staff) })
      return c.render(
        <CounterHomePage staffName={staff.name} officeName={office?.name} lists={lists} desks={waiting} />,
      )
    })
    .get('/menu', (c) => c.render(<MenuPage />))
}
