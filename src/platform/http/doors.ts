import type { Hono, MiddlewareHandler } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import type { AppEnv } from './env.ts'

/** Decides who may pass. Every route of the service stands behind one. */
export interface Guard {
  /** For `npm run routes` and the route × principal matrix. */
  name: string
  middleware: MiddlewareHandler<AppEnv>
}

/** A line of a face's URL table. There is no way to mount routes without naming a guard: deny by default (AZ-1). */
export interface Door {
  path: string
  guard: Guard
  routes: Hono<AppEnv>
  /** The largest body that its forms may send, where they take files; only to people signed in to `face`. */
  takesFiles?: { face: Face; bytes: number }
}

/** Open to everyone. */
export const anyone: Guard = { name: 'anyone', middleware: (_c, next) => next() }

export interface RouteLine {
  method: string
  path: string
  guard: string
}

const join = (base: string, path: string) => (path === '/' ? base : `${base === '/' ? '' : base}${path}`)

/** Hangs the doors into the app, each route behind its door's guard. */
export function mountDoors(app: Hono<AppEnv>, doors: readonly Door[]): void {
  for (const door of doors) {
    for (const route of door.routes.routes) {
      app.on(route.method, [join(door.path, route.path)], door.guard.middleware, route.handler)
    }
  }
}

/** Every URL with its guard, as mounted. */
export function listRoutes(doors: readonly Door[]): RouteLine[] {
  return doors.flatMap((door) =>
    door.routes.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => ({ method: route.method, path: join(door.path, route.path), guard: door.guard.name })),
  )
}
