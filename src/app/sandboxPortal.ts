import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PortalSettings } from '../sandboxPortal/settings.ts'

/** Longer than any start of it takes; without it the service works as well. */
const START_MILLISECONDS = 10_000

/**
 * Starts the practice portal as a process of its own, as the real one would be. It ends with us: on `stop`, and when
 * the channel between us breaks, also by kill -9.
 * @param program its bundle; made by scripts/build.mjs beside the server's
 * @returns undefined when it does not come up
 */
export async function startSandboxPortal(
  settings: PortalSettings,
  program: string = fileURLToPath(new URL('./sandboxPortal.js', import.meta.url)),
): Promise<{ origin: string; stop(): Promise<void> } | undefined> {
  if (!existsSync(program)) return undefined
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--enable-source-maps'] })
  child.send(settings)
  const origin = await originOf(child)
  if (origin === undefined) {
    child.kill('SIGKILL')
    return undefined
  }
  // It must not keep us alive.
  child.unref()
  child.channel?.unref()
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { origin, stop }
}

async function originOf(child: ChildProcess): Promise<string | undefined> {
  const signal = AbortSignal.timeout(START_MILLISECONDS)
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })])
    return (message as { origin?: string } | null)?.origin
  } catch {
    return undefined
  }
}
