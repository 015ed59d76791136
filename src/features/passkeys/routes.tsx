import { Hono } from 'hono'
import { readToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { findSession } from '../../platform/sessions.ts'
import { enterFace, pathAfterSignIn, type SignInDoor, SignInPage } from '../signIn/index.ts'
import { askToSignIn } from './askDevice.ts'
import { signInWithPasskeyForm } from './forms.ts'
import { signInWithPasskey } from './signInWithPasskey.ts'
import { siteOf } from './site.ts'
import { words } from './words.ts'

/** パスキーでログイン, beside the password on the job seeker's login screen. */
export function passkeySignInRoutes(door: SignInDoor) {
  return new Hono<AppEnv>()
    .post('/login/passkey/challenge', async (c) => {
      const { deps, flowHash } = c.var
      return c.json(await askToSignIn(deps, { flowHash, site: siteOf(c) }))
    })

    .post('/login/passkey', async (c) => {
      const { deps, flowHash, limitedAddress } = c.var
      const next = pathAfterSignIn(door, (await readFields(c)).next)
      const refuse = (problem: string) => c.render(<SignInPage door={door} next={next} problem={problem} />, 422)
      const form = await readForm(c, signInWithPasskeyForm)
      if (!form.ok) return refuse(words.answerMalformed)
      const { credential: answer } = form.values
      const { operationId } = form
      // Not `once`: its stored answer would let the same sending in a second time.
      const proof = { flowHash, answer, site: siteOf(c), operationId, limitedAddress }
      const outcome = await signInWithPasskey(deps, proof)
      switch (outcome.outcome) {
        case 'signedIn':
          return enterFace(c, door, { ...outcome, principalId: outcome.accountId, next })
        case 'notAsked': {
          // A double click, or the back button: who is in already goes on.
          const token = readToken(c, door.face)
          if (token && (await findSession(deps, door.face, token))) return c.redirect(next, 303)
          return refuse(words.signInTooLate)
        }
        case 'challengeOver':
          return refuse(words.signInTooLate)
        case 'passkeyUnknown':
          return refuse(words.signInUnknown)
        case 'wrong':
          return refuse(words.signInWrong(outcome.triesLeft))
        case 'locked':
        case 'disabled':
          return c.render(<SignInPage door={door} next={next} refusal={outcome} />, 422)
      }
    })
}
