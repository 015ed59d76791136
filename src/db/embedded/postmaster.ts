import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MILLISECONDS = 20
const FAST_STOP_POLLS = 1500
const IMMEDIATE_STOP_POLLS = 500

/**
 * The process id of the PostgreSQL that runs on a cluster, if one does.
 * A left `postmaster.pid` proves nothing: its number may belong to any other process by now.
 */
export function runningPostmaster(cluster: string): number | undefined {
  const pid = pidInFile(cluster)
  return pid !== undefined && isAlive(pid) && isPostgresOf(cluster, pid) ? pid : undefined
}

/**
 * Removes a `postmaster.pid` whose number was reused by another process: PostgreSQL would believe it and refuse to start.
 * One whose process is dead is left to PostgreSQL, which knows best how to clean up after it.
 */
export function removeMisleadingPidFile(cluster: string): void {
  const pid = pidInFile(cluster)
  if (pid !== undefined && isAlive(pid) && !isPostgresOf(cluster, pid)) rmSync(pidFile(cluster), { force: true })
}

/** Ends the cluster's PostgreSQL in order (sessions are cut, everything is written), and by force only after 30 s. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = runningPostmaster(cluster)
  if (pid === undefined) return
  for (const [signal, polls] of [
    ['SIGINT', FAST_STOP_POLLS],
    ['SIGQUIT', IMMEDIATE_STOP_POLLS],
  ] as const) {
    process.kill(pid, signal)
    for (let poll = 0; poll < polls; poll++) {
      if (!isAlive(pid) || !isPostgresOf(cluster, pid)) return
      await wait(POLL_MILLISECONDS)
    }
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

function pidInFile(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile(cluster), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isPostgresOf(cluster: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return isPostgresByProc(cluster, pid)
    if (process.platform === 'win32') return true
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${cluster}`)
  } catch {
    return false
  }
}

/** PostgreSQL works inside its own data folder; a dead process that nobody has buried yet (state Z) works no more. */
function isPostgresByProc(cluster: string, pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  if (/\) Z/.test(stat) || !stat.includes('(postgres)')) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    // Root in a container may not see where another user's process works, but it may see how it was started.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  }
}
