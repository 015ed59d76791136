import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../../../db/open.ts'
import { Builder } from './builders.ts'
import { Keeper } from './keeper.ts'
import type { FromKeeper, KeeperSettings, ToKeeper } from './threadMessages.ts'

/** How often a changed index is written to disk; what the snapshot lacks is read from the log at the next start. */
const SAVE_EVERY_MILLISECONDS = 30 * 60_000
const RETRY_MILLISECONDS = 2000
const BUILDERS = 2

const settings = workerData as KeeperSettings
const send = (message: FromKeeper) => parentPort!.postMessage(message)
const trouble = (error: Error) => send({ kind: 'trouble', reason: error.message })
const { db, close } = openDb(settings.databaseUrl, { maxConnections: 2, onIdleError: trouble })
const builders = Array.from(
  { length: BUILDERS },
  () => new Builder(pathToFileURL(settings.builderPath), settings.databaseUrl),
)

let isStopping = false
let asked: number[] = []
let wake = () => {}

parentPort!.on('message', (message: ToKeeper) => {
  if (message.kind === 'stop') isStopping = true
  else asked.push(message.ticket)
  wake()
})

/** Waits for the next round, or shorter if somebody asks. */
async function rest(milliseconds: number): Promise<void> {
  if (isStopping || asked.length > 0) return
  const stopWaiting = new AbortController()
  wake = () => stopWaiting.abort()
  await wait(milliseconds, undefined, { signal: stopWaiting.signal }).catch(() => {})
}

/** Loads, again and again until the database answers. */
async function load(): Promise<Keeper | undefined> {
  while (!isStopping) {
    const keeper: Keeper = new Keeper({
      db,
      builders,
      snapshotFile: settings.snapshotFile,
      send: (change) => send({ kind: 'change', change, size: keeper.size }),
    })
    try {
      const from = await keeper.load()
      send({ kind: 'ready', from })
      return keeper
    } catch (error) {
      send({ kind: 'reset' })
      trouble(error as Error)
      await wait(RETRY_MILLISECONDS)
    }
  }
  return undefined
}

async function followUntilStopped(keeper: Keeper): Promise<void> {
  let savedAt = Number.NEGATIVE_INFINITY
  let saving = Promise.resolve()
  while (!isStopping) {
    const tickets = asked
    asked = []
    try {
      await keeper.follow()
      for (const ticket of tickets) send({ kind: 'followed', ticket })
      keeper.mergeIfDue(trouble)
      if (performance.now() - savedAt > SAVE_EVERY_MILLISECONDS) {
        savedAt = performance.now()
        saving = saving.then(() => keeper.saveIfChanged()).catch(trouble)
      }
      await rest(settings.followEveryMilliseconds)
    } catch (error) {
      trouble(error as Error)
      asked.push(...tickets)
      await wait(RETRY_MILLISECONDS)
    }
  }
  await saving
  await keeper.saveIfChanged().catch(trouble)
}

const keeper = await load()
if (keeper) await followUntilStopped(keeper)
await Promise.all(builders.map((builder) => builder.stop()))
await close().catch(() => {})
send({ kind: 'stopped' })
parentPort!.close()
