import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'
import { TopPage } from './pages.tsx'

export const publicSiteRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<TopPage hasSignedOut={c.req.query('signed-out') !== undefined} />))
  .get('/menu', (c) => c.render(<MenuPage />))
