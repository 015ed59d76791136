import { type Deps, inTransaction } from '../../platform/deps.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { recordAction } from '../audit/index.ts'
import { closeBan, findAccountOfPerson, insertBan, saveAppeal, saveAppealAnswer } from './store.ban.ts'

interface Deed {
  jobSeekerId: number
  staffId: number
}

const record = (deps: Deps, { jobSeekerId, staffId }: Deed, action: string) =>
  recordAction(deps, {
    actor: { face: 'counter', principalId: staffId },
    action,
    subject: { kind: 'jobSeeker', id: jobSeekerId },
  })

/** 利用不可にする (manual 9.3(4)): every session ends at once, and a later login leads to the notice alone. */
export async function banJobSeeker(deps: Deps, input: Deed & { reason: string }): Promise<'banned' | 'alreadyBanned'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, staffId, reason } = input
    const isNew = await insertBan(deps.db, { jobSeekerId, beganAt: deps.now, bannedBy: staffId, reason })
    if (!isNew) return 'alreadyBanned'
    const accountId = await findAccountOfPerson(deps.db, jobSeekerId)
    if (accountId !== undefined) await endSessionsOf(deps.db, 'jobSeeker', accountId)
    await record(deps, input, 'ban')
    return 'banned'
  })
}

/** 利用不可を終了: everything is open again, as it was. */
export async function endBan(deps: Deps, input: Deed): Promise<'ended' | 'notBanned'> {
  return inTransaction(deps, async (deps) => {
    if (!(await closeBan(deps.db, input.jobSeekerId, { endedAt: deps.now, endedBy: input.staffId }))) return 'notBanned'
    await record(deps, input, 'endBan')
    return 'ended'
  })
}

/** The person objects to the 利用不可, once. */
export async function appealAgainstBan(
  deps: Deps,
  input: { jobSeekerId: number; appeal: string },
): Promise<'appealed' | 'notPossible'> {
  return (await saveAppeal(deps.db, input.jobSeekerId, input.appeal, deps.now)) ? 'appealed' : 'notPossible'
}

/** The counter keeps the 利用不可 and says why; ending it is `endBan`. */
export async function rejectAppeal(deps: Deps, input: Deed & { answer: string }): Promise<'answered' | 'notPossible'> {
  return inTransaction(deps, async (deps) => {
    if (!(await saveAppealAnswer(deps.db, input.jobSeekerId, input.answer, deps.now))) return 'notPossible'
    await record(deps, input, 'rejectAppeal')
    return 'answered'
  })
}
