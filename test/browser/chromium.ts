import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** What the browser from npm needs of the system and does not carry itself. */
const NEEDED_LIBRARIES = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1']

/**
 * The browser of the tests, looked for in this order: `CHROMIUM_PATH`, one on the system, the one that npm carries if the
 * system has its libraries, Debian's package where we are root.
 * @throws Error with one line that says what to do
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH: ${named} does not exist`)
  }
  const onSystem = findOnSystem()
  if (onSystem) return onSystem
  if (hasLibraries()) {
    const { default: chromium } = await import('@sparticuz/chromium')
    return chromium.executablePath()
  }
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    execFileSync('apt-get', ['update', '-qq'], quiet)
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...quiet,
      env: environment,
    })
    const installed = findOnSystem()
    if (installed) return installed
  }
  throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH.')
}

function findOnSystem(): string | undefined {
  return SYSTEM_BROWSERS.find((path) => existsSync(path))
}

function hasLibraries(): boolean {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return (
    process.platform === 'linux' &&
    process.arch === 'x64' &&
    NEEDED_LIBRARIES.every((library) => known.includes(library))
  )
}

/** The environment in which the browser finds a Japanese font on a machine without one. */
export function browserEnvironment(): Record<string, string> {
  const folder = join(tmpdir(), `madoguchi-browser-${process.pid}`)
  mkdirSync(join(folder, 'cache'), { recursive: true })
  const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-jp')
  const configuration = join(folder, 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(fonts, '400Regular')}</dir><dir>${join(fonts, '700Bold')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return {
    ...(process.env as Record<string, string>),
    FONTCONFIG_FILE: configuration,
    TMPDIR: folder,
    TZ: 'Asia/Tokyo',
  }
}
