import type { Deps } from '../../platform/deps.ts'
import { findOfMessages, findStaged, type Place, type ShownAttachment } from '../attachments/index.ts'
import { MESSAGES_PER_PAGE, type Side } from './rules.ts'
import { getThreadHead } from './store.inbox.ts'
import { findMessages, markRead, type Thread } from './store.ts'

export type ShownMessage = Awaited<ReturnType<typeof findMessages>>[number] & { files: ShownAttachment[] }

/** Who looks at a thread: the side, and the account, login or staff member. */
export interface Reader {
  side: Side
  principalId: number
}

export interface ShownThread {
  thread: Thread
  head: Awaited<ReturnType<typeof getThreadHead>>
  messages: ShownMessage[]
  /** The message before which older ones stand, if there are any. */
  olderBefore: number | undefined
  /** Files that the reader has attached and not sent yet. */
  staged: ShownAttachment[]
}

/** Where a reader's files stand until they are sent. */
export function placeIn(thread: Pick<Thread, 'jobSeekerId' | 'jobPostingId'>, reader: Reader): Place {
  const { jobSeekerId, jobPostingId } = thread
  return { purpose: 'message', jobSeekerId, jobPostingId, uploadedBy: reader.side, uploaderId: reader.principalId }
}

/** A thread as one side sees it; seeing its newest messages marks everything in it as read. */
export async function readThread(deps: Deps, thread: Thread, reader: Reader, before?: number): Promise<ShownThread> {
  const found = await findMessages(deps.db, thread.id, deps.now, MESSAGES_PER_PAGE + 1, before)
  const messages = found.slice(-MESSAGES_PER_PAGE)
  if (before === undefined) await markRead(deps.db, thread.id, reader.side, deps.now)
  const files = await findOfMessages(
    deps.db,
    messages.map(({ id }) => id),
  )
  return {
    thread,
    head: await getThreadHead(deps.db, thread.id),
    messages: messages.map((message) => ({ ...message, files: files.get(message.id) ?? [] })),
    olderBefore: found.length > MESSAGES_PER_PAGE ? messages[0]?.id : undefined,
    staged: await findStaged(deps.db, placeIn(thread, reader)),
  }
}
