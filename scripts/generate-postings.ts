import { once } from 'node:events'
import { parseArgs } from 'node:util'
import iconv from 'iconv-lite'
import { readConfig } from '../src/app/config.ts'
import { isDay, japaneseDay } from '../src/basics/japaneseDay.ts'
import { generatePostings, postingFileChunks } from '../src/features/jobPostings/index.ts'

const USAGE =
  '使い方：npm run generate:postings -- --count 件数 [--seed 種] [--as-of YYYY-MM-DD] [--encoding utf8|cp932] > ファイル'

class UsageError extends Error {}

function readOptions() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'as-of': { type: 'string' },
      encoding: { type: 'string', default: 'utf8' },
    },
  })
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1 || count > 99_999_999) throw new UsageError(USAGE)
  const asOf = values['as-of'] ?? japaneseDay(readConfig(process.env).startAt ?? new Date())
  if (!isDay(asOf)) throw new UsageError(`--as-of は実在する日付を 2026-11-21 の形で書いてください。\n${USAGE}`)
  if (values.encoding !== 'utf8' && values.encoding !== 'cp932') throw new UsageError(USAGE)
  return { count, seed: values.seed, asOf, encoding: values.encoding }
}

async function main(): Promise<void> {
  const { encoding, ...options } = readOptions()
  for (const chunk of postingFileChunks(generatePostings(options))) {
    const hasRoom = process.stdout.write(encoding === 'cp932' ? iconv.encode(chunk, 'cp932') : chunk)
    if (!hasRoom) await once(process.stdout, 'drain')
  }
}

// A reader that has seen enough (head) closes the pipe; that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof UsageError ? error.message : USAGE}\n`)
  process.exitCode = 1
})
