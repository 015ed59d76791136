import { Hono } from 'hono'
import { z } from 'zod'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { disconnectAccount } from './disconnectAccount.ts'
import { findConnection } from './findConnection.ts'
import { LinkSettingsPage } from './pages.tsx'
import { tellPortal } from './tellPortal.ts'

/** マイナポータル連携 of the person who is signed in. */
export const mynaPortalSettingsRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const connection = await findConnection(c.var.deps, c.var.signedIn!.principalId)
    const hasDisconnected = c.req.query('disconnected') !== undefined
    return c.render(<LinkSettingsPage connectedAt={connection?.connectedAt} hasDisconnected={hasDisconnected} />)
  })

  .post('/disconnect', async (c) => {
    const { deps, signedIn } = c.var
    const { operationId } = await readForm(c, z.object({}))
    const { noticeId } = await once(c, operationId, async (deps) => ({
      noticeId: await disconnectAccount(deps, signedIn!.principalId),
    }))
    if (noticeId !== undefined) await tellPortal(deps, noticeId)
    return c.redirect('/my-page/settings/mynaportal?disconnected=1', 303)
  })
