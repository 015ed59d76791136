import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { clusterIn } from '../src/db/embedded/cluster.ts'
import { folderLocks } from '../src/db/embedded/locks.ts'
import { stopPostmaster } from '../src/db/embedded/postmaster.ts'
import { startEmbeddedPostgres } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { openDb } from '../src/db/open.ts'
import { TEMPLATE, withAdmin } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test databases are made; a role that may create databases. */
    postgresUrl: string
  }
}

const PREFIX = 'madoguchi-test-'

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildBrowserAssets()
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startTemporaryPostgres()
  try {
    await makeTemplate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgresUrl', server.url)
  return server.stop
}

async function startTemporaryPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeAbandonedServers()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const postgres = await startEmbeddedPostgres(folder, { durable: false }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: postgres.url, stop }
}

/** A run that was killed could not stop its server; the next run does. */
async function removeAbandonedServers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name)
    const folder = join(dataDir, 'postgres')
    // Made by another user, so young that nobody could have joined it yet, or just removed by another run.
    const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid
    if (owner !== process.getuid?.() || !existsSync(join(folder, 'users.lock'))) continue
    const locks = folderLocks(folder)
    const lock = await locks.toStartOrStop()
    const isAbandoned = !locks.hasUsers()
    if (isAbandoned) await stopPostmaster(clusterIn(folder))
    lock.release()
    if (isAbandoned) rmSync(dataDir, { recursive: true, force: true })
  }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const url = await withAdmin(serverUrl, async (admin) => {
    await admin.query(`drop database if exists ${TEMPLATE}`)
    await admin.query(`create database ${TEMPLATE}`)
    return admin.urlOf(TEMPLATE)
  })
  const template = openDb(url)
  try {
    await migrate(template.pool)
  } finally {
    await template.close()
  }
}

async function buildBrowserAssets(): Promise<void> {
  const build: { buildBrowserAssets(outDir: string): Promise<void> } = await import(
    new URL('../scripts/build.mjs', import.meta.url).href
  )
  await build.buildBrowserAssets(fileURLToPath(new URL('../build/assets', import.meta.url)))
}
