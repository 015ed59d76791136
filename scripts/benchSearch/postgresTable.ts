import { closeSync, openSync, writeSync } from 'node:fs'
import {
  COLUMNS,
  type IndexDocument,
  SORT_KEYS,
  TEXT_FIELDS,
} from '../../src/features/jobSearch/memoryIndex/document.ts'

/**
 * The same postings for PostgreSQL as one would set it up for such questions: all codes, and every two neighbouring characters of the
 * texts, as lexemes of one tsvector with a GIN index; numbers in columns; texts beside them to check longer words by.
 */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const numberColumn = (name: string) => `n_${snake(name)}`
export const sortColumn = (name: string) => `s_${snake(name)}`
export const textColumn = (name: string) => `t_${snake(name)}`
const SPANS = 3
export const spanColumns = Array.from({ length: SPANS }, (_, number) => [`h${number}_start`, `h${number}_end`] as const)

export const createTable = [
  'drop table if exists bench_posting',
  `create unlogged table bench_posting (id bigint, access smallint, ${[
    ...COLUMNS.map((name) => `${numberColumn(name)} bigint`),
    ...SORT_KEYS.map((name) => `${sortColumn(name)} integer`),
    ...spanColumns.flat().map((name) => `${name} smallint`),
    ...TEXT_FIELDS.map((name) => `${textColumn(name)} text`),
  ].join(', ')}, lexemes tsvector) with (toast_tuple_target = 256)`,
  // Decompressing would cost it more than reading more.
  `alter table bench_posting ${[...TEXT_FIELDS.map(textColumn), 'lexemes'].map((name) => `alter ${name} set storage external`).join(', ')}`,
]
export const indexTable = [
  `set maintenance_work_mem = '1GB'`,
  'create index bench_posting_lexemes on bench_posting using gin (lexemes) with (fastupdate = off)',
  'vacuum analyze bench_posting',
]

/** Who may search the names of a posting; a viewer may where this is at most their own. */
export const ACCESS = { everybody: 1, jobSeekers: 2, nobody: 3 } as const
const NAME_FIELDS: readonly string[] = ['firm', 'address', 'firmWithoutBlanks']
export const isNameField = (field: string) => NAME_FIELDS.includes(field)

/** Every two neighbouring characters of a run, and its last one alone, so that each place begins one. */
export function gramsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** Lexemes that only job seekers may search for begin with this. */
export const VEIL = '\u0001'
export const codeLexeme = (code: string) => `#${code}`
/** Open on the bench's day: known beforehand, as a nightly job would write it. */
export const OPEN = '#open'

function lexemesOf(document: IndexDocument, day: number): Set<string> {
  const { acceptedOn, deadline } = document.numbers
  const lexemes = new Set(document.codes.map(codeLexeme))
  if (acceptedOn! <= day && deadline! >= day) lexemes.add(OPEN)
  for (const field of TEXT_FIELDS) {
    const isName = isNameField(field)
    if (field === 'firmWithoutBlanks' || (isName && document.named === 'nobody')) continue
    const veil = isName && document.named === 'jobSeekers' ? VEIL : ''
    for (const run of document.texts[field]?.split(/[ \n]/) ?? [])
      for (const gram of gramsOf(run)) lexemes.add(veil + gram)
  }
  return lexemes
}

export const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')

function lineOf(document: IndexDocument, day: number): string {
  const spans = document.codes.flatMap((code) =>
    code.startsWith('hours:') ? [code.slice('hours:'.length).split('-')] : [],
  )
  const values = [
    document.id,
    ACCESS[document.named],
    ...COLUMNS.map((name) => document.numbers[name] ?? '\\N'),
    ...SORT_KEYS.map((name) => document.sortKeys[name]),
    ...spanColumns.flatMap((_, number) => spans[number] ?? ['\\N', '\\N']),
    ...TEXT_FIELDS.map((name) => escaped(document.texts[name] ?? '')),
    escaped([...lexemesOf(document, day)].map(quoted).join(' ')),
  ]
  return `${values.join('\t')}\n`
}

/** Writes postings as a file for COPY. */
export function writeCopyFile(path: string, documents: readonly IndexDocument[], day: number): void {
  const file = openSync(path, 'w', 0o644)
  try {
    let lines = ''
    for (const document of documents) {
      lines += lineOf(document, day)
      if (lines.length < 4_000_000) continue
      writeSync(file, lines)
      lines = ''
    }
    writeSync(file, lines)
  } finally {
    closeSync(file)
  }
}
