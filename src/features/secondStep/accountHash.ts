import type { Deps } from '../../platform/deps.ts'

/**
 * An account as it is now: what was begun or trusted under another address or password is void (AUTH-15), whoever
 * changed it and wherever.
 */
export function accountHash(
  deps: Pick<Deps, 'secrets'>,
  account: { id: number; emailKey: string; passwordHash: string },
): Buffer {
  return deps.secrets.fingerprint('secondStepAccount', `${account.id} ${account.emailKey} ${account.passwordHash}`)
}
