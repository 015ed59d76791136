import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { listDemoMails } from '../../platform/mail/transports.ts'
import { ComponentsPage } from '../../ui/gallery/ComponentsPage.tsx'
import { DemoMailboxPage } from './pages.tsx'

const SHOWN_MAILS = 50

/** What only the practice environment has; not mounted anywhere else. */
export const demoRoutes = new Hono<AppEnv>()
  .get('/mails', async (c) => {
    const { db, secrets } = c.var.deps
    return c.render(<DemoMailboxPage mails={await listDemoMails(db, secrets, SHOWN_MAILS)} />)
  })
  .get('/components', (c) => c.render(<ComponentsPage />))
