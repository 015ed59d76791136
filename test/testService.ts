import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { createApp } from '../src/app/createApp.tsx'
import { mailTemplates } from '../src/app/mailTemplates.ts'
import { timers } from '../src/app/timers.ts'
import { runTimers } from '../src/app/worker.ts'
import { type Db, openDb } from '../src/db/open.ts'
import { loadAssets } from '../src/platform/assets.ts'
import type { Deps, Settings } from '../src/platform/deps.ts'
import { openLog } from '../src/platform/log.ts'
import { type Letter, sendDueMails, type Transport } from '../src/platform/mail/sendDueMails.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import type { IdentityLinkProvider } from '../src/platform/mynaPortal/identityProvider.ts'
import { createSecrets, newSecretsFile } from '../src/platform/secrets.ts'
import type { VirusScanner } from '../src/platform/virusScanner.ts'
import { createTestDatabase } from './postgres.ts'
import { TestBrowser } from './testBrowser.ts'

export const PUBLIC_URL = 'http://localhost:3000'

const settings: Settings = {
  publicUrl: PUBLIC_URL,
  mailFrom: 'system@mail.hellowork.mhlw.go.jp',
  helpdeskPhone: '0570-077450',
  isDemo: true,
  noShowNoticeCount: 3,
  rejectionNoticeCount: 10,
  filesFolder: '',
}

/** The whole service on a database of its own, with a clock that the test sets. */
export interface TestService {
  app: ReturnType<typeof createApp>
  db: Db
  databaseUrl: string
  deps(): Deps
  /** Mails that have left, oldest first. */
  mails: Letter[]
  now(): Date
  setClock(instant: string): void
  advanceSeconds(seconds: number): void
  advanceMinutes(minutes: number): void
  advanceDays(days: number): void
  /** Hands every due mail over. */
  deliverMails(): Promise<void>
  /** Runs every timed job once, then hands over what they queued. */
  runTimers(): Promise<void>
  /** A browser with its own cookies. */
  browser(): TestBrowser
  /** The key that the newest mail to an address carries. */
  keyMailedTo(address: string): string
}

export async function startTestService(
  options: {
    now?: string
    settings?: Partial<Settings>
    eventLoopDelay?: () => number
    mynaPortal?: IdentityLinkProvider
    virusScanner?: VirusScanner
  } = {},
): Promise<TestService> {
  const database = await createTestDatabase()
  const opened = openDb(database.url, { maxConnections: 6 })
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  const filesFolder = join(folder, 'files')
  afterAll(async () => {
    await opened.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  let now = new Date(options.now ?? '2026-11-21T09:00:00+09:00')
  const secrets = createSecrets(newSecretsFile())
  const log = openLog(process.env.TEST_LOG_LEVEL ?? 'silent')
  const metrics = createMetrics()
  const deps = (): Deps => ({
    db: opened.db,
    now,
    secrets,
    settings: { ...settings, filesFolder, ...options.settings },
    virusScanner: options.virusScanner,
    mynaPortal: options.mynaPortal,
  })
  const mails: Letter[] = []
  const transport: Transport = async (letter) => {
    mails.push(letter)
  }
  const app = createApp({
    depsNow: deps,
    assets: loadAssets(fileURLToPath(new URL('../build/assets', import.meta.url))),
    log,
    metrics,
    readiness: async () => true,
    eventLoopDelay: () => options.eventLoopDelay?.() ?? 0,
    faceOptions: {
      isDemo: true,
      hasMynaPortal: options.mynaPortal !== undefined,
      rehearsal: {
        timers,
        templates: mailTemplates,
        async moveTo(instant) {
          now = instant
          await runTimers({ depsNow: deps, timers, log })
        },
      },
    },
    trustedProxies: [],
    wakeMailWorker: () => {},
  })
  const deliverMails = async () => {
    await sendDueMails(deps, mailTemplates, transport, (failure) => {
      throw new Error(`mail ${failure.template} failed: ${failure.error}`)
    })
  }
  const advanceSeconds = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return {
    app,
    db: opened.db,
    databaseUrl: database.url,
    deps,
    mails,
    now: () => now,
    setClock: (instant) => {
      now = new Date(instant)
    },
    advanceSeconds,
    advanceMinutes: (minutes) => advanceSeconds(minutes * 60),
    advanceDays: (days) => advanceSeconds(days * 86_400),
    deliverMails,
    async runTimers() {
      const failures: unknown[] = []
      const strictLog = Object.assign(Object.create(log), { error: (failure: unknown) => failures.push(failure) })
      await runTimers({ depsNow: deps, timers, log: strictLog })
      if (failures.length > 0) throw new Error(`timed jobs failed: ${JSON.stringify(failures)}`)
      await deliverMails()
    },
    browser: () => new TestBrowser((url, init) => app.request(url, init), PUBLIC_URL),
    keyMailedTo(address) {
      const mail = mails.findLast((candidate) => candidate.to === address)
      const lines = mail?.body.split('\n') ?? []
      const key = lines[lines.indexOf('認証キー') + 1]
      if (!key || !lines.includes('認証キー')) throw new Error(`no key was mailed to ${address}`)
      return key
    },
  }
}
