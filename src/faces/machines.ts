import { portalMessageRoutes } from '../features/mynaPortal/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'

/**
 * Every URL to which other servers send, not browsers. Hung before cookies and form tokens come into play: what arrives
 * here proves itself by its own signature.
 */
export function machinesFace(): Door[] {
  return [{ path: '/mynaportal', guard: anyone, routes: portalMessageRoutes }]
}
