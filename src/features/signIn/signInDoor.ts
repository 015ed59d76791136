import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Db } from '../../db/open.ts'
import type { Face } from '../../db/tables/platform.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv } from '../../platform/http/env.ts'

/** A login that the demo world's own page shows. */
export interface DemoLogin {
  id: string
  password: string
}

/** A further proof that some people have chosen to be asked for after the password (AUTH-16). */
export interface SecondStep {
  isDue(c: Context<AppEnv>, principalId: number): Promise<boolean>
  /**
   * Begins to ask. Nobody is logged in yet.
   * @returns the screen that asks
   */
  begin(c: Context<AppEnv>, asked: { principalId: number; next: string; operationId: string }): Promise<string>
}

/** What differs between the login screens of the three faces. */
export interface SignInDoor {
  face: Face
  /** Where the face's people land, and below which they may return to. */
  home: string
  /** Where login and logout stand: `${base}/login`, `${base}/logout`. */
  base: string
  /** Where logout leads. */
  afterSignOut: string
  title: string
  lead: string
  idLabel: string
  idType: 'email' | 'text'
  demoLogin?: DemoLogin | undefined
  /** Ways out for who cannot log in; stand under the form, in its card. */
  links?: () => Child
  /** What can be done while an id is locked. */
  lockedAdvice?: () => Child
  /** Messages that other screens may send people here with: `?notice=…`. */
  notices?: Record<string, string>
  /** What stands below the form; `next` is where the person wanted to go. */
  below?: (next: string) => Child
  secondStep?: SecondStep | undefined
  findPrincipal(deps: Deps, id: string): Promise<{ id: number; passwordHash: string } | undefined>
  setPasswordHash(db: Db, principalId: number, passwordHash: string): Promise<void>
  /** Records the sign-in and returns the moment of the one before. */
  recordSignIn(db: Db, principalId: number, now: Date): Promise<Date | null>
}
