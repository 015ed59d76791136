import { existsSync, readFileSync } from 'node:fs'
import { readConfig } from '../src/app/config.ts'
import { startEmbeddedPostgres } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { openDb } from '../src/db/open.ts'
import { importMinimumWages } from '../src/features/minimumWages/index.ts'

/** `npm run import:minimum-wages -- FILE`: takes over a list of 地域別最低賃金 (都道府県, 時間額, 発効日). */
async function main(): Promise<void> {
  const path = process.argv[2]
  if (path === undefined) throw new Error('使い方：npm run import:minimum-wages -- ファイル')
  if (!existsSync(path)) throw new Error(`ファイルがありません：${path}`)
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
  const database = openDb(config.databaseUrl ?? embedded!.url, { maxConnections: 2 })
  try {
    await migrate(database.pool)
    const { saved, refused } = await importMinimumWages(database.db, readFileSync(path))
    for (const { line, reason } of refused) process.stdout.write(`${line}行目：${reason}\n`)
    process.stdout.write(`最低賃金 ${saved}件を取り込みました。取り込めない行 ${refused.length}件。\n`)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
