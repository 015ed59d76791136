import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import type { Letter } from './sendDueMails.ts'
import { smtpTransport } from './transports.ts'

const received: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      received.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const letter: Letter = {
  messageId: '<abc@localhost>',
  from: 'system@example.jp',
  to: 'hanako@example.jp',
  subject: '【ハローワーク】新着求人のお知らせ',
  body: '検索条件1に合う新しい求人が1件あります。',
  date: new Date('2026-11-21T07:00:00+09:00'),
}

test('a mail that can be stopped says so to the mail program with one press; any other does not', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const send = smtpTransport(`smtp://127.0.0.1:${port}`)
  await send({ ...letter, listUnsubscribe: 'https://example.jp/search-alerts/stop/abc.def' }, {} as Deps)
  await send(letter, {} as Deps)
  const [stoppable, other] = received.map((text) => text.replaceAll('\r\n ', ' '))
  expect(stoppable).toContain('List-Unsubscribe: <https://example.jp/search-alerts/stop/abc.def>')
  expect(stoppable).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(other).not.toContain('List-Unsubscribe')
})
