import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { clusterIn } from './embedded/cluster.ts'
import { folderLocks, type HeldLock } from './embedded/locks.ts'
import { runningPostmaster, stopPostmaster } from './embedded/postmaster.ts'
import { ensureServer, type ServerOptions, urlOf } from './embedded/server.ts'

const WATCH_MILLISECONDS = 500

export interface EmbeddedPostgres {
  /** The address of the service's database. Good until `stop`, also after the server was killed and came back. */
  url: string
  /** Leaves the server. The last app of the folder to leave stops it. */
  stop(): Promise<void>
}

/**
 * Gives the PostgreSQL server of a data folder, which all apps on that folder share: joins it if it runs, else starts it.
 * While the app uses it, a server that was killed is started again at the same address.
 * @param dataDir the app's DATA_DIR; the data lie in `postgres` under it
 * @param options.durable false for the databases of tests: faster, and lost in a power cut
 * @param options.onRestartError told when a killed server did not come back; it is tried again by itself
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: { durable?: boolean; onRestartError?: (error: unknown) => void } = {},
): Promise<EmbeddedPostgres> {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 })
  const folder = realpathSync(join(dataDir, 'postgres'))
  const locks = folderLocks(folder)
  const durable = options.durable ?? true
  const lock = await locks.toStartOrStop()
  try {
    const access = await ensureServer(folder, { durable })
    const user = locks.asUser()
    const endWatch = watch(folder, { durable, port: access.port }, options.onRestartError)
    return { url: urlOf(access), stop: onceOnly(() => leave(folder, user, endWatch)) }
  } finally {
    lock.release()
  }
}

async function leave(folder: string, user: HeldLock, endWatch: () => Promise<void>): Promise<void> {
  await endWatch()
  const locks = folderLocks(folder)
  const lock = await locks.toStartOrStop()
  try {
    user.release()
    if (!locks.hasUsers()) await stopPostmaster(clusterIn(folder))
  } finally {
    lock.release()
  }
}

/** Looks after the server; the returned function ends that, and resolves when nothing is under way any more. */
function watch(folder: string, options: ServerOptions, onError?: (error: unknown) => void): () => Promise<void> {
  let current = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || runningPostmaster(clusterIn(folder)) !== undefined) return
    isBusy = true
    current = restart(folder, options)
      .catch((error: unknown) => onError?.(error))
      .finally(() => {
        isBusy = false
      })
  }, WATCH_MILLISECONDS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return current
  }
}

async function restart(folder: string, options: ServerOptions): Promise<void> {
  const lock = await folderLocks(folder).toStartOrStop()
  try {
    await ensureServer(folder, options)
  } finally {
    lock.release()
  }
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined
  return () => {
    result ??= work()
    return result
  }
}
