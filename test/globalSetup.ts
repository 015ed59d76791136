import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
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
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  const postgres = await startEmbeddedPostgres(folder, { durable: false })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: postgres.url, stop }
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
