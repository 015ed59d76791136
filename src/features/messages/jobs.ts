import { type Deps, inTransaction } from '../../platform/deps.ts'
import { attachmentWords, type PendingFile } from '../attachments/index.ts'
import { postMessage } from './sendMessage.ts'
import { deleteOldMessages } from './store.retention.ts'
import { findEstablishmentOfTalk } from './store.ts'

/** Messages vanish one year after sending (G2), in batches, oldest first. */
export async function deleteMessagesAfterAYear(deps: Deps): Promise<void> {
  while ((await inTransaction(deps, (deps) => deleteOldMessages(deps.db, deps.now))) > 0);
}

/** Tells both sides of a talk that a file which was sent turned out to be infected. */
export async function tellOfInfectedFile(deps: Deps, file: PendingFile): Promise<void> {
  const { jobSeekerId, jobPostingId, fileName } = file
  const establishmentId = await findEstablishmentOfTalk(deps.db, jobSeekerId, jobPostingId)
  const body = attachmentWords.infectedTold(fileName)
  await postMessage(deps, { jobSeekerId, jobPostingId, establishmentId, sender: 'service', body })
}
