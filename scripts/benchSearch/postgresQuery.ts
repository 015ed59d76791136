import { TEXT_FIELDS, type TextField } from '../../src/features/jobSearch/memoryIndex/document.ts'
import type { Clause, IndexQuery, Leaf, Stretch } from '../../src/features/jobSearch/memoryIndex/query.ts'
import {
  ACCESS,
  codeLexeme,
  gramsOf,
  isNameField,
  numberColumn,
  OPEN,
  quoted,
  sortColumn,
  spanColumns,
  textColumn,
  VEIL,
} from './postgresTable.ts'

/** A leaf as lexemes, as conditions on columns, or both: the lexemes then find a few too many. */
interface Asked {
  lexemes?: string
  columns?: string
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const one = (lexeme: string) => quoted(lexeme)
const any = (parts: readonly string[]) => `(${parts.join(' | ')})`

function fieldsOf(fieldMask: number | undefined): readonly TextField[] {
  return TEXT_FIELDS.filter(
    (field, number) => field !== 'firmWithoutBlanks' && (fieldMask === undefined || (fieldMask >> number) & 1),
  )
}

function holdsWord(word: string, fields: readonly TextField[], access: number): string {
  const tests = fields.map((field) => {
    const holds = `strpos(${textColumn(field)}, ${literal(word)}) > 0`
    return isNameField(field) ? `(access <= ${access} and ${holds})` : holds
  })
  return `(${tests.join(' or ')})`
}

function wordAsked(word: string, fieldMask: number | undefined, access: number): Asked {
  const length = [...word].length
  const grams = length === 1 ? [`${one(word)}:*`] : gramsOf(word).slice(0, -1).map(one)
  const veiled =
    length === 1
      ? [`${one(VEIL + word)}:*`]
      : gramsOf(word)
          .slice(0, -1)
          .map((gram) => one(VEIL + gram))
  // Grams may come from the open and the veiled part together, so each is asked for in either.
  const each = grams.map((gram, at) => (access === ACCESS.jobSeekers ? any([gram, veiled[at]!]) : gram))
  const lexemes = `(${each.join(' & ')})`
  if (length <= 2 && fieldMask === undefined) return { lexemes }
  return { lexemes, columns: holdsWord(word, fieldsOf(fieldMask), access) }
}

function hoursAsked(from: number, until: number): string {
  const spans = spanColumns.flatMap(([start, end]) =>
    [0, 1440].map((later) => `(${start} + ${later} >= ${from} and ${end} + ${later} <= ${until})`),
  )
  return `(coalesce(${spans.join(', false) or coalesce(')}, false))`
}

function asked(leaf: Leaf, access: number): Asked {
  switch (leaf.kind) {
    case 'codes':
      return { lexemes: any(leaf.codes.map((code) => one(codeLexeme(code)))) }
    case 'codesBeginningWith':
      return { lexemes: `${one(codeLexeme(leaf.beginning))}:*` }
    case 'range':
      return {
        columns: `coalesce(${numberColumn(leaf.column)} between ${leaf.lowest} and ${leaf.highest}, false)`,
      }
    case 'word':
      return wordAsked(leaf.word, leaf.fieldMask, access)
    case 'nameWithoutBlanks':
      return {
        columns: `(access <= ${access} and strpos(${textColumn('firmWithoutBlanks')}, ${literal(leaf.word)}) > 0)`,
      }
    case 'hours':
      return { columns: hoursAsked(leaf.from, leaf.until) }
  }
}

const asColumns = ({ lexemes, columns }: Asked) => columns ?? `lexemes @@ ${literal(lexemes!)}::tsquery`

function clauseAsked({ leaves, isExcluded }: Clause, access: number): Asked {
  const parts = leaves.map((leaf) => asked(leaf, access))
  const isExact = parts.every(({ columns }) => columns === undefined)
  const hasLexemes = parts.every(({ lexemes }) => lexemes !== undefined)
  const lexemes = hasLexemes ? any(parts.map((part) => part.lexemes!)) : undefined
  const columns = isExact ? undefined : `(${parts.map(asColumns).join(' or ')})`
  if (!isExcluded) return { lexemes, columns }
  return isExact ? { lexemes: `!${lexemes}` } : { columns: `not ${columns}` }
}

/** The question as one statement that gives the exact total and one page of ids. */
export function postgresStatement({ clauses, access }: IndexQuery, { sort, offset, limit }: Stretch): string {
  const viewer = access === 'open' ? ACCESS.everybody : ACCESS.jobSeekers
  const parts = clauses.map((clause) => clauseAsked(clause, viewer))
  const lexemes = [one(OPEN), ...parts.flatMap((part) => part.lexemes ?? [])].join(' & ')
  const where = [`lexemes @@ ${literal(lexemes)}::tsquery`, ...parts.flatMap(({ columns }) => columns ?? [])]
  return `with hits as materialized (
      select id, ${sortColumn(sort)} as key, ${sortColumn('newest')} as newest from bench_posting where ${where.join(' and ')})
    select (select count(*)::int from hits) as total,
      array(select id::int from hits order by key, newest, id desc limit ${limit} offset ${offset}) as ids`
}
