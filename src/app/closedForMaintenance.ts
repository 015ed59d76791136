import type { MiddlewareHandler } from 'hono'
import type { Db } from '../db/open.ts'
import type { AppEnv } from '../platform/http/env.ts'
import { findMaintenance } from '../platform/maintenance.ts'

const LOOK_EVERY_MILLISECONDS = 1000

/** Thrown while the operator has closed the service; answered with the operator's words. */
export class ClosedForMaintenanceError extends Error {
  readonly retryAfterSeconds = 300
}

/** Turns every request away while the operator has closed the service. Asked of the database once a second at most. */
export function closedForMaintenance(db: () => Db): MiddlewareHandler<AppEnv> {
  let message: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  return async (_c, next) => {
    const tick = performance.now()
    if (tick - lookedAt >= LOOK_EVERY_MILLISECONDS) {
      lookedAt = tick
      message = await findMaintenance(db())
    }
    if (message !== undefined) throw new ClosedForMaintenanceError(message)
    return next()
  }
}
