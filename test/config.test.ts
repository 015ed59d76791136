import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/app/config.ts'

const refused = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
  } catch (error) {
    return error instanceof ConfigError ? error.message : 'another error'
  }
  return undefined
}

test('without any variable the practice environment starts with its defaults', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    isDemo: true,
    mailFrom: 'system@mail.hellowork.mhlw.go.jp',
    noShowNoticeCount: 3,
    rejectionNoticeCount: 10,
    role: 'all',
    logLevel: 'info',
  })
})

test.each([
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '70000' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.jp' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://example.jp/path' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
  ['SMTP_URL', { SMTP_URL: 'http://localhost' }],
  ['CLOCK', { CLOCK: '2026-11-21 09:00' }],
  ['CLOCK', { CLOCK: '2026-11-21T09:00:00' }],
  ['ROLE', { ROLE: 'both' }],
  ['DEMO', { DEMO: 'yes' }],
  ['NO_SHOW_NOTICE_COUNT', { NO_SHOW_NOTICE_COUNT: '0' }],
  ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('a wrong %s is refused in one line that names it', (name, environment) => {
  const message = refused(environment)
  expect(message).toContain(name)
  expect(message).not.toContain('\n')
})

test('production wants its own secrets, a sender, no demo and no clock', () => {
  const good = {
    NODE_ENV: 'production',
    SECRETS_FILE: '/run/secrets.json',
    MAIL_FROM: 'no-reply@example.jp',
    SMTP_URL: 'smtp://mail:25',
  }
  expect(readConfig(good)).toMatchObject({ isDemo: false, isProduction: true })
  expect(refused({ ...good, SECRETS_FILE: '' })).toContain('SECRETS_FILE')
  expect(refused({ ...good, MAIL_FROM: '' })).toContain('MAIL_FROM')
  expect(refused({ ...good, DEMO: '1' })).toContain('DEMO')
  expect(refused({ ...good, CLOCK: '2026-11-21T09:00:00+09:00' })).toContain('CLOCK')
})

test('a real SMTP server in demo wants a real sender', () => {
  expect(refused({ SMTP_URL: 'smtp://mail.example.jp:25' })).toContain('MAIL_FROM')
  expect(readConfig({ SMTP_URL: 'smtp://localhost:2525' }).mailFrom).toBe('system@mail.hellowork.mhlw.go.jp')
})
