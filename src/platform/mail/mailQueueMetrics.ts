import { Gauge, type Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import { countMails } from './deadMails.ts'

const GAUGES = {
  waiting: { name: 'mails_waiting', help: 'Mails in the queue that are still to be sent' },
  late: { name: 'mails_late', help: 'Mails that have waited for more than ten minutes' },
  dead: { name: 'mails_dead', help: 'Mails laid aside after too many tries' },
} as const

/** Adds how the mail queue stands to the numbers. Asked of the database each time they are read, by any process. */
export function measureMailQueue(registry: Registry, depsNow: () => Pick<Deps, 'db' | 'now'>): void {
  const ask = () => countMails(depsNow().db, depsNow().now).catch(() => undefined)
  let asked: ReturnType<typeof ask> | undefined
  for (const [which, { name, help }] of Object.entries(GAUGES)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        // The three are read together: one question serves them all.
        asked ??= ask().finally(() => {
          asked = undefined
        })
        const counts = await asked
        if (counts) this.set(counts[which as keyof typeof GAUGES])
        else this.reset()
      },
    })
  }
}
