import { chmodSync, closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import {
  type Access,
  clusterIn,
  dataMajor,
  initCluster,
  ROLE,
  readAccess,
  removeHalfMade,
  writeAccess,
} from './cluster.ts'
import { findLauncher, type Launcher } from './launcher.ts'
import { removeMisleadingPidFile, runningPostmaster } from './postmaster.ts'

/** Below the range from which systems take ports for outgoing connections, so that nobody takes ours by chance. */
const LOWEST_PORT = 20000
const PORT_COUNT = 12000
const ANSWER_POLL_MILLISECONDS = 20
/** Recovery after an unclean end may take a while; a server that lives is waited for. */
const ANSWER_POLLS = 3000
/** Waits between attempts: leftovers of a killed server hold its memory for a moment. About 12 s in all. */
const RETRY_MILLISECONDS = [50, 100, 200, 400, 800, 1600, 3000, 6000]
const KEPT_LOG_BYTES = 5_000_000

export interface ServerOptions {
  /** false: no fsync, for databases of tests that nobody will miss. */
  durable: boolean
  /** Set when apps already use this port: the server must come back there. */
  port?: number
}

/** Makes sure that the folder's server runs and answers. Only under the lock `toStartOrStop`. */
export async function ensureServer(folder: string, options: ServerOptions): Promise<Access> {
  let complaint: unknown
  for (const pause of [0, ...RETRY_MILLISECONDS]) {
    await wait(pause)
    try {
      return await attachOrStart(folder, options)
    } catch (error) {
      if (error instanceof HopelessError) throw error
      complaint = error
    }
  }
  throw new Error(
    `組み込みのPostgreSQLが起動しません。The embedded PostgreSQL in ${folder} does not start: see server.log there, or set DATABASE_URL=postgres://… to use another server. ${lastLogLine(folder)}`,
    { cause: complaint },
  )
}

/** How apps reach the service's database. */
export function urlOf(access: Access, database: string = ROLE): string {
  return `postgres://${ROLE}:${access.password}@127.0.0.1:${access.port}/${database}`
}

/** What trying again will not cure. */
class HopelessError extends Error {}

async function attachOrStart(folder: string, options: ServerOptions): Promise<Access> {
  const cluster = clusterIn(folder)
  const known = readAccess(folder)
  if (known && runningPostmaster(cluster) !== undefined) {
    await waitUntilItAnswers(cluster, known, () => runningPostmaster(cluster) !== undefined)
    return known
  }
  const launcher = await findLauncher(dataMajor(folder))
  if (!launcher) throw new HopelessError(noLauncherMessage(dataMajor(folder)))
  const port = options.port ?? (await freePort(known?.port))
  if (!known) {
    // Fails while an initdb whose app was killed still writes there; then it is tried again.
    removeHalfMade(folder)
    await initCluster(folder, launcher, port, options.durable).catch((error: unknown) => {
      throw new HopelessError(initFailedMessage(error), { cause: error })
    })
  }
  const access = { ...(readAccess(folder) as Access), port }
  writeAccess(cluster, access)
  await startServer(folder, launcher, access, options.durable)
  return access
}

const noLauncherMessage = (major: number | undefined) =>
  `組み込みのPostgreSQLを起動できません。No embedded PostgreSQL${major ? ` ${major}` : ''} runs on this machine: set DATABASE_URL=postgres://… to use a PostgreSQL server (15 or later).`

const initFailedMessage = (error: unknown) =>
  `組み込みのPostgreSQLを用意できません。The embedded PostgreSQL cannot be set up (${error instanceof Error ? error.message : error}): set DATABASE_URL=postgres://… to use a PostgreSQL server (15 or later).`

async function startServer(folder: string, launcher: Launcher, access: Access, durable: boolean): Promise<void> {
  const cluster = clusterIn(folder)
  removeMisleadingPidFile(cluster)
  launcher.own(cluster)
  // PostgreSQL refuses a folder that others may read, as a copy from a backup often is.
  chmodSync(cluster, 0o700)
  const log = openLog(folder)
  const postgres = launcher.postgres(['-D', cluster, ...settings(access.port, durable)], {
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let hasEnded = false
  postgres.on('error', () => {
    hasEnded = true
  })
  postgres.on('exit', () => {
    hasEnded = true
  })
  postgres.unref()
  await waitUntilItAnswers(cluster, access, () => !hasEnded)
}

function settings(port: number, durable: boolean): string[] {
  const entries = [
    'listen_addresses=127.0.0.1',
    // TCP with a password only: a socket's path may be longer than systems allow.
    'unix_socket_directories=',
    `port=${port}`,
    'timezone=UTC',
    'log_timezone=UTC',
    // Only tests want it so: files of tests hold a pool for each of their many services at a time.
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=500']),
  ]
  return entries.flatMap((entry) => ['-c', entry])
}

async function waitUntilItAnswers(cluster: string, access: Access, isRunning: () => boolean): Promise<void> {
  let complaint: unknown
  for (let poll = 0; poll < ANSWER_POLLS; poll++) {
    try {
      return await meetServer(cluster, access)
    } catch (error) {
      complaint = error
    }
    if (!isRunning()) break
    await wait(ANSWER_POLL_MILLISECONDS)
  }
  throw new Error('The server ended before it answered.', { cause: complaint })
}

/** Makes sure that it is this folder's server that answers, and that the service's database is there. */
export async function meetServer(cluster: string, access: Access): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(access, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    // A copied folder has the same password and port, so only the server's own pid file tells the two apart.
    const { rows } = await client.query(`select pg_read_file('postmaster.pid') as pid_file`)
    if (parseInt(rows[0].pid_file, 10) !== runningPostmaster(cluster))
      throw new Error(`Another folder's server answers at port ${access.port}.`)
    const found = await client.query('select 1 from pg_database where datname = $1', [ROLE])
    if (found.rowCount === 0) await client.query(`create database ${ROLE}`)
  } finally {
    await client.end().catch(() => {})
  }
}

async function freePort(preferred: number | undefined): Promise<number> {
  for (let port = preferred ?? randomPort(); ; port = randomPort()) if (await isFree(port)) return port
}

const randomPort = () => LOWEST_PORT + Math.floor(Math.random() * PORT_COUNT)

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

const logFile = (folder: string) => join(folder, 'server.log')

function openLog(folder: string): number {
  const file = logFile(folder)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > KEPT_LOG_BYTES ? 'w' : 'a', 0o600)
}

function lastLogLine(folder: string): string {
  try {
    const lines = readFileSync(logFile(folder), 'utf8').trim().split('\n')
    return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? ''
  } catch {
    return ''
  }
}
