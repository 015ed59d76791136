import type { Deps } from '../../platform/deps.ts'
import { postMessage } from '../messages/index.ts'
import { type Actor, type ApplicationAction, type ApplicationState, stateAfter, turnNow, turnOfState } from './rules.ts'
import { type HeldApplication, holdApplication, insertEvent, saveState } from './store.ts'

export interface Step {
  actor: Actor
  action: ApplicationAction
  /** What the actor wrote or chose beside the step; shown in the timelines. */
  details?: object
  /** What both sides read in their messages about it; left out, nothing is told there. */
  message?: string
}

/** What must hold beyond the table, judged and written while the application is locked. */
export type StepWork = (application: HeldApplication, to: ApplicationState) => Promise<boolean>

/**
 * Takes one step of an application in the caller's transaction: locks it, asks the table, does the step's own work, writes
 * the new state, the event and the message. Steps pressed at the same moment follow each other; the second is judged anew.
 * @returns the application as it was before, or `undefined` where the step is not possible now
 */
export async function takeStep(
  deps: Deps,
  applicationId: number,
  step: Step,
  work: StepWork = async () => true,
): Promise<HeldApplication | undefined> {
  const { db, now } = deps
  const application = await holdApplication(db, applicationId)
  const to = stateAfter(application.facts, step.actor, step.action, now)
  if (to === undefined || !(await work(application, to))) return undefined
  const interviewStartsAt = application.facts.interview?.startsAt ?? null
  const before = turnNow({ ...application, interviewStartsAt }, now)
  const turnSince = turnOfState(to) === before.turn ? before.since : now
  await saveState(db, applicationId, { state: to, turnSince, now, isWithdrawal: step.action === 'withdraw' })
  const { actor, action, details } = step
  await insertEvent(db, {
    jobApplicationId: applicationId,
    happenedAt: now,
    actor,
    action,
    ...(details && { details }),
  })
  if (step.message) await tell(deps, application, step.actor, step.message)
  return application
}

/** Tells of a step in the messages of posting and person; news for everyone but who took it. */
async function tell(deps: Deps, application: HeldApplication, actor: Actor, body: string): Promise<void> {
  const { jobSeekerId, jobPostingId, establishmentId } = application
  await postMessage(deps, {
    jobSeekerId,
    jobPostingId,
    establishmentId,
    sender: 'service',
    body,
    ...(actor !== 'service' && { quietFor: actor }),
  })
}
