import pg from 'pg'

const LOOK_EVERY_MILLISECONDS = 20

export interface Watched {
  seconds: number
  /** The oldest transaction that was ever seen: no lock of the work can have been held for longer. */
  longestLockSeconds: number
  /** Of this process, in megabytes. */
  peakMemory: number
}

const memoryNow = () => process.memoryUsage.rss() / 1024 / 1024

/** Runs work and looks every 20 ms, through a connection of its own, how old the oldest transaction of the others is. */
export async function watch(databaseUrl: string, work: () => Promise<void>): Promise<Watched> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  let longestLockSeconds = 0
  let peakMemory = memoryNow()
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      const found = await client.query(
        `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as age from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      )
      longestLockSeconds = Math.max(longestLockSeconds, found.rows[0].age)
      peakMemory = Math.max(peakMemory, memoryNow())
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS))
    }
  })()
  const started = performance.now()
  try {
    await work()
  } finally {
    isOver = true
    await looking
    await client.end()
  }
  return { seconds: (performance.now() - started) / 1000, longestLockSeconds, peakMemory }
}
