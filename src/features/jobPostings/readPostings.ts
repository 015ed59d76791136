import { sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { JobPostingTable } from '../../db/tables/jobPostings.ts'
import { findPlaceName } from '../places/index.ts'
import { hideIdentity } from './disclosure.ts'
import { factsOfSheet } from './facts.ts'
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

/**
 * A posting that is not saved yet, as it will be shown (the editor's preview, the counter's desk).
 * @returns the reasons in Japanese where the sheet cannot become a posting yet
 */
export function previewPosting(
  sheet: JobPostingSheet,
  today: DayString,
  now: Date,
): { ok: true; posting: ShownPosting } | { ok: false; reasons: string[] } {
  const head = {
    ...sheet.head,
    number: sheet.head.number ?? PREVIEW_NUMBER,
    acceptedOn: sheet.head.acceptedOn ?? today,
  }
  const outcome = factsOfSheet({ ...sheet, head })
  if (!outcome.ok) return outcome
  const { facts } = outcome
  const row = { id: 0, publicId: 'preview', status: 'waiting' as const, version: 0, createdAt: now, changedAt: now }
  const ids = { establishmentId: null, sourceHash: null }
  return { ok: true, posting: shownTo('visitor', { ...facts, ...row, ...ids, sheet } as Row) }
}

/** A posting as its own employer and the counter see it: nothing is withheld. */
export function ownPosting(row: Row & { sheet: JobPostingSheet }): ShownPosting {
  const { sourceHash: _, createdAt: __, ...facts } = row
  return {
    ...facts,
    establishmentName: row.sheet.establishment.name,
    establishmentId: row.establishmentId ?? undefined,
    placeNames: placeNamesOf(row.placeCodes),
  }
}

/** Stands where the office has yet to give a number. */
const PREVIEW_NUMBER = '00000-00000000'
