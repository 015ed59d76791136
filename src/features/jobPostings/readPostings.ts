import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { JobPostingTable } from '../../db/tables/jobPostings.ts'
import { findPlaceName } from '../places/index.ts'
import { hideIdentity } from './disclosure.ts'
import { HIGHEST_SHOWN_LEVEL, highestNamedLevel, type PostingViewer } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

/** A posting as a card or a page may show it to this viewer: what the viewer may not know is already gone. */
export interface ShownPosting
  extends Omit<JobPostingTable, 'id' | 'sheet' | 'sourceHash' | 'createdAt' | 'establishmentId' | 'version'> {
  id: number
  version: number
  /** Undefined where 公開範囲 withholds the name from this viewer. */
  establishmentName: string | undefined
  establishmentId: number | undefined
  /** 就業場所 in words: with the address for those who may know it, else prefecture and municipality. */
  placeNames: string[]
  sheet: JobPostingSheet
}

type Row = Awaited<ReturnType<typeof selectPostings>>[number]

function selectPostings(db: Db, which: { ids: readonly number[] } | { publicId: string } | { number: string }) {
  const query = db.selectFrom('jobPosting').selectAll()
  if ('ids' in which) return query.where(sql<boolean>`id = any(${which.ids})`).execute()
  if ('publicId' in which) return query.where('publicId', '=', which.publicId).execute()
  return query.where('number', '=', which.number).execute()
}

/** Names of the municipalities, or of the prefecture where no municipality is known. */
function placeNamesOf(placeCodes: readonly string[]): string[] {
  const codes = placeCodes.filter(
    (code) => code.length > 2 || !placeCodes.some((other) => other.length > 2 && other.startsWith(code)),
  )
  return codes.flatMap((code) => findPlaceName(code) ?? [])
}

function shownTo(viewer: PostingViewer, row: Row): ShownPosting {
  const { sheet, sourceHash: _, createdAt: __, ...facts } = row
  const isNamed = row.disclosureLevel <= highestNamedLevel(viewer)
  const whole = sheet as JobPostingSheet
  return {
    ...facts,
    establishmentName: isNamed ? whole.establishment.name : undefined,
    establishmentId: isNamed ? (row.establishmentId ?? undefined) : undefined,
    placeNames: placeNamesOf(row.placeCodes),
    sheet: isNamed ? whole : hideIdentity(whole),
  }
}

/** The postings of these ids in their order, as the viewer may see them; those of 公開範囲 4 and those gone are left out. */
export async function findPostingCards(db: Db, ids: readonly number[], viewer: PostingViewer): Promise<ShownPosting[]> {
  if (ids.length === 0) return []
  const rows = await selectPostings(db, { ids })
  const byId = new Map(rows.filter((row) => row.disclosureLevel <= HIGHEST_SHOWN_LEVEL).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [shownTo(viewer, row)] : []
  })
}

/**
 * One posting by the public id of its address, as the viewer may see it. Postings that ended are found too (their status and deadline say so);
 * drafts, postings still waiting for the office and 公開範囲 4 are not.
 */
export async function findPosting(db: Db, publicId: string, viewer: PostingViewer): Promise<ShownPosting | undefined> {
  const [row] = await selectPostings(db, { publicId })
  if (!row || row.disclosureLevel > HIGHEST_SHOWN_LEVEL) return undefined
  return ['open', 'suspended', 'closed', 'cancelled'].includes(row.status) ? shownTo(viewer, row) : undefined
}

/** A posting whole, for the counter, for its own employer and for use cases that have decided who may know it. */
export async function findWholePosting(
  db: Db,
  which: { publicId: string } | { number: string } | { id: number },
): Promise<(Row & { sheet: JobPostingSheet }) | undefined> {
  const [row] = await selectPostings(db, 'id' in which ? { ids: [which.id] } : which)
  return row as (Row & { sheet: JobPostingSheet }) | undefined
}
