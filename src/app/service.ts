import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { startEmbeddedPostgres } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { openDb } from '../db/open.ts'
import { loadAssets } from '../platform/assets.ts'
import { openAppClock } from '../platform/clock.ts'
import type { Deps, Settings } from '../platform/deps.ts'
import { openLog } from '../platform/log.ts'
import { demoMailboxTransport, smtpTransport } from '../platform/mail/transports.ts'
import { createMetrics } from '../platform/metrics.ts'
import { loadSecrets } from '../platform/secrets.ts'
import type { Config } from './config.ts'
import { createApp } from './createApp.tsx'
import { demoLogins, loadDemoWorld } from './demoWorld.ts'
import { mailTemplates } from './mailTemplates.ts'
import { timers } from './timers.ts'
import { startWorker } from './worker.ts'

const CLOCK_REFRESH_MILLISECONDS = 1000
/** Time that requests under way get to finish when the service is asked to stop (SHUT-1). */
const STOP_SECONDS = 10

export interface RunningService {
  /** What the person who started it should know. */
  lines: string[]
  /** Stops taking requests, finishes those under way, stops the database if it is ours. */
  stop(): Promise<void>
}

function settingsOf(config: Config): Settings {
  const { publicUrl, mailFrom, helpdeskPhone, isDemo, noShowNoticeCount, rejectionNoticeCount } = config
  const filesFolder = join(config.dataDir, 'files')
  return { publicUrl, mailFrom, helpdeskPhone, isDemo, noShowNoticeCount, rejectionNoticeCount, filesFolder }
}

/** The built browser files lie beside the bundle, or in build/ when the sources run themselves. */
function assetsFolder(): string {
  const beside = fileURLToPath(new URL('./assets', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../build/assets', import.meta.url))
}

/** Starts database, web and worker as the settings say, and returns when pages are served. */
export async function startService(config: Config): Promise<RunningService> {
  const log = openLog(config.logLevel)
  const metrics = createMetrics()
  const secrets = loadSecrets(config.secretsFile, config.isDemo)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
  const database = openDb(config.databaseUrl ?? embedded!.url, {
    maxConnections: 12,
    onIdleError: (error) => log.warn({ error: error.name }, 'database connection lost'),
  })
  const stops: (() => unknown)[] = [() => database.close(), () => embedded?.stop()]
  const stop = async () => {
    for (const one of stops) await one()
  }
  try {
    await migrate(database.pool)
    const clock = await openAppClock(database.db, config.startAt)
    const settings = settingsOf(config)
    const depsNow = (): Deps => ({ db: database.db, now: clock.now(), secrets, settings })
    const clockTimer = setInterval(() => {
      clock.refresh().catch((error: Error) => log.warn({ error: error.name }, 'clock'))
    }, CLOCK_REFRESH_MILLISECONDS)
    stops.unshift(() => clearInterval(clockTimer))
    if (config.isDemo) await loadDemoWorld(depsNow())

    const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : demoMailboxTransport
    const worker =
      config.role === 'web'
        ? undefined
        : startWorker({ depsNow, templates: mailTemplates, transport, timers, log, metrics })
    if (worker) stops.unshift(() => worker.stop())

    let isStopping = false
    const readiness = async () => {
      if (isStopping) return false
      await sql`select 1 from app_clock`.execute(database.db)
      return true
    }
    if (config.role !== 'worker') {
      const app = createApp({
        depsNow,
        assets: loadAssets(assetsFolder()),
        log,
        metrics,
        readiness: () => readiness().catch(() => false),
        faceOptions: { isDemo: config.isDemo, demoLogins: config.isDemo ? demoLogins : undefined },
        trustedProxies: config.trustedProxies,
        wakeMailWorker: () => worker?.wake(),
      })
      const closeServer = await listen(app.fetch, config)
      stops.unshift(() => {
        isStopping = true
        return closeServer()
      })
    }
    return { lines: startLines(config, clock.behindMilliseconds), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Listens, and returns how to stop: keep-alive connections close, requests under way finish. */
function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, () =>
      resolve(
        () =>
          new Promise<void>((closed) => {
            const deadline = setTimeout(
              () => 'closeAllConnections' in server && server.closeAllConnections(),
              STOP_SECONDS * 1000,
            )
            server.close(() => {
              clearTimeout(deadline)
              closed()
            })
            if ('closeIdleConnections' in server) server.closeIdleConnections()
          }),
      ),
    )
    server.once('error', reject)
  })
}

function startLines(config: Config, behindMilliseconds: number): string[] {
  const lines = []
  if (behindMilliseconds > 60_000)
    lines.push('時計：前回より前の時刻から始めます。データはそのまま使えます。(The clock starts before the last run.)')
  if (config.role === 'worker') return [...lines, 'worker が動いています (worker is running)']
  lines.push(`求職者マイページ  ${config.publicUrl}/`)
  lines.push(`求人者マイページ  ${config.publicUrl}/employer`)
  lines.push(`窓口              ${config.publicUrl}/counter`)
  if (!config.isDemo) return lines
  lines.push(`メール            ${config.publicUrl}/demo/mails`)
  for (const [face, login] of Object.entries(demoLogins)) lines.push(`${face} ${login.id} ${login.password}`)
  return lines
}
