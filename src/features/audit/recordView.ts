import type { Deps } from '../../platform/deps.ts'
import type { AuditDetails, ViewedPart } from './rules.ts'
import { type Actor, insertAuditEntries, insertAuditEntry } from './store.ts'

/** Records that someone looked at a job seeker's data, in the caller's transaction where there is one. */
export async function recordView(
  deps: Deps,
  view: { actor: Actor; jobSeekerId: number; part: ViewedPart; details?: AuditDetails },
): Promise<void> {
  await insertAuditEntry(deps.db, {
    at: deps.now,
    actor: view.actor,
    action: 'view',
    subjectKind: 'jobSeeker',
    subjectId: view.jobSeekerId,
    details: { part: view.part, ...view.details },
  })
}

/** The same for everyone on a list, one row for each, so that each of them can read of it. */
export async function recordViews(
  deps: Deps,
  view: { actor: Actor; jobSeekerIds: readonly number[]; part: ViewedPart; details?: AuditDetails },
): Promise<void> {
  const details = { part: view.part, ...view.details }
  const entry = { at: deps.now, actor: view.actor, action: 'view', subjectKind: 'jobSeeker', details }
  await insertAuditEntries(deps.db, entry, view.jobSeekerIds)
}

/** Records a deed that changes something, such as lifting a restriction. */
export async function recordAction(
  deps: Deps,
  deed: {
    actor: Actor
    action: string
    subject: { kind: string; id: number | null }
    details?: AuditDetails
  },
): Promise<void> {
  await insertAuditEntry(deps.db, {
    at: deps.now,
    actor: deed.actor,
    action: deed.action,
    subjectKind: deed.subject.kind,
    subjectId: deed.subject.id,
    details: deed.details ?? {},
  })
}
