import { portalMessageRoutes } from '../features/mynaPortal/index.ts'
import { apiRoutes, crawlerRoutes } from '../features/openData/index.ts'
import { oneClickStopRoutes } from '../features/searchAlerts/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'

/**
 * Every URL that other servers and programs ask for or send to, not people's browsers. Hung before cookies and form tokens come
 * into play: what is sent here proves itself by its own signature, and what is read here is everybody's.
 */
export function machinesFace(): Door[] {
  return [
    { path: '/mynaportal', guard: anyone, routes: portalMessageRoutes },
    { path: '/search-alerts/stop', guard: anyone, routes: oneClickStopRoutes },
    { path: '/', guard: anyone, routes: crawlerRoutes },
    { path: '/api/v1', guard: anyone, routes: apiRoutes },
  ]
}
