import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HttpBrowser } from './httpBrowser.ts'
import { freePort, type RunningServer, startServer } from './runningServer.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const PASSWORD = 'Tegami%84-kaki'
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-crash-'))
const received: { messageId: string; to: string; subject: string; text: string }[] = []
let smtp: SMTPServer
let smtpPort: number
let server: RunningServer | undefined

beforeAll(async () => {
  const { build }: { build(): Promise<void> } = await import(new URL('../scripts/build.mjs', import.meta.url).href)
  await build()
  smtpPort = await freePort()
  smtp = await startSmtp(smtpPort)
})

afterAll(async () => {
  await server?.end('SIGTERM')
  await new Promise<void>((resolve) => smtp.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

function startSmtp(port: number): Promise<SMTPServer> {
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, _session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const mail = await PostalMime.parse(Buffer.concat(chunks))
      const to = mail.to?.[0]?.address ?? ''
      received.push({ messageId: mail.messageId ?? '', to, subject: mail.subject ?? '', text: mail.text ?? '' })
      done()
    },
  })
  return new Promise((resolve) => {
    sink.listen(port, '127.0.0.1', () => resolve(sink))
  })
}

const start = (environment: Record<string, string> = {}) =>
  startServer({ DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, ...environment })

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen')
}

const keyOf = (text: string) => /認証キー\r?\n(\S+)/.exec(text)?.[1]

test('a key asked for just before kill -9 is mailed after the next start, and opens the account', async () => {
  server = await start({ ROLE: 'web' })
  const browser = new HttpBrowser(server.origin)
  await browser.open('/account-opening')
  const asked = await browser.submit({ agree: 'yes', email: 'hanako@example.jp' })
  expect(asked.h1).toBe('パスワード登録')
  await server.end('SIGKILL')
  const mailsToHanako = () => received.filter(({ to }) => to === 'hanako@example.jp')
  expect(mailsToHanako()).toEqual([])

  server = await start({ PORT: new URL(server.origin).port })
  const mail = await until(() => mailsToHanako()[0])
  expect([mail.to, mail.subject]).toEqual(['hanako@example.jp', '【ハローワーク】アカウント仮登録完了通知'])
  const key = keyOf(mail.text)!
  const opened = await browser.submit({ password: PASSWORD, passwordAgain: PASSWORD, key })
  expect(opened.status).toBe(200)
  expect(opened.path).toMatch(/^\/my-page/)
})

test('the account, the session and the lock survive kill -9', async () => {
  const browser = new HttpBrowser(server!.origin)
  await browser.open('/login')
  await browser.submit({ id: 'hanako@example.jp', password: PASSWORD }, { action: '/login' })
  expect(browser.screen.path).toMatch(/^\/my-page/)
  const stranger = new HttpBrowser(server!.origin)
  for (let count = 0; count < 5; count++) {
    await stranger.open('/login')
    await stranger.submit({ id: 'taro@example.jp', password: 'Wrong-2026' }, { action: '/login' })
  }
  expect(stranger.screen.text).toContain('ログインできません')

  await server!.end('SIGKILL')
  server = await start({ PORT: new URL(server!.origin).port })
  expect((await browser.open('/my-page')).path).toMatch(/^\/my-page/)
  await stranger.open('/login')
  await stranger.submit({ id: 'taro@example.jp', password: 'Wrong-2026' }, { action: '/login' })
  expect(stranger.screen.text).toContain('ログインできません')
})

test('killed again and again while people ask for keys, it loses no mail and sends each under one Message-ID', async () => {
  const addresses: string[] = []
  for (let round = 0; round < 4; round++) {
    const browser = new HttpBrowser(server!.origin)
    for (let count = 0; count < 4; count++) {
      const address = `person${round}-${count}@example.jp`
      await browser.open('/account-opening')
      if ((await browser.submit({ agree: 'yes', email: address })).status === 200) addresses.push(address)
    }
    await server!.end('SIGKILL')
    server = await start({ PORT: new URL(server!.origin).port })
  }
  const mailsTo = (address: string) => received.filter((mail) => mail.to === address)
  // A mail claimed by a killed worker is tried again after a minute of app time.
  await server!.end('SIGTERM')
  server = await start({ PORT: new URL(server!.origin).port, CLOCK: new Date(Date.now() + 120_000).toISOString() })
  await until(() => (addresses.every((address) => mailsTo(address).length > 0) ? true : undefined))
  for (const address of addresses) expect(new Set(mailsTo(address).map((mail) => mail.messageId)).size).toBe(1)
})

test('asked to stop, it ends by itself with exit code 0', async () => {
  expect(await server!.end('SIGTERM')).toBe(0)
  server = undefined
})

test('a port that is taken ends the start with one line and exit code 1', async () => {
  const taken = await freePort()
  const blocker = await startSmtp(taken)
  await expect(start({ PORT: String(taken) })).rejects.toThrow(/すでに使われています/)
  await new Promise<void>((resolve) => blocker.close(resolve))
})
