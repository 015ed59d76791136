import type { PortalSettings } from './settings.ts'
import { startPortal } from './startPortal.ts'

/**
 * The practice portal as a process of its own, started by the service (src/app/sandboxPortal.ts): its settings come as
 * the first message, its address goes back. It ends with the service, also when that was killed.
 */
const isAllowed = process.env.NODE_ENV !== 'production' || process.env.SANDBOX_PORTAL === '1'
if (!isAllowed || !process.send) {
  const reason = isAllowed
    ? '練習用ポータルは、サービスが起動します (started by the service only)'
    : '練習用ポータルは本番では動きません (refused in production; SANDBOX_PORTAL=1 allows it)'
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

process.once('disconnect', () => process.exit(0))
// Ctrl-C reaches both processes: this one ends when the service has.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => process.exit(0))

process.once('message', (settings) => {
  startPortal(settings as PortalSettings).then(
    ({ origin }) => process.send?.({ origin }),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`)
      process.exit(1)
    },
  )
})
