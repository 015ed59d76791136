import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockOpenAccount, tellAccountChanged } from '../accounts/index.ts'
import { SIGNATURE_ALGORITHMS } from './askDevice.ts'
import type { RegistrationAnswer } from './forms.ts'
import { canAddPasskey, isChallengeOver } from './rules.ts'
import type { Site } from './site.ts'
import { countPasskeys, insertPasskey, takeChallenge } from './store.ts'

export type RegisterPasskeyOutcome = 'registered' | 'notAsked' | 'challengeOver' | 'refused' | 'tooMany'

/** What of a device's answer is kept; undefined when the answer does not hold. */
async function readAnswer(answer: RegistrationAnswer, challenge: Buffer, site: Site) {
  try {
    const attestation = decodeAttestationObject(
      new Uint8Array(Buffer.from(answer.response.attestationObject, 'base64url')),
    )
    // A device's maker is not asked for. To check its certificates one would have to call the addresses that stand in them.
    if (attestation.get('fmt') !== 'none') return undefined
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: site.origins,
      expectedRPID: site.rpId,
      supportedAlgorithmIDs: SIGNATURE_ALGORITHMS,
    })
    return registrationInfo?.credential
  } catch {
    // The library throws at whatever does not fit.
    return undefined
  }
}

/** Keeps the passkey that the device has made, and tells the account's address of it. */
export async function registerPasskey(
  deps: Deps,
  input: { accountId: number; flowHash: Buffer; answer: RegistrationAnswer; site: Site },
): Promise<RegisterPasskeyOutcome> {
  return inTransaction(deps, async (deps) => {
    const begun = await takeChallenge(deps.db, 'register', input.flowHash)
    // The flow is the browser's: someone else may have signed in at it since.
    if (!begun || begun.accountId !== input.accountId) return 'notAsked'
    if (isChallengeOver(begun.issuedAt, deps.now)) return 'challengeOver'
    const credential = await readAnswer(input.answer, begun.challenge, input.site)
    if (!credential) return 'refused'
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account) return 'notAsked'
    if (!canAddPasskey(await countPasskeys(deps.db, account.id))) return 'tooMany'
    const isNew = await insertPasskey(deps.db, {
      publicId: randomId(),
      accountId: account.id,
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      signatureCount: credential.counter,
      name: begun.passkeyName ?? '',
      registeredAt: deps.now,
    })
    if (!isNew) return 'refused'
    await tellAccountChanged(deps, { what: 'passkeyAdded', to: [account.email] })
    return 'registered'
  })
}
