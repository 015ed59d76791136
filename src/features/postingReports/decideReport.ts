import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import {
  changePostingStatus,
  correctPosting,
  findWholePosting,
  type JobPostingSheet,
  recordReportEvent,
  takeImportLock,
} from '../jobPostings/index.ts'
import { sendNotice } from '../officeNotices/index.ts'
import type { Decision } from './forms.ts'
import { findReport, insertContact, lockOpenReports, markDecided, markTaken, type Report } from './store.ts'
import { words } from './words.ts'

type Posting = NonNullable<Awaited<ReturnType<typeof findWholePosting>>>

const audit = (deps: Deps, staffId: number, action: string, report: Report, details = {}) =>
  recordAction(deps, {
    actor: { face: 'counter', principalId: staffId },
    action,
    subject: { kind: 'jobPosting', id: report.jobPostingId },
    details: { report: report.id, ...details },
  })

/** 担当する: from now on the reporter reads that the office is looking into it. Whoever takes it last has it. */
export async function takeReport(deps: Deps, staffId: number, publicId: string): Promise<'taken' | 'late' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const report = await findReport(deps.db, publicId, true)
    if (!report) return 'unknown'
    if (report.state === 'decided') return 'late'
    await markTaken(deps.db, report.id, staffId, deps.now)
    await audit(deps, staffId, 'takePostingReport', report)
    return 'taken'
  })
}

/** What the employer answered to the office. */
export async function recordContact(
  deps: Deps,
  input: { staffId: number; publicId: string; note: string },
): Promise<'recorded' | 'late' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const { staffId, publicId, note } = input
    const report = await findReport(deps.db, publicId, true)
    if (!report) return 'unknown'
    if (report.state === 'decided') return 'late'
    await insertContact(deps.db, {
      postingReportId: report.id,
      staffMemberId: staffId,
      contactedAt: deps.now,
      note,
    })
    if (report.state === 'waiting') await markTaken(deps.db, report.id, staffId, deps.now)
    await audit(deps, staffId, 'recordPostingReportContact', report)
    return 'recorded'
  })
}

/** The sheet with what the desk has put right. A field that was emptied leaves the sheet. */
function correctedSheet({ sheet }: Posting, decision: Decision): JobPostingSheet {
  const { totalLowest, totalHighest, baseLowest, baseHighest, start1, end1, overtimeHours, description } = decision
  return {
    ...sheet,
    pay: { ...sheet.pay, totalLowest, totalHighest, baseLowest, baseHighest },
    hours: { ...sheet.hours, start1, end1, overtimeHours },
    work: { ...sheet.work, description: description || undefined },
  }
}

const SAME = (a: JobPostingSheet, b: JobPostingSheet) => {
  const facts = ({ pay, hours, work }: JobPostingSheet) =>
    JSON.stringify([
      pay.totalLowest,
      pay.totalHighest,
      pay.baseLowest,
      pay.baseHighest,
      hours.start1,
      hours.end1,
      hours.overtimeHours,
      work.description?.replaceAll('\r\n', '\n').trim(),
    ])
  return facts(a) === facts(b)
}

type Correction = { ok: true } | { ok: false; reasons: string[] } | 'nothingCorrected'

async function correct(deps: Deps, posting: Posting, report: Report, decision: Decision): Promise<Correction> {
  const sheet = correctedSheet(posting, decision)
  if (!SAME(posting.sheet, sheet)) return correctPosting(deps.db, posting, sheet, deps.now)
  // The employer may have put it right meanwhile; else there is nothing that the reporter could be told of.
  return posting.version > report.postingVersion ? { ok: true } : 'nothingCorrected'
}

const EVENTS = { corrected: 'reportCorrected', stopped: 'reportStopped', unfounded: 'reportUnfounded' } as const

export type DecideOutcome = 'decided' | 'late' | 'unknown' | 'nothingCorrected' | { reasons: string[] }

/**
 * 結果を決める. All open reports about the posting that the desk has read end with it; each reporter is told, the posting's history says
 * it, and the posting is corrected or stopped, all in one transaction.
 */
export async function decideReport(
  deps: Deps,
  input: { staffId: number; publicId: string; decision: Decision },
): Promise<DecideOutcome> {
  return inTransaction(deps, async (deps) => {
    const { staffId, decision } = input
    const { outcome, note } = decision
    // Before any row: whoever saves postings takes it first too, so that neither waits for the other in a circle.
    await takeImportLock(deps.db)
    const report = await findReport(deps.db, input.publicId, true)
    if (!report) return 'unknown'
    if (report.state === 'decided') return 'late'
    const posting = await findWholePosting(deps.db, { id: report.jobPostingId })
    if (!posting) return 'unknown'
    if (outcome === 'corrected') {
      const done = await correct(deps, posting, report, decision)
      if (done === 'nothingCorrected') return done
      if (!done.ok) return { reasons: done.reasons }
    }
    if (outcome === 'stopped')
      await changePostingStatus(deps, { jobPostingId: posting.id, from: posting.status, to: 'cancelled' })
    const ended = await lockOpenReports(deps.db, posting.id, Math.max(decision.upTo, report.id))
    const ids = ended.map(({ id }) => id)
    await markDecided(deps.db, ids, { outcome, outcomeNote: note, decidedBy: staffId, decidedAt: deps.now })
    await recordReportEvent(deps.db, posting.id, EVENTS[outcome], deps.now)
    const body = words.message(posting.occupationTitle, posting.number, outcome, note)
    for (const { jobSeekerId } of ended) await sendNotice(deps, { jobSeekerId, staffId, body })
    await audit(deps, staffId, 'decidePostingReport', report, { outcome, reports: ids.length })
    return 'decided'
  })
}
