import { type IndexDocument, TEXT_FIELDS, type TextField } from '../../src/features/jobSearch/memoryIndex/document.ts'
import type { IndexQuery, Leaf } from '../../src/features/jobSearch/memoryIndex/query.ts'

const NAMED: readonly TextField[] = ['firm', 'address', 'firmWithoutBlanks']

/** Whether a query holds for a document, looked at field by field: slow, and the truth for counts at any size. */
export function holds(document: IndexDocument, { clauses, access, day }: IndexQuery): boolean {
  const { numbers, codes } = document
  if (numbers.acceptedOn! > day || numbers.deadline! < day) return false
  const maySeeName = document.named === 'everybody' || (document.named === 'jobSeekers' && access === 'openAndVeiled')
  const inField = (field: TextField, word: string) =>
    (maySeeName || !NAMED.includes(field)) && (document.texts[field] ?? '').includes(word)

  function leafHolds(leaf: Leaf): boolean {
    switch (leaf.kind) {
      case 'codes':
        return leaf.codes.some((code) => codes.includes(code))
      case 'codesBeginningWith':
        return codes.some((code) => code.startsWith(leaf.beginning))
      case 'range': {
        const value = numbers[leaf.column]
        return value !== null && value >= leaf.lowest && value <= leaf.highest
      }
      case 'nameWithoutBlanks':
        return inField('firmWithoutBlanks', leaf.word)
      case 'word':
        return TEXT_FIELDS.some(
          (field, number) =>
            field !== 'firmWithoutBlanks' && ((leaf.fieldMask ?? -1) >> number) & 1 && inField(field, leaf.word),
        )
      case 'hours':
        return codes
          .flatMap((code) => (code.startsWith('hours:') ? [code.slice('hours:'.length).split('-').map(Number)] : []))
          .some(([start, end]) => [0, 1440].some((later) => start! + later >= leaf.from && end! + later <= leaf.until))
    }
  }
  return clauses.every(({ leaves, isExcluded }) => leaves.some(leafHolds) !== (isExcluded ?? false))
}
