import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomId } from '../../basics/randomIds.ts'
import type { Deps } from '../../platform/deps.ts'
import { sameBytes } from '../../platform/secrets.ts'
import type { DeletionRule, LedgerEntry } from './rules.ts'

/** Beside the uploaded files, not among them, and not in the database: a restored backup must not bring an old one back. */
const ledgerPath = (deps: Pick<Deps, 'settings'>) => join(dirname(deps.settings.filesFolder), 'deletion-ledger.jsonl')

/** A keyed fingerprint under which a deleted row is recognised again in an old backup. */
export function subjectOf(deps: Pick<Deps, 'secrets'>, kind: 'jobSeeker' | 'account', publicId: string): string {
  return deps.secrets.fingerprint('deletedSubject', `${kind} ${publicId}`).toString('base64url')
}

function signatureOf(deps: Pick<Deps, 'secrets'>, { signature: _, ...entry }: LedgerEntry): string {
  const { id, rule, deletedAt, subjects, counts } = entry
  const text = JSON.stringify([id, rule, deletedAt, subjects, Object.entries(counts).sort()])
  return deps.secrets.fingerprint('deletionLedger', text).toString('base64url')
}

/** A signed entry for a deletion made at `deps.now`. */
export function newEntry(
  deps: Deps,
  deletion: { rule: DeletionRule; subjects: string[]; counts: Record<string, number> },
): LedgerEntry {
  const entry = { id: randomId(), deletedAt: deps.now.toISOString(), ...deletion, signature: '' }
  return { ...entry, signature: signatureOf(deps, entry) }
}

/** Whether an entry is as it was written. */
export function isGenuine(deps: Pick<Deps, 'secrets'>, entry: LedgerEntry): boolean {
  return sameBytes(Buffer.from(signatureOf(deps, entry)), Buffer.from(entry.signature))
}

/** Writes entries to the disk before their deletions are committed: none that happened is ever missing here. */
export async function appendToLedger(deps: Deps, entries: LedgerEntry[]): Promise<void> {
  const path = ledgerPath(deps)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** All genuine entries of the file. A line torn by a crash is passed over: its deletion was never committed. */
export async function readLedger(deps: Pick<Deps, 'secrets' | 'settings'>): Promise<LedgerEntry[]> {
  const path = ledgerPath(deps)
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean)
  return lines.flatMap((line) => {
    try {
      const entry = JSON.parse(line) as LedgerEntry
      return isGenuine(deps, entry) ? [entry] : []
    } catch {
      return []
    }
  })
}
