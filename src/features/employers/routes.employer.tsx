import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'

export const employerRoutes = new Hono<AppEnv>().get('/menu', (c) => c.render(<MenuPage />))
