import { resolve } from 'node:path'
import { z } from 'zod'

/** A setting that is absent or empty takes its default. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)
const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', ''])
    .optional()
    .transform((value) => (value ? value === '1' : fallback))
const wholeNumber = (fallback: number, lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d*$/)
    .optional()
    .transform((value) => (value ? Number(value) : fallback))
    .pipe(z.number().int().min(lowest).max(highest))

const url = (protocols: string[]) =>
  text.refine((value) => value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol)))

/** What is wrong with a variable, in one line. */
const EXPECTED: Record<string, string> = {
  PORT: '1～65535の数字',
  PUBLIC_URL: 'http:// または https:// で始まるアドレス（末尾のパスなし）',
  DATABASE_URL: 'postgres://… の形',
  SMTP_URL: 'smtp://… または smtps://… の形',
  DEMO: '0 か 1（本番の DEMO=1 は使えません）',
  CLOCK: '時差つきのISO 8601の日時（例：2026-11-21T09:00:00+09:00）。本番では使えません',
  MAIL_FROM: '差出人のメールアドレス（SMTP_URL を指定したときは必須）',
  SECRETS_FILE: '秘密鍵ファイルの場所（本番では必須）',
  ROLE: 'web、worker、all のどれか',
  MYNAPORTAL_ISSUER: 'https:// で始まるアドレス（練習用の環境では http:// も可）',
  MYNAPORTAL_CLIENT_ID: 'MYNAPORTAL_ISSUER と組で必須',
  MYNAPORTAL_CLIENT_KEY: '秘密鍵（JWK、EC P-256）のファイルの場所。MYNAPORTAL_ISSUER と組で必須',
  MYNAPORTAL_PORT: '1～65535の数字',
  PROBES_PORT: '1～65535の数字（PORT と別のもの）',
  VIRUS_SCANNER: 'tcp://ホスト:ポート か unix:/ソケットの場所（clamd）',
  TRUSTED_PROXY: 'CIDR をカンマで区切ったもの',
  NODE_ENV: 'production または空',
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function environmentSchema(isProduction: boolean) {
  return z.object({
    PORT: wholeNumber(3000, 1, 65535),
    HOST: text.transform((value) => value ?? '127.0.0.1'),
    PUBLIC_URL: url(['http:', 'https:']).refine((value) => !value || new URL(value).pathname === '/'),
    DATA_DIR: text.transform((value) => resolve(value ?? './data')),
    DATABASE_URL: url(['postgres:', 'postgresql:']),
    SMTP_URL: url(['smtp:', 'smtps:']),
    DEMO: flag(!isProduction).refine((demo) => !(demo && isProduction)),
    CLOCK: text
      .refine((value) => !value || (!isProduction && INSTANT.test(value) && !Number.isNaN(Date.parse(value))))
      .transform((value) => (value ? new Date(value) : undefined)),
    MAIL_FROM: z
      .union([z.literal(''), z.string().regex(z.regexes.html5Email)])
      .optional()
      .transform((value) => value || undefined),
    NO_SHOW_NOTICE_COUNT: wholeNumber(3, 1, 1000),
    REJECTION_NOTICE_COUNT: wholeNumber(10, 1, 1000),
    HELPDESK_PHONE: text.transform((value) => value ?? '0570-077450'),
    ROLE: z
      .enum(['web', 'worker', 'all', ''])
      .optional()
      .transform((value) => value || ('all' as const)),
    SECRETS_FILE: text,
    MYNAPORTAL_ISSUER: url(isProduction ? ['https:'] : ['https:', 'http:']),
    MYNAPORTAL_CLIENT_ID: text,
    MYNAPORTAL_CLIENT_KEY: text,
    MYNAPORTAL_PORT: wholeNumber(0, 0, 65535),
    PROBES_PORT: wholeNumber(0, 0, 65535),
    VIRUS_SCANNER: text.refine((value) => !value || /^(tcp:\/\/[^/\s]+|unix:\/.+)$/.test(value)),
    TRUSTED_PROXY: text.transform((value) => (value ? value.split(',').map((one) => one.trim()) : [])),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent', ''])
      .optional()
      .transform((value) => value || ('info' as const)),
  })
}

/** Every variable that the service reads from its environment. */
export const environmentVariables = (): string[] => [...Object.keys(environmentSchema(false).shape), 'NODE_ENV']

/** マイナポータル as the operator named it: all three variables together, or none. */
function mynaPortalOf(values: z.output<ReturnType<typeof environmentSchema>>) {
  const { MYNAPORTAL_ISSUER: issuer, MYNAPORTAL_CLIENT_ID: clientId, MYNAPORTAL_CLIENT_KEY: clientKeyFile } = values
  if (!issuer && !clientId && !clientKeyFile) return undefined
  if (!issuer) throw configError('MYNAPORTAL_ISSUER')
  if (!clientId) throw configError('MYNAPORTAL_CLIENT_ID')
  if (!clientKeyFile) throw configError('MYNAPORTAL_CLIENT_KEY')
  return { issuer, clientId, clientKeyFile: resolve(clientKeyFile) }
}

export type Config = ReturnType<typeof readConfig>

/** The sender shown in demo, where nothing leaves the machine (contract). */
const DEMO_SENDER = 'system@mail.hellowork.mhlw.go.jp'

const isLoopback = (address: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)

/** Thrown with one plain line naming the variable. */
export class ConfigError extends Error {}

function configError(name: string): ConfigError {
  return new ConfigError(
    `設定 ${name} が正しくありません（invalid ${name}）：${EXPECTED[name] ?? '値を確認してください'}`,
  )
}

/**
 * Reads the environment (contract.md) into checked settings.
 * @throws ConfigError with one line that names the first wrong variable
 */
export function readConfig(environment: Record<string, string | undefined>) {
  const isProduction = environment.NODE_ENV === 'production'
  const parsed = environmentSchema(isProduction).safeParse(environment)
  if (!parsed.success) throw configError(String(parsed.error.issues[0]!.path[0]))
  const values = parsed.data
  if (values.PROBES_PORT === values.PORT) throw configError('PROBES_PORT')
  if (isProduction && !values.SECRETS_FILE) throw configError('SECRETS_FILE')
  const mailStaysHere = values.DEMO && (!values.SMTP_URL || isLoopback(values.SMTP_URL))
  const mailFrom = values.MAIL_FROM ?? (mailStaysHere ? DEMO_SENDER : undefined)
  if (!mailFrom) throw configError('MAIL_FROM')
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    isDemo: values.DEMO,
    isProduction,
    startAt: values.CLOCK,
    mailFrom,
    noShowNoticeCount: values.NO_SHOW_NOTICE_COUNT,
    rejectionNoticeCount: values.REJECTION_NOTICE_COUNT,
    helpdeskPhone: values.HELPDESK_PHONE,
    role: values.ROLE,
    secretsFile: values.SECRETS_FILE ?? resolve(values.DATA_DIR, 'secrets.json'),
    mynaPortal: mynaPortalOf(values),
    /** Where the practice portal listens if there is no other. */
    sandboxPortalPort: values.MYNAPORTAL_PORT || values.PORT + 1,
    /** Where /livez, /readyz and /metrics are answered apart from the pages, for machines inside; also by a worker. */
    probesPort: values.PROBES_PORT || undefined,
    /** clamd, which looks through uploaded files; without it they count as clean. */
    virusScanner: values.VIRUS_SCANNER,
    trustedProxies: values.TRUSTED_PROXY,
    logLevel: values.LOG_LEVEL,
  }
}
