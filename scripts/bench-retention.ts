import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { readConfig } from '../src/app/config.ts'
import { type Foundation, layFoundation } from '../src/app/foundation.ts'
import type { Db } from '../src/db/open.ts'
import { remindOfValidity, sweepRegistrationDrafts } from '../src/features/jobSeekers/index.ts'
import { deleteForGood } from '../src/features/retention/index.ts'
import type { Deps } from '../src/platform/deps.ts'
import { fillRetentionWorld, NIGHT } from './benchRetention/fillRetentionWorld.ts'
import { type Watched, watch } from './benchRetention/watch.ts'

/**
 * `npm run bench:retention -- [--scale 0.1] [--keep FOLDER]`: two million people and a million drafts, times the scale, made by SQL in a
 * database of its own; then one night's work: warnings and deletions of drafts, reminders of the end of validity, deletion
 * after five years. Then the same once more, when nothing is due: that is what every minute of the day costs.
 * With `--keep` the people stay in that folder, and another run there measures what is left.
 * Expiry has no work: whether a registration is 有効 follows from its dates wherever it is asked.
 */
const LONGEST_LOCK_SECONDS = 2
/** What the work may leave behind after the rubbish was collected, and what it may take meanwhile, in megabytes. */
const MOST_KEPT = 20
const MOST_MEMORY = 512

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '0.1' }, keep: { type: 'string', default: '' } },
})
const folder = values.keep || mkdtempSync(join(tmpdir(), 'bench-retention-'))
const foundation = await layFoundation({ ...readConfig({ DATA_DIR: folder, DEMO: '1' }), logLevel: 'silent' })
try {
  if (!(await isFilled(foundation.db))) await fillRetentionWorld(foundation.db, Number(values.scale))
  if (!(await measure(foundation))) process.exitCode = 1
} finally {
  await foundation.close()
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}

async function isFilled(db: Db): Promise<boolean> {
  return (await db.selectFrom('jobSeeker').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Rows that the night has put behind it: mails queued, drafts and people that are gone. */
async function doneRows(db: Db): Promise<number> {
  const found = await sql<{ done: number }>`select ((select count(*) from outgoing_mail where template <> 'bench')
    - (select count(*) from registration_draft) - (select count(*) from job_seeker))::float8 as done`.execute(db)
  return found.rows[0]!.done
}

async function measure({ db, databaseUrl, depsNow }: Foundation): Promise<boolean> {
  const deps: Deps = { ...depsNow(), now: NIGHT }
  const jobs = { sweepRegistrationDrafts, remindOfValidity, deleteForGood }
  const heapBefore = heapAfterCollection()
  let isGood = true
  for (const round of ['the night', 'nothing due'])
    for (const [name, job] of Object.entries(jobs)) {
      const before = await doneRows(db)
      const watched = await watch(databaseUrl, () => runUntilDone(db, () => job(deps)))
      const rows = (await doneRows(db)) - before
      print(`${round}: ${name}`, rows, watched)
      if (watched.longestLockSeconds > LONGEST_LOCK_SECONDS) isGood = false
      if (watched.peakMemory > MOST_MEMORY) isGood = false
    }
  const kept = heapAfterCollection() - heapBefore
  if (kept > MOST_KEPT) isGood = false
  console.log(`the heap keeps ${kept.toFixed(1)} MB more than before`)
  console.log(
    `${isGood ? 'within' : 'OVER'} the limits: no lock over ${LONGEST_LOCK_SECONDS} s, no more than ${MOST_MEMORY} MB, no more than ${MOST_KEPT} MB kept`,
  )
  return isGood
}

/** Megabytes that are really held: how much rubbish lies about meanwhile is the engine's choice. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

/** Reminders go out over many runs, so that they do not crowd out other mails: here one follows the other. */
async function runUntilDone(db: Db, job: () => Promise<void>): Promise<void> {
  for (let before = Number.NaN, rows = await countMails(db); rows !== before; rows = await countMails(db)) {
    before = rows
    await job()
  }
}

async function countMails(db: Db): Promise<number> {
  const found = await sql<{ last: number }>`select coalesce(max(id), 0)::float8 as last from outgoing_mail`.execute(db)
  return found.rows[0]!.last
}

function print(name: string, rows: number, { seconds, longestLockSeconds, peakMemory }: Watched): void {
  const rate = rows === 0 ? '' : `${(rows / seconds).toFixed(0)} rows/s`
  console.log(
    `${name.padEnd(40)} ${String(rows).padStart(9)} rows ${seconds.toFixed(2).padStart(9)} s ${rate.padStart(14)}, longest lock ${longestLockSeconds.toFixed(2)} s, peak memory ${peakMemory.toFixed(0)} MB`,
  )
}
