import type { Secrets } from '../../platform/secrets.ts'
import type { Identity } from '../accounts/index.ts'

/** The identity as it is stored: the subject only as a fingerprint, bound to its issuer. */
export function identityOf(secrets: Secrets, issuer: string, subject: string): Identity {
  return { issuer, subjectHash: secrets.fingerprint(`identity ${issuer}`, subject) }
}

/** What `proven_identity.sealed_subject` is sealed for. */
export const SUBJECT_SEAL = 'provenIdentity.subject'

/** What `identity_request.sealed_checks` is sealed for. */
export const CHECKS_SEAL = 'identityRequest.checks'

/** What `identity_link_notice.sealed_event` is sealed for. */
export const EVENT_SEAL = 'identityLinkNotice.event'
