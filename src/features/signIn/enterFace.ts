import type { Context } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { findLateForm } from './lateForm.ts'
import { openSession } from './sessionCookies.ts'
import type { SignInDoor } from './signInDoor.ts'

/**
 * Lets in who has proven everything that was asked for.
 * @returns the way to what waited for the person since the last session, or to where they wanted to go
 */
export async function enterFace(
  c: Context<AppEnv>,
  door: Pick<SignInDoor, 'face' | 'home'>,
  person: { principalId: number; previousSignedInAt: Date | null; next: string },
): Promise<Response> {
  const { principalId, previousSignedInAt, next } = person
  await openSession(c, c.var.deps, { face: door.face, principalId, previousSignedInAt })
  const late = await findLateForm(c, door.face, principalId)
  return c.redirect(late ? `${door.home}/kept-form` : next, 303)
}
