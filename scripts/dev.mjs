// Runs the server and starts it anew, freshly built, whenever a source file changes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const SETTLING_MILLISECONDS = 150
const root = fileURLToPath(new URL('..', import.meta.url))
let server
let changed = () => {}
let isEnding = false

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isEnding = true
    changed()
  })
}
watch(`${root}/src`, { recursive: true }, () => changed())

while (!isEnding) {
  const change = new Promise((resolve) => {
    changed = resolve
  })
  try {
    await build()
    server = spawn(process.execPath, ['--enable-source-maps', 'build/server.js'], { cwd: root, stdio: 'inherit' })
  } catch {
    console.error('The build failed; waiting for the next change.')
  }
  await change
  await stopServer()
  await wait(SETTLING_MILLISECONDS)
}
process.exit(0)

async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill('SIGTERM')
  await exit
}
