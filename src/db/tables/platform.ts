import type { Generated } from 'kysely'

/** Tables that every feature stands on: clock, sessions, mails, operations, secrets' traces. */
export interface PlatformTables {
  appClock: { id: Generated<number>; offsetMilliseconds: number; lastSeenAt: Date }
}
