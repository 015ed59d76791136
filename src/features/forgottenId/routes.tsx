import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { ForgottenIdPage } from './pages.tsx'

/** IDを忘れた方 (A9). */
export const forgottenIdRoutes = new Hono<AppEnv>().get('/', (c) => c.render(<ForgottenIdPage />))
