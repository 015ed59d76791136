import { type Logger, pino } from 'pino'

/**
 * The service's log: JSON lines without personal data. Addresses of pages are logged as their patterns, never as typed,
 * and nothing that a person entered is ever a field.
 */
export function openLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}

export type { Logger }
