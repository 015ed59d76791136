import { normaliseForSearch } from '../../src/basics/searchText.ts'
import { factsOfSheet, generatePostings, searchTextsOf } from '../../src/features/jobPostings/index.ts'
import type { IndexDocument } from '../../src/features/jobSearch/memoryIndex/document.ts'
import { toDocument } from '../../src/features/jobSearch/memoryIndex/readDocuments.ts'
import { inventedProse } from './inventedProse.ts'
import { randomNumbers } from './randomNumbers.ts'

export const AS_OF = '2026-11-21'
/** Prose added to each posting, beyond what the generator's templates say. */
const PROSE_LINES = 3
const PROSE_CHARACTERS = 35
/** One vocabulary for all, so that its words occur all over the country. */
export const benchProse = () => inventedProse(randomNumbers(4711))

/** One part of the country's postings, the same for the same seed and part. Postings of 公開範囲 4 are left out, as in the index. */
export function benchDocuments(
  seed: string,
  part: number,
  count: number,
): { documents: IndexDocument[]; characters: number } {
  const random = randomNumbers(Number.parseInt(seed, 36) * 1000 + part)
  const prose = benchProse()
  const documents: IndexDocument[] = []
  let characters = 0
  for (const sheet of generatePostings({ count, seed: `${seed}-${part}`, asOf: AS_OF })) {
    const outcome = factsOfSheet(sheet)
    if (!outcome.ok || outcome.facts.disclosureLevel > 3) continue
    const { facts } = outcome
    const texts = searchTextsOf(sheet, facts)
    const lines = Array.from({ length: PROSE_LINES }, () => normaliseForSearch(prose.line(random, PROSE_CHARACTERS)))
    texts.work = [texts.work, ...lines].join('\n')
    for (const text of Object.values(texts)) characters += text.length
    const id = part * count + documents.length + 1
    const number = `13990-${String(id).padStart(8, '0')}`
    const establishmentNumber = sheet.establishment.number ?? null
    documents.push(toDocument({ ...facts, ...texts, id, number, establishmentNumber }))
  }
  return { documents, characters }
}
