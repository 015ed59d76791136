import { accessibilityRows, companyRows, promotionRows, selectionRows } from './rows/companyRows.ts'
import { conditionsRows, hoursRows, payRows } from './rows/payRows.ts'
import { row, type SheetRow } from './rows/rowTexts.ts'
import { establishmentRows, headRows, workRows } from './rows/workRows.ts'
import type { JobPostingSheet, SheetSection } from './sheet/jobPostingSheet.ts'
import { words } from './words.ts'

export interface SheetPart {
  section: SheetSection
  heading: string
  rows: SheetRow[]
}

const ROWS_OF_SECTION: Record<SheetSection, (sheet: JobPostingSheet) => SheetRow[]> = {
  head: headRows,
  establishment: establishmentRows,
  work: workRows,
  pay: payRows,
  hours: hoursRows,
  conditions: conditionsRows,
  company: companyRows,
  selection: selectionRows,
  notes: ({ notes }) => [row('求人に関する特記事項', notes.remarks)],
  promotion: promotionRows,
  accessibility: accessibilityRows,
}

/** The 求人票 in its official sections and rows (domain 4.4). Rows without an entry have an empty text: the page decides whether to show them. */
export function sheetParts(sheet: JobPostingSheet): SheetPart[] {
  return (Object.keys(ROWS_OF_SECTION) as SheetSection[]).map((section) => ({
    section,
    heading: words.sections[section],
    rows: ROWS_OF_SECTION[section](sheet),
  }))
}
