import type { Deps } from '../../platform/deps.ts'
import { MESSAGES_PER_PAGE, type Side } from './rules.ts'
import { getThreadHead } from './store.inbox.ts'
import { findMessages, markRead, type Thread } from './store.ts'

export type ShownMessage = Awaited<ReturnType<typeof findMessages>>[number]

export interface ShownThread {
  thread: Thread
  head: Awaited<ReturnType<typeof getThreadHead>>
  messages: ShownMessage[]
  /** The message before which older ones stand, if there are any. */
  olderBefore: number | undefined
}

/** A thread as one side sees it; seeing its newest messages marks everything in it as read. */
export async function readThread(deps: Deps, thread: Thread, side: Side, before?: number): Promise<ShownThread> {
  const found = await findMessages(deps.db, thread.id, deps.now, MESSAGES_PER_PAGE + 1, before)
  const messages = found.slice(-MESSAGES_PER_PAGE)
  if (before === undefined) await markRead(deps.db, thread.id, side, deps.now)
  return {
    thread,
    head: await getThreadHead(deps.db, thread.id),
    messages,
    olderBefore: found.length > MESSAGES_PER_PAGE ? messages[0]?.id : undefined,
  }
}
