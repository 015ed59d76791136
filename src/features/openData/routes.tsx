import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { ApiGuidePage } from './pages.tsx'
import { LIST_PARAMETERS } from './parameters.ts'

/** The human page about the API, under `/guide/data-service/api`. */
export const apiGuideRoutes = new Hono<AppEnv>().get('/', (c) =>
  c.render(<ApiGuidePage parameters={LIST_PARAMETERS} />),
)
