import { countUse, type Limit } from '../limits.ts'
import type { Guard } from './doors.ts'

/** Sent forms of everything that asks for a password or a key, from one network address (AUTH-8). */
const SENT_FORMS: Limit = { name: 'sentAccountForms', most: 300, windowSeconds: 300 }

/** Open to everyone, but only so often from one network address: for login and whatever leads to an account. */
export const anyoneWithinLimits: Guard = {
  name: 'anyone',
  async middleware(c, next) {
    const address = c.var.limitedAddress
    if (c.req.method === 'POST' && address !== undefined) await countUse(c.var.deps, SENT_FORMS, address)
    return next()
  },
}
