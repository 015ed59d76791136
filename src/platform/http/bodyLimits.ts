import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Face } from '../../db/tables/platform.ts'
import { TooBusyError } from '../passwordHashing.ts'
import { findSession } from '../sessions.ts'
import { readToken } from './cookies.ts'
import type { AppEnv } from './env.ts'

/** A form larger than this is refused, where its door takes no files. */
export const FORM_BYTES = 1_000_000

/** All bodies with files that one process holds at a time; more are asked to come back in a moment (UPL-2). */
export const UPLOAD_BYTES_AT_ONCE = 120_000_000

/** A door that takes files, and for whom. */
export interface UploadDoor {
  path: string
  face: Face
  bytes: number
}

const refuse = () => Promise.reject(new HTTPException(413))
const limitOf = (maxSize: number) => bodyLimit({ maxSize, onError: refuse })

/**
 * Refuses bodies that are too large while they stream in, before anything is read into memory as a whole. More than a
 * plain form is taken only where a door takes files, and only from people who are signed in there.
 */
export function bodyLimits(doors: readonly UploadDoor[]): MiddlewareHandler<AppEnv> {
  const small = limitOf(FORM_BYTES)
  const known = doors.map((door) => ({ ...door, limit: limitOf(door.bytes) }))
  let bytesUnderWay = 0
  return async (c, next) => {
    const stated = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
    const door = known.find(({ path }) => c.req.path === path || c.req.path.startsWith(`${path}/`))
    // Files only come this way; any other form is a plain one, whether it states its length or not.
    const mayHoldFiles = c.req.header('content-type')?.startsWith('multipart/form-data')
    if (c.req.method !== 'POST' || !door || !mayHoldFiles || stated <= FORM_BYTES || stated === 0) return small(c, next)
    const token = readToken(c, door.face)
    if (!token || !(await findSession(c.var.deps, door.face, token))) return small(c, next)
    const reserved = Math.min(stated, door.bytes)
    if (bytesUnderWay + reserved > UPLOAD_BYTES_AT_ONCE) throw new TooBusyError('too many files at once')
    bytesUnderWay += reserved
    try {
      return await door.limit(c, next)
    } finally {
      bytesUnderWay -= reserved
    }
  }
}
