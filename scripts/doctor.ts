import { sql } from 'kysely'
import { runCommand } from '../src/app/operator.ts'
import { formatInstant } from '../src/basics/japaneseDay.ts'
import { countMails } from '../src/platform/mail/deadMails.ts'
import { findMaintenance } from '../src/platform/maintenance.ts'

/** `npm run doctor`: settings, database, schema, clock and mail queue, each in one line; exit code 1 if something is wrong. */
await runCommand(async ({ depsNow, clock }) => {
  const { db, now } = depsNow()
  const say = (isGood: boolean, line: string) => {
    if (!isGood) process.exitCode = 1
    console.log(`${isGood ? '良' : '要確認'}  ${line}`)
  }
  say(true, '設定：正しく読めました')
  const version = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  say(Number.parseInt(version.rows[0]!.version, 10) >= 15, `PostgreSQL ${version.rows[0]!.version}（15以上が必要です）`)
  const size = await sql<{ size: string }>`select pg_size_pretty(pg_database_size(current_database())) as size`.execute(
    db,
  )
  say(true, `データベースの大きさ：${size.rows[0]!.size}`)
  say(clock.behindMilliseconds < 60_000, `時計：${formatInstant(now)}`)
  const mails = await countMails(db, now)
  say(mails.late === 0, `送信待ちのメール：${mails.waiting}通（10分以上待っているもの ${mails.late}通）`)
  say(mails.dead === 0, `送れなかったメール：${mails.dead}通`)
  const maintenance = await findMaintenance(db)
  say(
    maintenance === undefined,
    maintenance === undefined ? '保守による休止：なし' : `保守による休止中：${maintenance}`,
  )
})
