import { randomBytes } from 'node:crypto'
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { Deps } from '../../platform/deps.ts'
import { findAccountById } from '../accounts/index.ts'
import { isChallengeOver, PASSKEY_CHALLENGE_MINUTES } from './rules.ts'
import type { Site } from './site.ts'
import { findChallenge, listPasskeys, replaceChallenge } from './store.ts'
import { words } from './words.ts'

/** Signatures that a passkey may use: Ed25519, P-256 and RSA, which is what devices in use can do. */
export const SIGNATURE_ALGORITHMS = [-8, -7, -257]

const CHALLENGE_BYTES = 32
const DEVICE_MILLISECONDS = PASSKEY_CHALLENGE_MINUTES * 60_000

/** By what a device knows whose passkey it holds: nothing that tells about the person. */
export function userHandle(deps: Pick<Deps, 'secrets'>, accountId: number): Buffer {
  return deps.secrets.fingerprint('passkeyUser', String(accountId))
}

/** What a device is asked at login, where nobody is known yet: to sign a fresh challenge with any passkey it has here. */
export async function askToSignIn(deps: Deps, asked: { flowHash: Buffer; site: Site }) {
  const challenge = randomBytes(CHALLENGE_BYTES)
  await replaceChallenge(deps.db, {
    purpose: 'signIn',
    flowHash: asked.flowHash,
    challenge,
    accountId: null,
    passkeyName: null,
    issuedAt: deps.now,
  })
  return generateAuthenticationOptions({
    rpID: asked.site.rpId,
    challenge,
    timeout: DEVICE_MILLISECONDS,
    userVerification: 'required',
  })
}

/** Begins the registration of a passkey under a name; the password has been asked for. */
export async function beginRegistration(
  deps: Deps,
  asked: { accountId: number; flowHash: Buffer; name: string },
): Promise<void> {
  await replaceChallenge(deps.db, {
    purpose: 'register',
    flowHash: asked.flowHash,
    challenge: randomBytes(CHALLENGE_BYTES),
    accountId: asked.accountId,
    passkeyName: asked.name,
    issuedAt: deps.now,
  })
}

/** What the device is asked to make; undefined where this person has begun nothing in this browser, or too long ago. */
export async function askToRegister(deps: Deps, asked: { accountId: number; flowHash: Buffer; site: Site }) {
  const begun = await findChallenge(deps.db, 'register', asked.flowHash)
  const account = await findAccountById(deps.db, asked.accountId)
  if (!begun || !account || begun.accountId !== account.id || isChallengeOver(begun.issuedAt, deps.now))
    return undefined
  const registered = await listPasskeys(deps.db, account.id)
  const options = await generateRegistrationOptions({
    rpName: words.serviceName,
    rpID: asked.site.rpId,
    userName: account.email,
    userDisplayName: account.email,
    userID: new Uint8Array(userHandle(deps, account.id)),
    challenge: new Uint8Array(begun.challenge),
    timeout: DEVICE_MILLISECONDS,
    attestationType: 'none',
    excludeCredentials: registered.map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: SIGNATURE_ALGORITHMS,
  })
  return { name: begun.passkeyName ?? '', options }
}
