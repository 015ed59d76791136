import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { candidateBinaryFolders, isUsableVersion } from './binaries.ts'

const run = promisify(execFile)

/** A way to run PostgreSQL's programs here. */
export interface Launcher {
  /** Runs `initdb` to its end. */
  initdb(args: string[]): Promise<void>
  /** Starts `postgres` in a session of its own, so that Ctrl-C of one app does not end it under another. */
  postgres(args: string[], options: Pick<SpawnOptions, 'stdio'>): ChildProcess
  /** Gives a folder to the user under whom PostgreSQL runs; it refuses data of another owner. */
  own(folder: string): void
}

/**
 * One way to be somebody whom PostgreSQL accepts: never root, always known by name.
 * `ownerUid` is whose the data must be, seen from outside; undefined where the files are ours anyway.
 */
interface Disguise {
  prefix: string[]
  ownerUid: number | undefined
  ownerGid: number | undefined
}

/**
 * Finds binaries that run here, and the way to run them; undefined where nothing does.
 * @param dataMajor the major version of existing data, which only the same major can open
 */
export async function findLauncher(dataMajor: number | undefined): Promise<Launcher | undefined> {
  for (const folder of await candidateBinaryFolders()) {
    for (const disguise of disguises()) {
      const version = await versionOf(join(folder, 'postgres'), disguise)
      if (version && isUsableVersion(version, dataMajor)) return launcher(folder, disguise)
    }
  }
  return undefined
}

function launcher(folder: string, disguise: Disguise): Launcher {
  const command = (program: string, args: string[]): [string, string[]] => {
    const [file, ...rest] = [...disguise.prefix, join(folder, program), ...args]
    return [file as string, rest]
  }
  // Messages in English and nothing of libpq's own settings, whatever the user's shell says.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)))
  const options = { env: { ...env, LC_ALL: 'C' }, windowsHide: true }
  return {
    initdb: async (args) => {
      await run(...command('initdb', args), options).catch((error: Error & { stderr?: string }) => {
        throw new Error(error.stderr?.trim().split('\n').at(-1) || error.message, { cause: error })
      })
    },
    postgres: (args, more) => spawn(...command('postgres', args), { ...options, ...more, detached: true }),
    own: (path) => own(path, disguise),
  }
}

function disguises(): Disguise[] {
  const asOurselves = { prefix: [], ownerUid: undefined, ownerGid: undefined }
  const { uid, gid } = someKnownUser()
  const inNamespace = ['unshare', '--user', `--map-user=${uid}`]
  if (process.getuid?.() !== 0)
    return isKnownUser() ? [asOurselves] : [{ ...asOurselves, prefix: inNamespace }, asOurselves]
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  // dac_override lets PostgreSQL pass a closed home, so that neither binaries nor data need to be copied out of it.
  const keep = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  return [
    // Inside a user namespace we are not root, outside it the files stay root's.
    { prefix: inNamespace, ownerUid: 0, ownerGid: 0 },
    // Many containers forbid such namespaces.
    { prefix: ['setpriv', ...drop, ...keep], ownerUid: uid, ownerGid: gid },
  ]
}

/** Containers are often run under a number that no list of users knows; initdb refuses to work for such a one. */
function isKnownUser(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** A user other than root whom initdb can look up. */
function someKnownUser(): { uid: number; gid: number } {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const users = lines.map((line) => line.split(':')).filter((fields) => Number(fields[2]) > 0)
  const user = users.find((fields) => fields[0] === 'nobody') ?? users[0]
  return { uid: Number(user?.[2] ?? 65534), gid: Number(user?.[3] ?? 65534) }
}

async function versionOf(postgres: string, disguise: Disguise): Promise<string | undefined> {
  const [file, ...args] = [...disguise.prefix, postgres, '--version']
  try {
    return (await run(file as string, args)).stdout
  } catch {
    return undefined
  }
}

function own(path: string, disguise: Disguise): void {
  const { ownerUid, ownerGid } = disguise
  if (ownerUid === undefined || ownerGid === undefined || statSync(path).uid === ownerUid) return
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    chownSync(join(path, entry), ownerUid, ownerGid)
  // Last, so that a change cut short is taken up again.
  chownSync(path, ownerUid, ownerGid)
}
