import type { Rehearsal } from '../features/demo/index.ts'
import type { Foundation } from './foundation.ts'
import { mailTemplates } from './mailTemplates.ts'
import { timers } from './timers.ts'
import { runTimers } from './worker.ts'

/** The practice clock of /demo/clock: moves the time of every process, then does at once what has become due. */
export function rehearsalWith(ground: Foundation, wakeMailWorker: () => void): Rehearsal {
  const { depsNow, clock, log, metrics } = ground
  return {
    timers,
    templates: mailTemplates,
    async moveTo(instant) {
      await clock.moveTo(instant)
      await runTimers({ depsNow, timers, log, metrics })
      wakeMailWorker()
    },
  }
}
