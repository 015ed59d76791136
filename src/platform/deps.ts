import type { Db } from '../db/open.ts'
import type { IdentityLinkProvider } from './mynaPortal/identityProvider.ts'
import type { Secrets } from './secrets.ts'
import type { VirusScanner } from './virusScanner.ts'

/** Settings that use cases read; the rest of the configuration stays in `app`. */
export interface Settings {
  /** The origin used in mails and redirects; never taken from the Host header. */
  publicUrl: string
  mailFrom: string
  helpdeskPhone: string
  isDemo: boolean
  noShowNoticeCount: number
  rejectionNoticeCount: number
  /** Where uploaded files lie. */
  filesFolder: string
}

/** Everything a use case needs from outside, in one small type. */
export interface Deps {
  db: Db
  /** One instant for the whole request, so that two rules never see two different times. */
  now: Date
  secrets: Secrets
  settings: Settings
  /** マイナポータル, where the service is connected to it. */
  mynaPortal?: IdentityLinkProvider | undefined
  /** Looks through uploaded files, where the operator has one; without it every file counts as clean. */
  virusScanner?: VirusScanner | undefined
}

/**
 * Runs work in one transaction, or in the one that is already open. The callback's parameter is named `deps` too,
 * on purpose: it hides the outer one, whose db would not see what this transaction has written.
 */
export async function inTransaction<T>(deps: Deps, work: (deps: Deps) => Promise<T>): Promise<T> {
  if (deps.db.isTransaction) return work(deps)
  return deps.db.transaction().execute((db) => work({ ...deps, db }))
}
