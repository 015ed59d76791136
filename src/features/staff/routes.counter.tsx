import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { Card, MenuPage, Page } from '../../ui/index.ts'
import { getStaffMember } from './store.ts'

export const staffRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const staff = await getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)
    return c.render(
      <Page title="窓口ホーム" breadcrumb={[{ label: 'ホーム' }]}>
        <Card title={staff.name}>
          <p>ログインしています。席を離れるときは、ログアウトしてください。</p>
        </Card>
      </Page>,
    )
  })
  .get('/menu', (c) => c.render(<MenuPage />))
