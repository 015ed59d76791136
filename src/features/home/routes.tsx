import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'
import { HomePage } from './pages.tsx'

export const homeRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<HomePage previousSignedInAt={c.var.signedIn!.session.previousSignedInAt} />))
  .get('/menu', (c) => c.render(<MenuPage />))
