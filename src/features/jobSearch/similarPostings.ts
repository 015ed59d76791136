import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import { findPostingCards, type PostingViewer, type ShownPosting } from '../jobPostings/index.ts'
import { firstPage, noConditions, type SearchConditions } from './conditions.ts'
import type { JobSearch } from './jobSearch.ts'

/** 似た求人 on 求人の詳細. */
export const SIMILAR_POSTINGS = 4

/** The same kind of work in the same prefecture. */
export function similarConditions({ occupationCodes, placeCodes }: ShownPosting): SearchConditions {
  const details = occupationCodes.filter((code) => code.length > 2)
  const occupations = (details.length > 0 ? details : occupationCodes).slice(0, 1)
  const places = placeCodes.filter((code) => code.length === 2).slice(0, 1)
  return { ...noConditions, occupations, places }
}

/** How near another posting is: the same town, then the same form of work, then a wage that differs little. */
function distance(posting: ShownPosting, other: ShownPosting): number {
  const towns = posting.placeCodes.filter((code) => code.length > 2)
  const isSameTown = other.placeCodes.some((code) => towns.includes(code))
  const isSameForm = other.form === posting.form && other.kind === posting.kind
  const wages = [posting.monthlyWageLowest, other.monthlyWageLowest]
  const isKnown = wages.every((wage) => wage !== null && wage > 0)
  const apart = isKnown ? Math.min(1, Math.abs(Math.log(wages[0]! / wages[1]!))) : 1
  return (isSameTown ? 0 : 4) + (isSameForm ? 0 : 2) + apart
}

/**
 * Beside a posting whose firm is withheld, no other posting of that firm may stand: its name would be a good guess.
 * @returns the other ids, in their order
 */
async function withoutSameFirm({ db }: Deps, posting: ShownPosting, ids: readonly number[]): Promise<number[]> {
  const others = ids.filter((id) => id !== posting.id)
  if (posting.establishmentName !== undefined) return others
  const own = db.selectFrom('jobPosting').select('establishmentId').where('id', '=', posting.id)
  const rows = await db
    .selectFrom('jobPosting')
    .select('id')
    .where(sql<boolean>`id = any(${others})`)
    .where('establishmentId', '=', own)
    .execute()
  const ofSameFirm = new Set(rows.map(({ id }) => id))
  return others.filter((id) => !ofSameFirm.has(id))
}

/**
 * A few open postings near to this one. One search and one reading of at most thirty postings, whatever the country holds:
 * the newest of the same work in the same prefecture, the nearest of them first.
 */
export async function findSimilarPostings(
  deps: Deps,
  search: JobSearch,
  input: { posting: ShownPosting; viewer: PostingViewer; today: string },
): Promise<ShownPosting[]> {
  const { posting, viewer, today } = input
  const conditions = similarConditions(posting)
  if (conditions.occupations.length === 0) return []
  const { ids } = await search.search({ conditions, view: firstPage, viewer, today })
  const others = await findPostingCards(deps.db, await withoutSameFirm(deps, posting, ids), viewer)
  return others
    .map((other) => ({ other, distance: distance(posting, other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SIMILAR_POSTINGS)
    .map(({ other }) => other)
}
