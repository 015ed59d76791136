import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export interface App {
  url: string
  /** Ends it in order, as Ctrl-C does. */
  leave(): Promise<void>
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Starts an app on a data folder in a process of its own, and waits until it has its database. */
export async function startApp(dataDir: string): Promise<App> {
  const child = spawnApp(dataDir)
  const lines = createInterface({ input: child.stdout! })
  const ended = once(child, 'exit')
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error('the app ended before it had its database'))),
  ])
  const leave = async () => {
    child.stdin!.write('leave\n')
    await ended
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { url, leave, kill }
}

/** Starts an app without waiting for anything. */
export function spawnApp(dataDir: string): ChildProcess {
  const program = fileURLToPath(new URL('./app.ts', import.meta.url))
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** For after a test: no app is left behind, whatever happened in it. */
export function killAllApps(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** The id of the server process that a folder's pid file names; undefined when there is none. */
export function serverPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** Runs one statement on a connection of its own, trying again while the server is away. */
export async function sql(url: string, text: string): Promise<unknown[][]> {
  let complaint: unknown
  for (let attempt = 0; attempt < 400; attempt++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query({ text, rowMode: 'array' })).rows
    } catch (error) {
      complaint = error
      if (error instanceof pg.DatabaseError && !error.code?.startsWith('57P')) throw error
      await wait(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw complaint
}

/** Waits until something holds; the test's own time limit is what ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20)
}
