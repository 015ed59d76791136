import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { Card, MenuPage, Page } from '../../ui/index.ts'
import { getEmployerOfLogin } from './store.ts'

export const employerRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const employer = await getEmployerOfLogin(c.var.deps.db, c.var.signedIn!.principalId)
    return c.render(
      <Page title="求人者マイページホーム" breadcrumb={[{ label: 'ホーム' }]}>
        <Card title={employer.name}>
          <p>ログインしています。作業が終わったら、ログアウトしてください。</p>
        </Card>
      </Page>,
    )
  })
  .get('/menu', (c) => c.render(<MenuPage />))
