import type { Deps } from '../../platform/deps.ts'
import { findWholePosting, type JobPostingSheet } from '../jobPostings/index.ts'
import { type Contact, findContacts, findOpenReportIds, findReport, type Report } from './store.ts'

/** What the desk shows of one report. */
export interface DeskReport {
  report: Report
  posting: NonNullable<Awaited<ReturnType<typeof findWholePosting>>> & { sheet: JobPostingSheet }
  contacts: Contact[]
  /** Open reports of others about the same posting. */
  others: number
  /** The newest open one, so that a decision covers only what was on the screen. */
  upTo: number
}

export async function readReport(deps: Deps, publicId: string): Promise<DeskReport | undefined> {
  const report = await findReport(deps.db, publicId)
  const posting = report && (await findWholePosting(deps.db, { id: report.jobPostingId }))
  if (!report || !posting) return undefined
  const open = await findOpenReportIds(deps.db, report.jobPostingId)
  return {
    report,
    posting,
    contacts: await findContacts(deps.db, report.id),
    others: open.filter((id) => id !== report.id).length,
    upTo: Math.max(report.id, ...open),
  }
}

export type { OpenReport, OwnReport } from './store.ts'
