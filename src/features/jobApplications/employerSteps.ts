import { formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { countNoShows, countRejected } from './requestVisit.ts'
import { isDirect } from './rules.ts'
import { findApplicantOfEmployer, insertResult } from './store.employer.ts'
import { insertInterview } from './store.interviews.ts'
import { insertNoShow } from './store.noShows.ts'
import { findInterview } from './store.ts'
import { type Step, type StepWork, takeStep } from './takeStep.ts'
import type { StepOutcome } from './withdrawApplication.ts'
import { words } from './words.ts'

type Whose = { employerId: number; applicationId: string }

/** One step of an employer on an application to a posting of their own. */
async function employerStep(
  deps: Deps,
  whose: Whose,
  step: Omit<Step, 'actor'>,
  work?: (deps: Deps) => StepWork,
): Promise<StepOutcome> {
  return inTransaction(deps, async (deps) => {
    const found = await findApplicantOfEmployer(deps.db, whose.employerId, whose.applicationId)
    if (!found) return 'unknown'
    return (await takeStep(deps, found.id, { ...step, actor: 'employer' }, work?.(deps))) ? 'done' : 'notPossible'
  })
}

/** The employer has an application before their eyes for the first time; the job seeker's timeline says so. */
export async function openApplication(deps: Deps, whose: Whose): Promise<StepOutcome> {
  return employerStep(deps, whose, { action: 'read' })
}

/** 面接日時を提案: one to three times, all ahead. A new proposal takes the place of the one before. */
export async function proposeInterview(
  deps: Deps,
  input: Whose & {
    slots: Date[]
    durationMinutes: number
    place: string
    directions: string
    toBring: string
    note: string
  },
): Promise<StepOutcome> {
  const { slots, durationMinutes, place, directions, toBring, note } = input
  const step = {
    action: 'proposeInterview',
    details: { slots: slots.map((slot) => slot.toISOString()), place, note },
    message: words.messages.proposeInterview(slots.map(formatInstant), place, note),
  } as const
  return employerStep(deps, input, step, (deps) => async (application) => {
    if (slots.some((slot) => slot <= deps.now)) return false
    await insertInterview(deps.db, {
      jobApplicationId: application.id,
      proposedAt: deps.now,
      slots,
      durationMinutes,
      place,
      directions: directions || null,
      toBring: toBring || null,
    })
    return true
  })
}

/** 採用 and 不採用: told to the job seeker and registered with the office in one (domain 5). */
export async function decideApplication(
  deps: Deps,
  input: Whose & {
    action: 'hire' | 'reject'
    message: string
    conditionsDifference: string
    employmentStartsOn: string | null
  },
): Promise<StepOutcome> {
  const { action, message, conditionsDifference } = input
  const isHire = action === 'hire'
  const step = { action, details: { note: message }, message: words.messages[action](message) }
  return inTransaction(deps, async (deps) => {
    let rejected: number | undefined
    const outcome = await employerStep(deps, input, step, (deps) => async (application) => {
      if (!isHire && isDirect(application.kind)) rejected = application.jobSeekerId
      await insertResult(deps.db, {
        jobApplicationId: application.id,
        result: isHire ? 'hired' : 'notHired',
        message,
        conditionsDiffer: conditionsDifference !== '',
        conditionsDifference: conditionsDifference || null,
        employmentStartsOn: isHire ? input.employmentStartsOn : null,
        registeredAt: deps.now,
      })
      return true
    })
    // Counted when the new state is written.
    if (rejected !== undefined) await countRejected(deps, rejected)
    return outcome
  })
}

/** 面接不参加を報告: counts from this moment, dated by the interview's day; a ハローワーク紹介 never counts (H2). */
export async function reportNoShow(deps: Deps, input: Whose & { report: string }): Promise<StepOutcome> {
  const step = {
    action: 'reportNoShow',
    details: { note: input.report },
    message: words.messages.reportNoShow,
  } as const
  return employerStep(deps, input, step, (deps) => async (application) => {
    const interview = await findInterview(deps.db, application.id)
    if (!interview?.agreedStartsAt) return false
    await insertNoShow(deps.db, {
      jobApplicationId: application.id,
      jobSeekerId: application.jobSeekerId,
      interviewOn: japaneseDay(interview.agreedStartsAt),
      isCounted: isDirect(application.kind),
      reportedAt: deps.now,
      report: input.report || null,
    })
    if (isDirect(application.kind)) await countNoShows(deps, application.jobSeekerId)
    return true
  })
}
