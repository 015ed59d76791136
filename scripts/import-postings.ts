import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/app/config.ts'
import { startEmbeddedPostgres } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { type Db, openDb } from '../src/db/open.ts'
import {
  fileRecords,
  type HeaderMapping,
  type ImportCounts,
  importPostings,
  REFUSED_FILE_HEADER,
  refusedRowLine,
  UnreadableFileError,
} from '../src/features/jobPostings/index.ts'

const USAGE = '使い方：npm run import:postings -- ファイル [--mapping 対応表.json]'

/** The app's time: the real one, moved by what the running service has stored. Read only, so that a practice clock stays where it is. */
async function appNow(db: Db): Promise<Date> {
  const clock = await db.selectFrom('appClock').select('offsetMilliseconds').executeTakeFirst()
  return new Date(Date.now() + (clock?.offsetMilliseconds ?? 0))
}

function readMapping(path: string | undefined): HeaderMapping {
  if (path === undefined) return {}
  const mapping: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const isMapping =
    typeof mapping === 'object' &&
    mapping !== null &&
    Object.values(mapping).every((value) => typeof value === 'string')
  if (!isMapping)
    throw new UnreadableFileError('対応表は {"ファイルの列名": "こちらの列名", …} の形のJSONで書いてください。')
  return mapping as HeaderMapping
}

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)

function watchProgress() {
  const startedAt = performance.now()
  let peakBytes = 0
  const seconds = () => (performance.now() - startedAt) / 1000
  const rate = (rows: number) => Math.round(rows / Math.max(seconds(), 0.001))
  const onProgress = ({ rows, refused }: ImportCounts) => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
    const line = `${rows.toLocaleString()}件 読み込み済み（取り込めない行 ${refused}件、毎秒${rate(rows).toLocaleString()}件）`
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : rows % 20_000 === 0 ? `${line}\n` : '')
  }
  const peakMegabytes = () => megabytes(Math.max(peakBytes, process.memoryUsage.rss()))
  return { onProgress, seconds, rate, peakMegabytes }
}

async function importFile(db: Db, path: string, mapping: HeaderMapping): Promise<void> {
  const refusedPath = `${path}.refused.csv`
  const refused = createWriteStream(refusedPath)
  refused.write(REFUSED_FILE_HEADER)
  const progress = watchProgress()
  const summary = await importPostings(db, fileRecords(path), {
    now: await appNow(db),
    mapping,
    onProgress: progress.onProgress,
    onRefused: (row) => refused.write(refusedRowLine(row)),
  })
  await new Promise((resolve) => refused.end(resolve))
  const { rows, added, changed, unchanged } = summary
  const lines = [
    `読み込んだ行 ${rows}件：新規 ${added}件、変更 ${changed}件、変更なし ${unchanged}件、取り込めない行 ${summary.refused}件`,
    `${progress.seconds().toFixed(1)}秒、毎秒${progress.rate(rows).toLocaleString()}件、メモリー最大${progress.peakMegabytes()}MB`,
    `取り込めない行とその理由：${refusedPath}`,
  ]
  if (summary.unknownHeaders.length > 0) lines.push(`使わなかった列：${summary.unknownHeaders.join('、')}`)
  const unread = Object.entries(summary.unreadValues)
  if (unread.length > 0)
    lines.push(`読み取れず空欄にした値：${unread.map(([name, count]) => `${name} ${count}件`).join('、')}`)
  process.stdout.write(`${process.stdout.isTTY ? '\n' : ''}${lines.join('\n')}\n`)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { mapping: { type: 'string' } } })
  const path = positionals[0]
  if (path === undefined || positionals.length > 1) throw new UnreadableFileError(USAGE)
  if (!existsSync(path)) throw new UnreadableFileError(`ファイルがありません：${path}`)
  const mapping = readMapping(values.mapping)
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
  const database = openDb(config.databaseUrl ?? embedded!.url, { maxConnections: 2 })
  try {
    await migrate(database.pool)
    await importFile(database.db, path, mapping)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
