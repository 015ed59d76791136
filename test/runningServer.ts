import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** npm runs everything from the project's folder. */
const ROOT = process.cwd()

/** The built server as an operator runs it: a process of its own. */
export interface RunningServer {
  origin: string
  process: ChildProcess
  /** Everything it has printed. */
  output(): string
  /** Ends it and waits. */
  end(signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT'): Promise<number | null>
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts `build/server.js` (made by the caller) and returns when it is ready. */
export async function startServer(environment: Record<string, string>): Promise<RunningServer> {
  const port = environment.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/server.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', PORT: port, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const origin = `http://localhost:${port}`
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended: ${printed}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    process: child,
    output: () => printed,
    async end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok
  } catch {
    return false
  }
}
