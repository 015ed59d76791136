import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Launcher } from './launcher.ts'

/** The only role of an embedded cluster, and the name of the service's database in it. */
export const ROLE = 'madoguchi'

/** What one needs to reach a cluster's server. Kept inside the cluster, so that both come to be in one step. */
export interface Access {
  password: string
  /** The port on 127.0.0.1 where it last ran; kept, so that addresses stay good over a restart. */
  port: number
}

/** The data folder of PostgreSQL, inside the folder where the locks and the log are. */
export const clusterIn = (folder: string) => join(folder, 'cluster')

/** The major version of existing data, or undefined where there is none yet. */
export function dataMajor(folder: string): number | undefined {
  const file = join(clusterIn(folder), 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** Reads how to reach the server; undefined where there is no cluster yet. */
export function readAccess(folder: string): Access | undefined {
  const file = accessFile(clusterIn(folder))
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Access) : undefined
}

/** Writes it in one step: a reader sees the old or the new, never a half. */
export function writeAccess(cluster: string, access: Access): void {
  const half = `${accessFile(cluster)}.new`
  writeFileSync(half, JSON.stringify(access), { mode: 0o600, flush: true })
  renameSync(half, accessFile(cluster))
}

/** Removes what a first start that was killed half-way has left. */
export function removeHalfMade(folder: string): void {
  for (const left of readdirSync(folder).filter((name) => name.startsWith('making-')))
    rmSync(join(folder, left), { recursive: true, force: true })
}

/**
 * Makes an empty cluster with a password of its own, under a name that nobody looks at until it is whole:
 * an initdb that was killed half-way leaves nothing that could be taken for data.
 */
export async function initCluster(folder: string, launcher: Launcher, port: number, durable: boolean): Promise<void> {
  const making = join(folder, `making-${randomBytes(6).toString('hex')}`)
  const cluster = join(making, 'cluster')
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(making, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  launcher.own(making)
  await launcher.initdb([
    ...['--pgdata', cluster, '--username', ROLE, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    ...(durable ? [] : ['--no-sync']),
  ])
  writeAccess(cluster, { password, port })
  renameSync(cluster, clusterIn(folder))
  rmSync(making, { recursive: true })
}

const accessFile = (cluster: string) => join(cluster, 'madoguchi.json')
