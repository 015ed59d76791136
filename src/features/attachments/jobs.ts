import { addDays, addMinutes, addYears, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { readStoredFile, removeStoredFile } from '../../platform/storedFiles.ts'
import {
  ARRIVING_MINUTES,
  ATTACHMENT_RETENTION_YEARS,
  STAGED_FOR_APPLICATION_DAYS,
  STAGED_FOR_MESSAGE_HOURS,
} from './rules.ts'
import {
  deleteForgotten,
  deleteSentBefore,
  findPending,
  findRemovedFiles,
  forgetRemovedFiles,
  rememberRemovedFile,
} from './store.sweeps.ts'
import { saveScanState } from './store.ts'

/** Files vanish a year after they were sent, and what was never sent much earlier; in batches, oldest first. */
export async function deleteOldAttachments(deps: Deps): Promise<void> {
  const { now } = deps
  const forgotten = {
    arriving: addMinutes(now, -ARRIVING_MINUTES),
    message: addMinutes(now, -STAGED_FOR_MESSAGE_HOURS * 60),
    application: startOfJapaneseDay(addDays(japaneseDay(now), -STAGED_FOR_APPLICATION_DAYS)),
  }
  while ((await inTransaction(deps, (deps) => deleteForgotten(deps.db, forgotten))) > 0);
  const keptSince = startOfJapaneseDay(addYears(japaneseDay(now), -ATTACHMENT_RETENTION_YEARS))
  while ((await inTransaction(deps, (deps) => deleteSentBefore(deps.db, keptSince))) > 0);
}

/** Takes files off the disk whose row is gone: taken off, sent a year ago, or deleted with their person. */
export async function removeDeletedFiles(deps: Deps): Promise<void> {
  for (;;) {
    const names = await findRemovedFiles(deps.db)
    if (names.length === 0) return
    for (const name of names) await removeStoredFile(deps, name)
    await forgetRemovedFiles(deps.db, names)
  }
}

export type PendingFile = Awaited<ReturnType<typeof findPending>>[number]

/**
 * Looks through the files that came while the scanner was away. One that is infected loses its bytes at once, and whoever
 * may know is told.
 * @param tell writes to both sides of a talk that a file of theirs was infected, in the same transaction
 */
export const scanPendingAttachments =
  (tell: (deps: Deps, file: PendingFile) => Promise<void>) =>
  async (deps: Deps): Promise<void> => {
    const { virusScanner } = deps
    if (!virusScanner) return
    for (
      let after = 0, files = await findPending(deps.db, 0);
      files.length > 0;
      files = await findPending(deps.db, after)
    )
      for (const file of files) {
        after = file.id
        const verdict = await virusScanner(await readStoredFile(deps, file))
        if (verdict === 'unreachable') return
        await inTransaction(deps, async (deps) => {
          await saveScanState(deps.db, file.id, verdict, deps.now)
          if (verdict !== 'infected') return
          await rememberRemovedFile(deps.db, file.storedName)
          if (file.sentAt) await tell(deps, file)
        })
      }
  }
