import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'

/** The migrated database of which every test database is a copy. */
export const TEMPLATE = 'template_madoguchi'

export interface TestDatabase {
  url: string
  /** Removes it, cutting whatever is still connected. */
  drop(): Promise<void>
}

/** A fresh database with every migration applied and no row in it; a copy of the template, so it costs about 0.1 s. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = await withAdmin(serverUrl, async (admin) => {
    await admin.query(`create database ${name} template ${TEMPLATE}`)
    return admin.urlOf(name)
  })
  const drop = () =>
    withAdmin(serverUrl, async (admin) => {
      // A closed pool is gone for us before it is gone for the server; cutting it then would look like a failure.
      for (let poll = 0; poll < 100 && (await admin.countConnections(name)) > 0; poll++) await wait(10)
      await admin.query(`drop database if exists ${name} with (force)`)
    })
  return { url, drop }
}

interface Admin {
  query(sql: string): Promise<void>
  countConnections(database: string): Promise<number>
  urlOf(database: string): string
}

/** Runs work on a connection of its own to the test server. */
export async function withAdmin<T>(serverUrl: string, work: (admin: Admin) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  const urlOf = (database: string) => {
    const url = new URL(serverUrl)
    url.pathname = `/${database}`
    return url.href
  }
  const query = async (sql: string) => {
    await client.query(sql)
  }
  const countConnections = async (database: string) => {
    const found = await client.query('select 1 from pg_stat_activity where datname = $1', [database])
    return found.rowCount ?? 0
  }
  try {
    return await work({ query, countConnections, urlOf })
  } finally {
    await client.end()
  }
}
