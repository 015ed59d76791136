import type { Db } from '../../db/open.ts'
import { factsOfSheet, readEstablishmentNumber } from './facts.ts'
import type { ReadPosting } from './import/readRow.ts'
import type { PostingStatus } from './rules.ts'
import { searchTextsOf } from './searchTexts.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'
import { recordTermChanges } from './store.events.ts'
import {
  logPostingChanges,
  type SavedPosting,
  saveEstablishments,
  savePostingRows,
  saveSearchTexts,
  takeImportLock,
} from './store.ts'

function establishmentOf({ establishment, company }: JobPostingSheet) {
  const number = readEstablishmentNumber(establishment.number)
  if (number === undefined) return undefined
  return {
    number,
    name: establishment.name ?? '（事業所名の登録なし）',
    kana: establishment.kana ?? null,
    postalCode: establishment.postalCode ?? null,
    address: establishment.address ?? null,
    homePage: establishment.homePage ?? null,
    corporateNumber: company.corporateNumber ?? null,
    employeesTotal: company.employeesTotal ?? null,
  }
}

/**
 * Saves postings by 求人番号 with their establishments, words and change log, all or none. Numbers must differ within one call.
 * @returns those that were new or changed
 */
export async function savePostings(
  db: Db,
  postings: readonly ReadPosting[],
  now: Date,
  status: PostingStatus = 'open',
): Promise<SavedPosting[]> {
  const work = async (db: Db) => {
    await takeImportLock(db)
    const establishments = new Map(
      postings.flatMap(({ sheet }) => establishmentOf(sheet) ?? []).map((row) => [row.number, row]),
    )
    const establishmentIds = await saveEstablishments(db, [...establishments.values()], now)
    const rows = postings.map(({ sheet, facts, sourceHash }) => ({
      ...facts,
      sheet,
      sourceHash,
      status,
      establishmentId: establishmentIds.get(readEstablishmentNumber(sheet.establishment.number) ?? '') ?? null,
    }))
    await recordTermChanges(db, rows, now)
    const saved = await savePostingRows(db, rows, now)
    const textsByNumber = new Map(postings.map(({ facts, texts }) => [facts.number, texts]))
    await saveSearchTexts(
      db,
      saved.map(({ id, number }) => ({ jobPostingId: id, ...textsByNumber.get(number)! })),
    )
    await logPostingChanges(
      db,
      saved.map(({ id }) => id),
      'saved',
      now,
    )
    return saved
  }
  if (postings.length === 0) return []
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

/**
 * Saves one posting from its sheet (the employer's editor, the demo world, tests).
 * @returns the reasons in Japanese where the sheet cannot become a posting
 */
export async function savePosting(
  db: Db,
  sheet: JobPostingSheet,
  now: Date,
  status: PostingStatus = 'open',
): Promise<{ ok: true; id: number; number: string } | { ok: false; reasons: string[] }> {
  const outcome = factsOfSheet(sheet)
  if (!outcome.ok) return outcome
  const texts = searchTextsOf(sheet, outcome.facts)
  const [saved] = await savePostings(db, [{ sheet, facts: outcome.facts, texts, sourceHash: null }], now, status)
  return { ok: true, id: saved!.id, number: saved!.number }
}
