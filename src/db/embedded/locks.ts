import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MILLISECONDS = 20
const SQLITE_BUSY = 5

/** A lock that is held. The system frees it when the process dies, however it dies. */
export interface HeldLock {
  release(): void
}

/**
 * Locks shared by the processes that use one folder. Node has no file locks of its own, but the SQLite inside it has
 * them on every system; nothing is ever written into these two files.
 */
export function folderLocks(folder: string) {
  return {
    /** One process at a time starts or stops the server. Waits. */
    async toStartOrStop(): Promise<HeldLock> {
      for (;;) {
        const lock = tryLock(join(folder, 'start.lock'), 'exclusive')
        if (lock) return lock
        await wait(POLL_MILLISECONDS)
      }
    },
    /** Every app that uses the server holds one of these; taken and given back under `toStartOrStop` only. */
    asUser(): HeldLock {
      const lock = tryLock(join(folder, 'users.lock'), 'shared')
      if (!lock) throw new Error(`${folder}/users.lock is locked by something that is not this program.`)
      return lock
    },
    /** Whether some app, in this or another process, still uses the server. Ask under `toStartOrStop` only. */
    hasUsers(): boolean {
      const lock = tryLock(join(folder, 'users.lock'), 'exclusive')
      lock?.release()
      return lock === undefined
    },
  }
}

function tryLock(file: string, kind: 'shared' | 'exclusive'): HeldLock | undefined {
  const database = new DatabaseSync(file)
  try {
    database.exec(kind === 'exclusive' ? 'BEGIN EXCLUSIVE' : 'BEGIN')
    // A read is what takes the shared lock; it is kept until the transaction ends.
    database.prepare('SELECT count(*) FROM sqlite_master').get()
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined
    throw error
  }
}
