import { type Deps, inTransaction } from '../../platform/deps.ts'
import { deletePeople } from './deleteForGood.ts'
import { readLedger, subjectOf } from './ledgerFile.ts'
import type { LedgerEntry } from './rules.ts'
import { everyone, findMissingEntries, insertLedgerEntries } from './store.ts'

const BATCH = 1000

/**
 * Run at every start, before a page is served: where the ledger's file knows of deletions that this database does not, it
 * was restored from an older backup, and those people are forgotten again (PRIV-7).
 * @returns how many were
 */
export async function replayDeletions(deps: Deps): Promise<number> {
  const entries = await readLedger(deps)
  if (entries.length === 0) return 0
  const missing = await missingEntries(deps, entries)
  if (missing.length === 0) return 0
  const ruleOf = new Map(missing.flatMap((entry) => entry.subjects.map((subject) => [subject, entry.rule] as const)))
  let forgotten = 0
  for await (const one of everyone(deps.db, BATCH)) {
    const subject = one.jobSeeker
      ? subjectOf(deps, 'jobSeeker', one.jobSeeker.publicId)
      : subjectOf(deps, 'account', one.account!.publicId)
    const rule = ruleOf.get(subject)
    if (rule === undefined) continue
    await inTransaction(deps, (deps) => deletePeople(deps, rule, [one]))
    forgotten++
  }
  for (let from = 0; from < missing.length; from += BATCH)
    await insertLedgerEntries(deps.db, missing.slice(from, from + BATCH))
  return forgotten
}

async function missingEntries(deps: Deps, entries: LedgerEntry[]): Promise<LedgerEntry[]> {
  const missing: LedgerEntry[] = []
  for (let from = 0; from < entries.length; from += BATCH) {
    const part = entries.slice(from, from + BATCH)
    const ids = await findMissingEntries(
      deps.db,
      part.map((entry) => entry.id),
    )
    missing.push(...part.filter((entry) => ids.has(entry.id)))
  }
  return missing
}
