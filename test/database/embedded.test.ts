import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAccess } from '../../src/db/embedded/cluster.ts'
import { stopPostmaster } from '../../src/db/embedded/postmaster.ts'
import { meetServer } from '../../src/db/embedded/server.ts'
import { startEmbeddedPostgres } from '../../src/db/embedded.ts'
import { killAllApps, serverPid, spawnApp, sql, startApp, until } from './appProcess.ts'

let folder: string
const used = new Set<string>()

/** A folder after its first run. Copies of it spare most tests the second that a first start takes. */
let seed: string

beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), 'madoguchi-seed-'))
  const postgres = await startEmbeddedPostgres(seed)
  await postgres.stop()
})

afterAll(() => rmSync(seed, { recursive: true, force: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-embedded-'))
  used.add(folder)
  cpSync(seed, folder, { recursive: true })
})

afterEach(async () => {
  killAllApps()
  for (const dataDir of used) {
    await stopPostmaster(join(dataDir, 'postgres', 'cluster'))
    rmSync(dataDir, { recursive: true, force: true })
  }
  used.clear()
})

describe('several apps on one folder', () => {
  test('a person who starts the service twice gets one server, which the last one out stops', async () => {
    rmSync(join(folder, 'postgres'), { recursive: true })
    const [first, second] = await Promise.all([startApp(folder), startApp(folder)])
    expect(second.url).toBe(first.url)
    const pid = serverPid(folder)

    await first.leave()
    expect(await sql(second.url, 'select 1')).toEqual([[1]])
    expect(serverPid(folder)).toBe(pid)

    await second.leave()
    expect(serverPid(folder)).toBeUndefined()
  })

  test('an app that was killed neither takes the server along nor keeps it from being stopped', async () => {
    const killed = await startApp(folder)
    const other = await startApp(folder)
    await killed.kill()
    expect(await sql(other.url, 'select 1')).toEqual([[1]])
    await other.leave()
    expect(serverPid(folder)).toBeUndefined()
  })

  test('after the only app was killed the next one joins the server that it left', async () => {
    const killed = await startApp(folder)
    const pid = serverPid(folder)
    await killed.kill()

    const next = await startApp(folder)
    expect(next.url).toBe(killed.url)
    expect(serverPid(folder)).toBe(pid)
    await next.leave()
    expect(serverPid(folder)).toBeUndefined()
  })

  test('two copies of one folder, started at once, each get a server of their own', async () => {
    const copy = `${folder}-copy`
    used.add(copy)
    cpSync(folder, copy, { recursive: true })
    const [app, inCopy] = await Promise.all([startApp(folder), startApp(copy)])
    expect(inCopy.url).not.toBe(app.url)
    await sql(app.url, 'create table mine (id int)')
    expect(await sql(inCopy.url, `select to_regclass('mine')`)).toEqual([[null]])

    const accessOfOther = readAccess(join(folder, 'postgres'))!
    await expect(meetServer(join(copy, 'postgres', 'cluster'), accessOfOther)).rejects.toThrow('Another folder')
    await Promise.all([app.leave(), inCopy.leave()])
  })
})

describe('an unclean end', () => {
  /** Inserts row after row, then kills the server; returns how many rows it had said yes to. */
  async function insertUntilKilled(url: string): Promise<number> {
    await sql(url, 'create table entry (id int)')
    for (let id = 1; id <= 20; id++) await sql(url, `insert into entry values (${id})`)
    process.kill(serverPid(folder)!, 'SIGKILL')
    return 20
  }

  test('a server that was killed comes back at the same address with every row it had acknowledged', async () => {
    const app = await startApp(folder)
    const pid = serverPid(folder)
    const acknowledged = await insertUntilKilled(app.url)
    await until(() => serverPid(folder) !== pid)
    expect(await sql(app.url, 'select count(*)::int from entry')).toEqual([[acknowledged]])
    await app.leave()
    expect(serverPid(folder)).toBeUndefined()
  })

  test('after app and server were both killed the next start finds every acknowledged row', async () => {
    const app = await startApp(folder)
    await sql(app.url, 'create table entry as select 1 as id')
    const pid = serverPid(folder)!
    await app.kill()
    process.kill(pid, 'SIGKILL')
    const next = await startApp(folder)
    expect(await sql(next.url, 'select id from entry')).toEqual([[1]])
    await next.leave()
  })

  test('a left postmaster.pid whose number now belongs to another process does not block the start', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
    const first = await startEmbeddedPostgres(folder)
    const file = join(folder, 'postgres', 'cluster', 'postmaster.pid')
    const content = readFileSync(file, 'utf8')
    await first.stop()
    writeFileSync(file, content.replace(/^\d+/, String(stranger.pid)))

    const next = await startEmbeddedPostgres(folder)
    expect(serverPid(folder)).not.toBe(stranger.pid)
    expect(await sql(next.url, 'select 1')).toEqual([[1]])
    await next.stop()
    stranger.kill()
  })

  test('a first start that was killed half-way is simply begun again', async () => {
    const postgresFolder = join(folder, 'postgres')
    rmSync(postgresFolder, { recursive: true })
    const app = spawnApp(folder)
    await until(() => entriesOf(postgresFolder).some((name) => name.startsWith('making-')))
    app.kill('SIGKILL')

    const next = await startApp(folder)
    expect(await sql(next.url, 'select 1')).toEqual([[1]])
    expect(entriesOf(postgresFolder).filter((name) => name.startsWith('making-'))).toEqual([])
    await next.leave()
  })
})

describe('where it lies and who may in', () => {
  test('it runs in a closed folder whose long path has spaces and Japanese in it', async () => {
    const dataDir = join(folder, 'closed home', '求職者 マイページ', 'とても長い道のり'.repeat(8), 'data')
    mkdirSync(join(folder, 'closed home'), { mode: 0o700 })
    const postgres = await startEmbeddedPostgres(dataDir)
    expect(await sql(postgres.url, `select current_setting('fsync')`)).toEqual([['on']])
    await postgres.stop()
  })

  test('another user of the machine is refused without the password', async () => {
    const postgres = await startEmbeddedPostgres(folder, { durable: false })
    const stranger = new URL(postgres.url)
    stranger.password = 'guess'
    await expect(sql(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    await postgres.stop()
  })
})

function entriesOf(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
