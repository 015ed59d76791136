import { ConfigError, readConfig } from './app/config.ts'
import { startService } from './app/service.ts'

/** One line on the error stream, and out: what an operator sees when the service cannot start. */
function refuseToStart(error: unknown): never {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  const message =
    code === 'EADDRINUSE'
      ? `PORT ${port} はすでに使われています (already in use)`
      : (error as Error).message.split('\n')[0]
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

try {
  const service = await startService(readConfig(process.env))
  process.stdout.write(`${service.lines.join('\n')}\n`)
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    service.stop().then(() => process.exit(0), refuseToStart)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (!(error instanceof ConfigError) && process.env.LOG_LEVEL === 'debug')
    process.stderr.write(`${(error as Error).stack}\n`)
  refuseToStart(error)
}
