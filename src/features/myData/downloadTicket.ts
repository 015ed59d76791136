import { randomId } from '../../basics/randomIds.ts'
import type { Deps } from '../../platform/deps.ts'
import { isFirstSending } from '../../platform/operations.ts'
import { DOWNLOAD_HOURS } from './rules.ts'

const SEAL_PURPOSE = 'downloadTicket'

interface Ticket {
  accountId: number
  issuedAt: number
  nonce: string
}

/** A ticket for one download, for its owner alone. */
export function issueTicket(deps: Deps, accountId: number): string {
  const ticket: Ticket = { accountId, issuedAt: deps.now.getTime(), nonce: randomId() }
  return deps.secrets.seal(SEAL_PURPOSE, JSON.stringify(ticket)).toString('base64url')
}

function openTicket(deps: Deps, text: string): Ticket | undefined {
  try {
    return JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, Buffer.from(text, 'base64url'))) as Ticket
  } catch {
    return undefined
  }
}

/** Whether the ticket opens the download now; used tickets open nothing. */
export async function takeTicket(deps: Deps, accountId: number, text: string): Promise<boolean> {
  const ticket = openTicket(deps, text)
  if (!ticket || ticket.accountId !== accountId) return false
  if (deps.now.getTime() - ticket.issuedAt >= DOWNLOAD_HOURS * 3_600_000) return false
  const ownerHash = deps.secrets.fingerprint('downloadTicket', String(accountId))
  return isFirstSending(deps, { ownerHash, id: ticket.nonce })
}
