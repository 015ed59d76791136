import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import {
  type MemoryJobSearch,
  measureJobSearch,
  provideJobSearch,
  sqlJobSearch,
  startMemoryJobSearch,
} from '../features/jobSearch/index.ts'
import { replayDeletions } from '../features/retention/index.ts'
import { loadAssets } from '../platform/assets.ts'
import { measureEventLoop } from '../platform/http/overload.ts'
import { measureMailQueue } from '../platform/mail/mailQueueMetrics.ts'
import { demoMailboxTransport, smtpTransport } from '../platform/mail/transports.ts'
import type { Config } from './config.ts'
import { createApp } from './createApp.tsx'
import { demoLogins, loadDemoWorld } from './demoWorld.ts'
import { type Foundation, layFoundation } from './foundation.ts'
import { listen } from './listen.ts'
import { mailTemplates } from './mailTemplates.ts'
import { connectMynaPortal } from './mynaPortal.ts'
import { probes } from './probes.ts'
import { rehearsalWith } from './rehearsal.ts'
import { timers } from './timers.ts'
import { startWorker, type Worker } from './worker.ts'

export interface RunningService {
  /** What the person who started it should know. */
  lines: string[]
  /** Stops taking requests, finishes those under way, stops the database if it is ours. */
  stop(): Promise<void>
}

/** The built browser files lie beside the bundle, or in build/ when the sources run themselves. */
function assetsFolder(): string {
  const beside = fileURLToPath(new URL('./assets', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../build/assets', import.meta.url))
}

/** Starts database, worker and web as the settings say, and returns when pages are served. */
export async function startService(config: Config): Promise<RunningService> {
  const ground = await layFoundation(config)
  const stops: (() => unknown)[] = [() => ground.close()]
  const stop = async () => {
    for (const one of stops) await one()
  }
  try {
    const portal = await connectMynaPortal(config, ground.log)
    stops.unshift(() => portal.stop())
    const foundation = { ...ground, depsNow: () => ({ ...ground.depsNow(), mynaPortal: portal.provider }) }
    await replayDeletions(foundation.depsNow())
    if (config.isDemo) await loadDemoWorld(foundation.depsNow(), { say: (line) => process.stdout.write(`${line}\n`) })
    measureMailQueue(foundation.metrics.registry, foundation.depsNow)
    if (config.probesPort) stops.unshift(await serveProbes(foundation, config.host, config.probesPort))
    const worker = config.role === 'web' ? undefined : workerOf(foundation, config)
    if (worker) stops.unshift(() => worker.stop())
    if (config.role !== 'worker') {
      stops.unshift(loadSearchIndex(foundation, config))
      stops.unshift(await serveWeb(foundation, config, worker))
    }
    return { lines: startLines(config, ground.clock.behindMilliseconds, portal.practiceAddress), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function workerOf({ depsNow, log, metrics }: Foundation, config: Config): Worker {
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : demoMailboxTransport
  return startWorker({ depsNow, templates: mailTemplates, transport, timers, log, metrics })
}

/** Begins to load the search index; pages are served meanwhile, and searches answered by the database. Returns how to stop. */
function loadSearchIndex({ db, databaseUrl, log, metrics }: Foundation, { dataDir }: Config): () => Promise<void> {
  let running: MemoryJobSearch | undefined
  const onAnswer = measureJobSearch(metrics.registry, () => running)
  const search = startMemoryJobSearch({ databaseUrl, dataDir, fallback: sqlJobSearch(db), log, onAnswer })
  running = search
  provideJobSearch(db, search)
  return () => search.stop()
}

const isDatabaseThere = ({ db }: Foundation): Promise<boolean> =>
  sql`select 1 from app_clock`.execute(db).then(Boolean, () => false)

/** Answers the operator's machines on a port of their own, whatever this process does. Returns how to stop. */
function serveProbes(foundation: Foundation, host: string, port: number): Promise<() => Promise<void>> {
  const app = probes(() => isDatabaseThere(foundation), foundation.metrics, true)
  return listen(app.fetch, { host, port })
}

/** Serves the three faces. Returns how to stop: not ready from that moment on, then the requests under way. */
async function serveWeb(
  foundation: Foundation,
  config: Config,
  worker: Worker | undefined,
): Promise<() => Promise<void>> {
  const { depsNow, log, metrics } = foundation
  let isStopping = false
  const app = createApp({
    depsNow,
    assets: loadAssets(assetsFolder()),
    log,
    metrics,
    readiness: async () => !isStopping && (await isDatabaseThere(foundation)),
    eventLoopDelay: measureEventLoop(),
    faceOptions: {
      isDemo: config.isDemo,
      demoLogins: config.isDemo ? demoLogins : undefined,
      hasMynaPortal: depsNow().mynaPortal !== undefined,
      rehearsal: config.isDemo ? rehearsalWith(foundation, () => worker?.wake()) : undefined,
    },
    trustedProxies: config.trustedProxies,
    wakeMailWorker: () => worker?.wake(),
  })
  const close = await listen(app.fetch, config)
  return () => {
    isStopping = true
    return close()
  }
}

function startLines(config: Config, behindMilliseconds: number, practicePortal: string | undefined): string[] {
  const lines = []
  if (behindMilliseconds > 60_000)
    lines.push('時計：前回より前の時刻から始めます。データはそのまま使えます。(The clock starts before the last run.)')
  if (config.role === 'worker') return [...lines, 'worker が動いています (worker is running)']
  lines.push(`求職者マイページ  ${config.publicUrl}/`)
  lines.push(`求人者マイページ  ${config.publicUrl}/employer`)
  lines.push(`窓口              ${config.publicUrl}/counter`)
  if (!config.isDemo) return lines
  lines.push(`メール            ${config.publicUrl}/demo/mails`)
  if (practicePortal) lines.push(`練習用ポータル    ${practicePortal}/`)
  for (const [face, login] of Object.entries(demoLogins)) lines.push(`${face} ${login.id} ${login.password}`)
  return lines
}
