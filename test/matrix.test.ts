import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { allDoors } from '../src/app/createApp.tsx'
import { randomId } from '../src/basics/randomIds.ts'
import { listRoutes } from '../src/platform/http/doors.ts'
import { startSession } from '../src/platform/sessions.ts'
import { type MatrixPart, PRINCIPALS, type Principal, STAFF_ROLES } from './matrix/matrix.ts'
import { givenAccount, givenEmployer, givenStaffMember } from './people.ts'
import { startTestService, type TestService } from './testService.ts'

const files = readdirSync(new URL('./matrix/', import.meta.url)).filter((file) => file !== 'matrix.ts')
const parts: { default: MatrixPart }[] = await Promise.all(
  files.map((file) => import(/* @vite-ignore */ `./matrix/${file}`)),
)
const matrix: MatrixPart = Object.assign({}, ...parts.map((part) => part.default))
const routes = allDoors({ isDemo: true }).flatMap(({ doors }) => listRoutes(doors))
const nameOf = (route: { method: string; path: string }) => `${route.method} ${route.path}` as keyof MatrixPart

test('every route is listed in the matrix, and the matrix lists no route that is gone', () => {
  expect(Object.keys(matrix).sort()).toEqual([...new Set(routes.map(nameOf))].sort())
})

describe('every route as every principal', () => {
  let service: TestService
  const cookies = new Map<Principal, string>()

  beforeAll(async () => {
    service = await startTestService()
    const signIn = async (principal: Principal, face: 'jobSeeker' | 'employer' | 'counter', principalId: number) => {
      const input = { face, principalId, previousSignedInAt: null, deviceLabel: 'test' }
      const token = await startSession(service.deps(), input)
      cookies.set(principal, `__Host-${face === 'jobSeeker' ? 'seeker' : face}=${token}`)
    }
    await signIn('jobSeeker', 'jobSeeker', (await givenAccount(service)).principalId)
    await signIn('employer', 'employer', (await givenEmployer(service)).principalId)
    for (const role of STAFF_ROLES) await signIn(role, 'counter', (await givenStaffMember(service, role)).principalId)
  })

  test.each(routes.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    for (const principal of PRINCIPALS) {
      // Logging out with the others' cookies would end their sessions for the next route; a token of no session will do.
      const cookie = name.endsWith('/logout') ? undefined : cookies.get(principal)
      const path = route.path.replace(/:\w+(\{[^}]*\})?/g, randomId)
      const response = await knock(service, route.method, path, cookie)
      const location = response.headers.get('location') ?? ''
      const isLedToSignIn = response.status === 303 && /^(\/employer|\/counter)?\/login(\?|$)/.test(location)
      const isSignOut = name.endsWith('/logout')
      const verdict =
        isLedToSignIn && !isSignOut
          ? 'signIn'
          : response.status === 403 && path.startsWith('/counter')
            ? 'refused'
            : 'in'
      expect([principal, verdict]).toEqual([principal, matrix[name]?.[principal]])
      expect(response.status, `${principal} at ${name}`).toBeLessThan(500)
    }
  })
})

/** One request with everything right but what it is about. */
async function knock(
  service: TestService,
  method: string,
  path: string,
  cookie: string | undefined,
): Promise<Response> {
  const flow = randomId()
  const { secrets } = service.deps()
  const headers = { cookie: [`__Host-flow=${flow}`, cookie].filter(Boolean).join('; ') }
  if (method === 'GET') return service.app.request(`http://localhost:3000${path}`, { headers })
  const body = new URLSearchParams({
    _csrf: secrets.fingerprint('csrf', flow).toString('base64url'),
    _operation: randomId(),
  })
  return service.app.request(`http://localhost:3000${path}`, {
    method,
    body,
    headers: { ...headers, origin: 'http://localhost:3000' },
  })
}
