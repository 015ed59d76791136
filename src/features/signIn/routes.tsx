import { Hono } from 'hono'
import { internalPath } from '../../platform/http/answers.ts'
import { removeToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { enterFace } from './enterFace.ts'
import { signInForm } from './forms.ts'
import { SignInPage } from './pages.tsx'
import { closeSession } from './sessionCookies.ts'
import { signIn } from './signIn.ts'
import type { SignInDoor } from './signInDoor.ts'
import { words } from './words.ts'

/** Where the person wanted to go; only inside their own face. */
export function pathAfterSignIn(door: SignInDoor, candidate: unknown): string {
  const path = internalPath(typeof candidate === 'string' ? candidate : undefined, door.home)
  return path === door.home || path.startsWith(`${door.home}/`) ? path : door.home
}

/** ログイン and ログアウト of one face. */
export function signInRoutes(door: SignInDoor) {
  const schema = signInForm(door.idLabel)
  return new Hono<AppEnv>()
    .get('/login', (c) => {
      const notice = c.req.query('notice') ?? ''
      const notices: Record<string, string> = { ...words.sessionNotices, ...door.notices }
      const message = Object.hasOwn(notices, notice) ? notices[notice] : undefined
      return c.render(<SignInPage door={door} next={pathAfterSignIn(door, c.req.query('next'))} message={message} />)
    })

    .post('/login', async (c) => {
      const next = pathAfterSignIn(door, (await readFields(c)).next)
      const form = await readForm(c, schema)
      if (!form.ok) return c.render(<SignInPage door={door} next={next} form={form.form} />, 422)
      const { deps, limitedAddress } = c.var
      const { operationId } = form
      const needsMore = async (id: number) => (await door.secondStep?.isDue(c, id)) ?? false
      const outcome = await signIn(deps, door, { ...form.values, operationId, limitedAddress }, needsMore)
      switch (outcome.outcome) {
        case 'signedIn':
          return enterFace(c, door, { ...outcome, next })
        case 'secondStepDue':
          return c.redirect(await door.secondStep!.begin(c, { ...outcome, next, operationId }), 303)
        default:
          return c.render(<SignInPage door={door} next={next} form={form.form} refusal={outcome} />, 422)
      }
    })

    .post('/logout', async (c) => {
      await closeSession(c, c.var.deps, door.face)
      // The next person at this browser begins a flow of their own: nothing of this one can be sent again.
      removeToken(c, 'flow')
      return c.redirect(door.afterSignOut, 303)
    })
}
