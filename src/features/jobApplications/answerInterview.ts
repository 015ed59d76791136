import { formatInstant } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { agreeOnInterview, dropAgreement } from './store.interviews.ts'
import { findApplicationOfJobSeeker } from './store.lists.ts'
import { findInterview } from './store.ts'
import { type Step, takeStep } from './takeStep.ts'
import type { StepOutcome } from './withdrawApplication.ts'
import { words } from './words.ts'

type Whose = { jobSeekerId: number; applicationId: string }

async function answer(
  deps: Deps,
  whose: Whose,
  work: (deps: Deps, id: number) => Promise<unknown>,
): Promise<StepOutcome> {
  return inTransaction(deps, async (deps) => {
    const found = await findApplicationOfJobSeeker(deps.db, whose.jobSeekerId, whose.applicationId)
    if (!found) return 'unknown'
    return (await work(deps, found.id)) ? 'done' : 'notPossible'
  })
}

/** この日時で面接を受ける: one press on one of the proposed times, which must still lie ahead. */
export async function takeInterview(deps: Deps, input: Whose & { slot: string }): Promise<StepOutcome> {
  return answer(deps, input, async (deps, id) => {
    const interview = await findInterview(deps.db, id)
    const slot = interview?.slots.find((slot) => slot.toISOString() === input.slot)
    if (!interview || !slot || slot <= deps.now) return undefined
    const step: Step = {
      actor: 'jobSeeker',
      action: 'takeInterview',
      details: { startsAt: slot.toISOString(), place: interview.place },
      message: words.messages.takeInterview(formatInstant(slot), interview.place),
    }
    return takeStep(deps, id, step, async (application) => {
      if (application.interviewId !== interview.id) return false
      await agreeOnInterview(deps.db, interview.id, slot, deps.now)
      return true
    })
  })
}

/** 日時の変更を相談 and 面接を辞退: what was agreed no longer holds, so that it cannot become a 面接不参加. */
export async function moveOrDeclineInterview(
  deps: Deps,
  input: Whose & { action: 'askToMove' | 'declineInterview'; note: string },
): Promise<StepOutcome> {
  return answer(deps, input, (deps, id) =>
    takeStep(
      deps,
      id,
      {
        actor: 'jobSeeker',
        action: input.action,
        details: { note: input.note },
        message: words.messages[input.action](input.note),
      },
      async (application) => {
        if (application.interviewId !== undefined)
          await dropAgreement(deps.db, application.interviewId, input.action === 'declineInterview' ? deps.now : null)
        return true
      },
    ),
  )
}
