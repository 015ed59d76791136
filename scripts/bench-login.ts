/**
 * npm run bench:login: 200 logins a second for 30 s against a server of its own, all with a wrong password, while an
 * anonymous page is read ten times a second. Shows hashes per second, the event loop's delay and what the page costs.
 * It must be answered by: the surplus with 503 and Retry-After, the page within 3 times its quiet p95.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const PORT = Number(process.env.PORT ?? 4790)
const SECONDS = Number(process.argv[2] ?? 30)
const LOGINS_PER_SECOND = 200
const PAGES_PER_SECOND = 10
const QUIET_SECONDS = 5
const MOST_SLOWDOWN = 3
const ANSWER_SECONDS = 15

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  milliseconds: number
}

// Readers have connections of their own: they must not wait behind logins in this very process.
const readers = new Agent({ keepAlive: true })
const attackers = new Agent({ keepAlive: true, maxSockets: 256 })

function send(method: 'GET' | 'POST', path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> {
  const agent = method === 'GET' ? readers : attackers
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const sending = request({ host: '127.0.0.1', port: PORT, method, path, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          milliseconds: performance.now() - started,
        }),
      )
    })
    // Who waits longer than this has gone away; counted among the other answers.
    sending.setTimeout(ANSWER_SECONDS * 1000, () => sending.destroy(new Error('no answer')))
    sending.on('error', reject)
    sending.end(body)
  })
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** An answer that never came, with the reason. */
const noAnswer = (error: Error): Answer => ({
  status: 0,
  headers: {},
  text: error.message,
  milliseconds: ANSWER_SECONDS * 1000,
})

/** Calls at a fixed pace, however slow the answers are, and collects them. */
async function atPace<T>(perSecond: number, seconds: number, call: () => Promise<T>): Promise<T[]> {
  const started = performance.now()
  const calls: Promise<T>[] = []
  while (performance.now() - started < seconds * 1000) {
    const due = ((performance.now() - started) / 1000) * perSecond
    while (calls.length < due) calls.push(call())
    await wait(2)
  }
  return Promise.all(calls)
}

/** What a browser holds after opening the login page. */
async function openLoginPage() {
  const page = await send('GET', '/login')
  const cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  return { cookie, token }
}

/** Each login under an id of its own, so that none is locked. */
function tryToLogIn({ cookie, token }: { cookie: string; token: string }): Promise<Answer> {
  const body = new URLSearchParams({
    _csrf: token,
    _operation: randomBytes(16).toString('base64url'),
    id: `${randomBytes(8).toString('hex')}@example.jp`,
    password: 'Wrong-2026',
  }).toString()
  const headers = {
    cookie,
    origin: `http://localhost:${PORT}`,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return send('POST', '/login', headers, body).catch(noAnswer)
}

const readPage = () => send('GET', '/account-opening').catch(noAnswer)

async function startServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const environment = { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'silent' }
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Whoever stops the measurement stops its server too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.kill('SIGTERM')
      process.exit(1)
    })
  for (let tries = 0; ; tries++) {
    if ((await send('GET', '/readyz').catch(() => undefined))?.status === 200) break
    if (tries > 600 || server.exitCode !== null) throw new Error('the server did not start')
    await wait(200)
  }
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const metric = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)

/** What came instead of the two expected answers: statuses, or why the connection broke. */
function othersInWords(logins: Answer[]): string {
  const counts = new Map<string, number>()
  for (const { status, text } of logins)
    if (status !== 422 && status !== 503)
      counts.set(`${status} ${status ? '' : text}`, (counts.get(`${status} ${status ? '' : text}`) ?? 0) + 1)
  return [...counts].map(([what, count]) => `${what}: ${count}`).join(', ')
}

function report(quiet: Answer[], loaded: Answer[], logins: Answer[], metrics: string): boolean {
  const hashed = logins.filter((login) => login.status === 422)
  const refused = logins.filter((login) => login.status === 503)
  const others = logins.length - hashed.length - refused.length
  const timesOf = (answers: Answer[]) => answers.map((answer) => answer.milliseconds)
  const quietP95 = percentile(timesOf(quiet), 0.95)
  const loadedP95 = percentile(timesOf(loaded), 0.95)
  const milliseconds = (value: number) => `${value.toFixed(1)} ms`
  const lines = [
    ['logins sent', `${logins.length} (${(logins.length / SECONDS).toFixed(0)} a second)`],
    ['hashes', `${(hashed.length / SECONDS).toFixed(1)} a second`],
    ['login answered, p95', milliseconds(percentile(timesOf(hashed), 0.95))],
    ['refused with 503', `${refused.length}, p95 ${milliseconds(percentile(timesOf(refused), 0.95))}`],
    ['other answers', `${others} ${othersInWords(logins)}`],
    ['event loop delay, p99', milliseconds(metric(metrics, 'nodejs_eventloop_lag_p99_seconds') * 1000)],
    ['page p95, quiet', milliseconds(quietP95)],
    ['page p95, under logins', `${milliseconds(loadedP95)} (${(loadedP95 / quietP95).toFixed(2)} times)`],
  ]
  for (const [name, value] of lines) console.log(`${name!.padEnd(24)}${value}`)
  const demands: [string, boolean][] = [
    ['every refusal says when to come again', refused.every((login) => Number(login.headers['retry-after']) > 0)],
    ['the surplus is refused, nothing else fails', others === 0 && refused.length > 0],
    [`the page stays within ${MOST_SLOWDOWN} times its quiet p95`, loadedP95 <= MOST_SLOWDOWN * quietP95],
    ['every page is answered', loaded.every((page) => page.status === 200)],
  ]
  for (const [demand, isMet] of demands) console.log(`${isMet ? 'ok    ' : 'FAILED'}  ${demand}`)
  return demands.every(([, isMet]) => isMet)
}

const stop = await startServer()
try {
  const browser = await openLoginPage()
  await atPace(PAGES_PER_SECOND * 5, 2, readPage)
  const quiet = await atPace(PAGES_PER_SECOND, QUIET_SECONDS, readPage)
  const [logins, loaded] = await Promise.all([
    atPace(LOGINS_PER_SECOND, SECONDS, () => tryToLogIn(browser)),
    atPace(PAGES_PER_SECOND, SECONDS, readPage),
  ])
  const metrics = (await send('GET', '/metrics')).text
  if (!report(quiet, loaded, logins, metrics)) process.exitCode = 1
} finally {
  readers.destroy()
  attackers.destroy()
  await stop()
}
