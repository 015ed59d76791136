import { join } from 'node:path'
import { startEmbeddedPostgres } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { type Db, openDb } from '../db/open.ts'
import { type AppClock, openAppClock } from '../platform/clock.ts'
import type { Deps, Settings } from '../platform/deps.ts'
import { type Logger, openLog } from '../platform/log.ts'
import { createMetrics, type Metrics } from '../platform/metrics.ts'
import { loadSecrets } from '../platform/secrets.ts'
import { clamdScanner } from '../platform/virusScanner.ts'
import type { Config } from './config.ts'

const CLOCK_REFRESH_MILLISECONDS = 1000

/** What web, worker and the operator's commands all stand on. */
export interface Foundation {
  db: Db
  /** For threads that need connections of their own. */
  databaseUrl: string
  depsNow(): Deps
  clock: AppClock
  log: Logger
  metrics: Metrics
  /** Leaves the database; stops it if it is ours and we are the last. */
  close(): Promise<void>
}

function settingsOf(config: Config): Settings {
  const { publicUrl, mailFrom, helpdeskPhone, isDemo, noShowNoticeCount, rejectionNoticeCount } = config
  const filesFolder = join(config.dataDir, 'files')
  return { publicUrl, mailFrom, helpdeskPhone, isDemo, noShowNoticeCount, rejectionNoticeCount, filesFolder }
}

/**
 * Opens the database, brings its schema up to this program, and sets the clock going.
 * @param startAt when the app's time begins; a command beside the running service takes it `asItStands`
 */
export async function layFoundation(
  config: Config,
  startAt: Date | 'asItStands' | undefined = config.startAt,
): Promise<Foundation> {
  const log = openLog(config.logLevel)
  const secrets = loadSecrets(config.secretsFile, config.isDemo)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
  const databaseUrl = config.databaseUrl ?? embedded!.url
  const database = openDb(databaseUrl, {
    maxConnections: 12,
    onIdleError: (error) => log.warn({ error: error.name }, 'database connection lost'),
  })
  const leave = async () => {
    await database.close()
    await embedded?.stop()
  }
  try {
    await migrate(database.pool)
    const clock = await openAppClock(database.db, startAt)
    const clockTimer = setInterval(() => {
      clock.refresh().catch((error: Error) => log.warn({ error: error.name }, 'clock'))
    }, CLOCK_REFRESH_MILLISECONDS)
    const settings = settingsOf(config)
    const virusScanner = config.virusScanner ? clamdScanner(config.virusScanner) : undefined
    return {
      db: database.db,
      databaseUrl,
      depsNow: () => ({ db: database.db, now: clock.now(), secrets, settings, virusScanner }),
      clock,
      log,
      metrics: createMetrics(),
      async close() {
        clearInterval(clockTimer)
        await leave()
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}
