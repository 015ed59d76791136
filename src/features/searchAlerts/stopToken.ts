import type { Deps } from '../../platform/deps.ts'
import { sameBytes } from '../../platform/secrets.ts'

const signatureOf = (deps: Pick<Deps, 'secrets'>, publicId: string) =>
  deps.secrets.fingerprint('searchAlertStop', publicId).subarray(0, 16)

/** What stands in the address that stops an alert: which one, and our signature, so that nobody can stop other people's by guessing. */
export function writeStopToken(deps: Pick<Deps, 'secrets'>, publicId: string): string {
  return `${publicId}.${signatureOf(deps, publicId).toString('base64url')}`
}

/** @returns the alert's public id, or undefined for what we did not sign */
export function readStopToken(deps: Pick<Deps, 'secrets'>, token: string): string | undefined {
  const [publicId = '', signature = ''] = token.split('.')
  return sameBytes(Buffer.from(signature, 'base64url'), signatureOf(deps, publicId)) ? publicId : undefined
}
