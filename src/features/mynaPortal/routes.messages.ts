import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { receiveDisconnection } from './disconnectAccount.ts'

/** Longer than any message of the portal. */
const MESSAGE_BYTES = 8000

/**
 * What the portal's server tells ours (RFC 8935). No browser comes here: the message's own signature is what counts, not
 * cookies, Origin or a form's token.
 */
export const portalMessageRoutes = new Hono<AppEnv>().post('/messages', async (c) => {
  const isMessage =
    (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase() === 'application/secevent+jwt'
  const message = isMessage ? await c.req.text() : ''
  const isShort = message !== '' && message.length <= MESSAGE_BYTES
  const outcome = isShort ? await receiveDisconnection(c.var.deps, message) : 'refused'
  if (outcome === 'taken') return c.body(null, 202)
  return c.json({ err: 'invalid_request', description: 'not a message of our portal' }, 400)
})
