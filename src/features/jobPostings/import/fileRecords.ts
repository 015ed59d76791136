import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline, type Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'

export interface FileRecord {
  /** The line of the file on which the record ends. */
  line: number
  cells: string[]
}

export interface BrokenRecord {
  line: number
  /** Why the CSV itself is broken there, in Japanese. */
  broken: string
}

const SAMPLE_BYTES = 65_536
/** No row of a 求人票 comes near this; an unclosed quotation mark would otherwise swallow the file. */
const LONGEST_RECORD = 200_000

/** UTF-8 where the beginning of the file is valid UTF-8, else CP932, in which offices hand the file out. */
export async function detectEncoding(path: string): Promise<'utf8' | 'cp932'> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return 'utf8'
  } catch (error) {
    if (error instanceof TypeError) return 'cp932'
    throw error
  } finally {
    await file.close()
  }
}

/** The text of a file, decoded while it is read. */
export async function openFileText(path: string): Promise<Readable> {
  const encoding = await detectEncoding(path)
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 })
  if (encoding === 'utf8') return bytes
  return pipeline(
    bytes,
    iconv.decodeStream('cp932'),
    iconv.encodeStream('utf8'),
    new PassThrough(),
    () => {},
  ) as Readable
}

const BROKEN_WORDS: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: '引用符（"）が閉じられていません。ここから後ろは読めませんでした。',
  CSV_INVALID_CLOSING_QUOTE: '引用符（"）の後ろに余分な文字があります。',
  CSV_MAX_RECORD_SIZE: '1行が長すぎます。引用符（"）が閉じられていないおそれがあります。',
}

const brokenWords = (code: CsvError['code']) => BROKEN_WORDS[code] ?? `CSVとして読めません（${code}）。`

/** Streams the records of a CSV text. Broken ones are told in their place; the reading goes on where the format allows it. */
export async function* readRecords(text: Readable): AsyncGenerator<FileRecord | BrokenRecord> {
  const broken: BrokenRecord[] = []
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    // The parser runs ahead of its reader, so each record carries its line as one more cell.
    on_record: (cells, context) => [...cells, String(context.lines)],
  })
  parser.on('skip', (error: CsvError) =>
    broken.push({ line: Number(error.lines ?? 0), broken: brokenWords(error.code) }),
  )
  pipeline(text, parser, () => {})
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (broken.length > 0) yield* broken.splice(0)
      yield { line: Number(cells.pop()), cells }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error
    const { code, lines } = error as CsvError
    broken.push({ line: Number(lines ?? parser.info.lines), broken: brokenWords(code) })
  }
  yield* broken
}
