import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { sameBytes } from '../../platform/secrets.ts'
import { findAccountById, lockOpenAccount, recordSignIn } from '../accounts/index.ts'
import { type AttemptOutcome, countFailedTry, tryWithinBudget } from '../signIn/index.ts'
import { userHandle } from './askDevice.ts'
import type { SignInAnswer } from './forms.ts'
import { isChallengeOver } from './rules.ts'
import type { Site } from './site.ts'
import { findPasskeyByCredential, recordPasskeyUse, takeChallenge } from './store.ts'

export type PasskeySignInOutcome =
  | { outcome: 'signedIn'; accountId: number; previousSignedInAt: Date | null }
  /** The browser flow waits for nothing, or no longer; or nobody has this passkey. */
  | { outcome: 'notAsked' | 'challengeOver' | 'passkeyUnknown' }
  | Exclude<AttemptOutcome<never>, { outcome: 'passed' }>

interface Proof {
  answer: SignInAnswer
  challenge: Buffer
  site: Site
}

const credentialIdOf = (answer: SignInAnswer) => Buffer.from(answer.id, 'base64url')

/** Checks the signature, and uses up its count, so that a copied device shows. Undefined when it does not hold. */
async function proveWithPasskey(deps: Deps, accountId: number, proof: Proof) {
  return inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, accountId)
    const passkey = account && (await findPasskeyByCredential(deps.db, credentialIdOf(proof.answer)))
    if (!account || passkey?.accountId !== account.id) return undefined
    const handle = Buffer.from(proof.answer.response.userHandle, 'base64url')
    if (!sameBytes(handle, userHandle(deps, account.id))) return undefined
    const signatureCount = await checkSignature(passkey, proof)
    if (signatureCount === undefined) return undefined
    await recordPasskeyUse(deps.db, passkey.id, { signatureCount, lastUsedAt: deps.now })
    const previousSignedInAt = await recordSignIn(deps.db, account.id, deps.now)
    return { accountId: account.id, previousSignedInAt }
  })
}

async function checkSignature(
  passkey: { credentialId: Buffer; publicKey: Buffer; signatureCount: number },
  { answer, challenge, site }: Proof,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: site.origins,
      expectedRPID: site.rpId,
      credential: {
        id: passkey.credentialId.toString('base64url'),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.signatureCount,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // The library throws at whatever does not fit.
    return undefined
  }
}

/**
 * ログイン with a passkey: what the device has and that its owner has unlocked it, so no second step is asked for. A challenge
 * serves one answer only; a wrong answer counts in the same failure budget as a wrong password (AUTH-4).
 * Call it outside of transactions.
 */
export async function signInWithPasskey(
  deps: Deps,
  input: {
    flowHash: Buffer
    answer: SignInAnswer
    site: Site
    operationId: string
    limitedAddress: string | undefined
  },
): Promise<PasskeySignInOutcome> {
  const { answer, site, operationId, limitedAddress } = input
  const asked = await takeChallenge(deps.db, 'signIn', input.flowHash)
  if (!asked) return { outcome: 'notAsked' }
  if (isChallengeOver(asked.issuedAt, deps.now)) return { outcome: 'challengeOver' }
  const passkey = await findPasskeyByCredential(deps.db, credentialIdOf(answer))
  const account = passkey && (await findAccountById(deps.db, passkey.accountId))
  if (!account || account.closedAt) {
    await countFailedTry(deps, limitedAddress)
    return { outcome: 'passkeyUnknown' }
  }
  const attempt = await tryWithinBudget(
    deps,
    { face: 'jobSeeker', id: account.email, proof: answer.response.signature, operationId, limitedAddress },
    () => proveWithPasskey(deps, account.id, { answer, challenge: asked.challenge, site }),
  )
  return attempt.outcome === 'passed' ? { outcome: 'signedIn', ...attempt.principal } : attempt
}
