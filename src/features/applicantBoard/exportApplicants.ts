import { formatDay, formatInstant } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction, recordViews } from '../audit/index.ts'
import { KINDS, STATES } from '../jobApplications/index.ts'
import { csvLine, EXPORT_AT_MOST } from './rules.ts'
import { type BoardRow, type Choice, findBoard } from './store.ts'
import { words } from './words.ts'

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const cellsOf = (row: BoardRow): string[] => [
  row.name,
  row.postingNumber,
  row.postingTitle,
  KINDS[row.kind],
  STATES[row.state],
  formatInstant(row.appliedAt),
  row.answerDueOn ? formatDay(row.answerDueOn) : '',
  row.interviewStartsAt ? formatInstant(row.interviewStartsAt) : '',
]

/**
 * Applicants as CSV: what the list shows of them and no more (AZ-5), guarded against formulas. That it was saved is recorded,
 * and each person can see it among those who looked.
 */
export async function exportApplicants(
  deps: Deps,
  author: { employerId: number; loginId: number },
  choice: Choice,
): Promise<string> {
  return inTransaction(deps, async (deps) => {
    const rows = (await findBoard(deps.db, author.employerId, { ...choice, perState: EXPORT_AT_MOST })).slice(
      0,
      EXPORT_AT_MOST,
    )
    const actor = { face: 'employer', principalId: author.loginId } as const
    const jobSeekerIds = [...new Set(rows.map(({ jobSeekerId }) => jobSeekerId))]
    await recordViews(deps, { actor, jobSeekerIds, part: 'applications', details: { export: true } })
    await recordAction(deps, {
      actor,
      action: 'exportApplicants',
      subject: { kind: 'employer', id: author.employerId },
      details: { rows: rows.length },
    })
    return BYTE_ORDER_MARK + csvLine(words.exported.columns) + rows.map((row) => csvLine(cellsOf(row))).join('')
  })
}
