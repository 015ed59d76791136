import { sql } from 'kysely'
import type { Deps } from '../platform/deps.ts'
import type { Logger } from '../platform/log.ts'
import { type MailTemplates, sendDueMails, type Transport } from '../platform/mail/sendDueMails.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { Timer } from './timers.ts'

export interface WorkerParts {
  depsNow: () => Deps
  templates: MailTemplates
  transport: Transport
  timers: readonly Timer[]
  log: Logger
  metrics: Metrics
}

export interface Worker {
  /** Looks for due mails at once, not only at the next second. */
  wake(): void
  /** Finishes what is under way and stops. */
  stop(): Promise<void>
}

const MAIL_EVERY_MILLISECONDS = 1000
const TIMERS_EVERY_SECONDS = 60

/** Sends mails and runs the timed jobs of one process. Several processes may do so side by side. */
export function startWorker(parts: WorkerParts): Worker {
  let stopped = false
  let wakeUp: (() => void) | undefined
  let woken = false

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, milliseconds)
      wakeUp = () => {
        clearTimeout(timeout)
        resolve()
      }
    })

  async function loop(): Promise<void> {
    let timersDueAt = 0
    while (!stopped) {
      woken = false
      try {
        await sendMails(parts)
        const now = parts.depsNow().now.getTime()
        // A clock that was set back must not let the jobs sleep until it has caught up.
        if (now >= timersDueAt || timersDueAt - now > TIMERS_EVERY_SECONDS * 1000) {
          timersDueAt = now + TIMERS_EVERY_SECONDS * 1000
          await runTimers(parts)
        }
      } catch (error) {
        parts.log.error({ error: (error as Error).name, code: (error as { code?: string }).code }, 'worker')
      }
      if (!stopped && !woken) await pause(MAIL_EVERY_MILLISECONDS)
    }
  }

  const running = loop()
  return {
    wake() {
      woken = true
      wakeUp?.()
    },
    async stop() {
      stopped = true
      wakeUp?.()
      await running
    },
  }
}

async function sendMails({ depsNow, templates, transport, log, metrics }: WorkerParts): Promise<void> {
  const sent = await sendDueMails(depsNow, templates, transport, (failure) => {
    metrics.mailFailures.inc({ template: failure.template })
    log.warn(failure, 'mail not sent')
  })
  if (sent > 0) metrics.mailsSent.inc(sent)
}

/** Runs each timed job once. A job that fails does not keep the others from running. */
export async function runTimers({
  depsNow,
  timers,
  log,
  metrics,
}: Pick<WorkerParts, 'depsNow' | 'timers' | 'log'> & { metrics?: Metrics }): Promise<void> {
  for (const timer of timers) {
    try {
      await oneAtATime(depsNow(), timer)
    } catch (error) {
      metrics?.timerFailures.inc({ timer: timer.name })
      log.error({ timer: timer.name, error: (error as Error).name, code: (error as { code?: string }).code }, 'timer')
    }
  }
  metrics?.timersRunAt.set(depsNow().now.getTime() / 1000)
}

/** One process runs a job, the others pass it over: held by a lock that dies with its connection. */
async function oneAtATime(deps: Deps, timer: Timer): Promise<void> {
  await deps.db.connection().execute(async (db) => {
    const key = sql`hashtext(${`timer ${timer.name}`})`
    const lock = await sql<{ locked: boolean }>`select pg_try_advisory_lock(1, ${key}) as locked`.execute(db)
    if (!lock.rows[0]?.locked) return
    try {
      await timer.run(deps)
    } finally {
      await sql`select pg_advisory_unlock(1, ${key})`.execute(db)
    }
  })
}
