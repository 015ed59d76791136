import { startSandboxPortal } from '../../src/app/sandboxPortal.ts'

/** A service that does nothing but have a practice portal. Arguments: the bundle, the port to begin at, a key's file of state. */
const [program, port, stateFile] = process.argv.slice(2) as [string, string, string]
const portal = await startSandboxPortal(
  {
    host: '127.0.0.1',
    port: Number(port),
    hostname: 'localhost',
    stateFile,
    site: { origin: 'http://localhost:1', clientId: 'nobody', publicJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
  },
  program,
)
process.once('SIGTERM', async () => {
  await portal?.stop()
  process.exit(0)
})
setInterval(() => {}, 1000)
process.stdout.write(`${portal?.origin}\n`)
