import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { postMessage } from '../messages/index.ts'

/** お知らせ from the office to one person: a message in the person's thread with the office, counted in 新着メッセージ (E4). */
export async function sendNotice(
  deps: Deps,
  input: { jobSeekerId: number; staffId: number; body: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const { jobSeekerId, staffId, body } = input
    await postMessage(deps, { jobSeekerId, jobPostingId: null, establishmentId: null, sender: 'office', body })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staffId },
      action: 'sendNotice',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
    })
  })
}
