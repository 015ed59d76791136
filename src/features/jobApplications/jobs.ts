import { addMinutes, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { postMessage } from '../messages/index.ts'
import { interviewReminderMail } from './mails.ts'
import { DRAFT_KEPT_DAYS, remindOfInterviewsBefore } from './rules.views.ts'
import { deleteDraftsBefore } from './store.drafts.ts'
import { findMailAddress } from './store.noShows.ts'
import { takeDueInterviewReminder, takeOverdueAnswer } from './store.reminders.ts'
import { insertEvent } from './store.ts'
import { words } from './words.ts'

/** An interview of tomorrow is reminded of today, once; what was agreed later than that needs no reminder. */
export async function remindOfInterviews(deps: Deps): Promise<void> {
  let found = true
  while (found) found = await inTransaction(deps, remindOfOne)
}

async function remindOfOne(deps: Deps): Promise<boolean> {
  const { db, now } = deps
  const interview = await takeDueInterviewReminder(db, now, remindOfInterviewsBefore(now))
  if (!interview) return false
  const { startsAt, place, toBring, postingTitle, jobSeekerId, wantsReminders } = interview
  await postMessage(deps, {
    jobSeekerId,
    jobPostingId: interview.jobPostingId,
    establishmentId: interview.establishmentId,
    sender: 'service',
    body: words.messages.remindOfInterview(formatInstant(startsAt), place),
    quietFor: 'employer',
  })
  const address = wantsReminders ? await findMailAddress(db, jobSeekerId) : undefined
  if (address)
    await queueMail(deps, interviewReminderMail, address, {
      startsAt: startsAt.toISOString(),
      postingTitle,
      place,
      toBring,
    })
  return true
}

/** An employer whose promised day has passed is reminded in the messages, once; the job seeker reads that it was done. */
export async function remindEmployersToAnswer(deps: Deps): Promise<void> {
  let found = true
  while (found)
    found = await inTransaction(deps, async (deps) => {
      const { db, now } = deps
      const overdue = await takeOverdueAnswer(db, japaneseDay(now), now)
      if (!overdue) return false
      const { id, jobSeekerId, jobPostingId, establishmentId } = overdue
      await insertEvent(db, { jobApplicationId: id, happenedAt: now, actor: 'service', action: 'remind' })
      await postMessage(deps, {
        jobSeekerId,
        jobPostingId,
        establishmentId,
        sender: 'service',
        body: words.messages.remindToAnswer,
        quietFor: 'jobSeeker',
      })
      return true
    })
}

/** What was never sent is not kept for ever. */
export async function deleteOldApplicationDrafts(deps: Deps): Promise<void> {
  await deleteDraftsBefore(deps.db, addMinutes(deps.now, -DRAFT_KEPT_DAYS * 24 * 60))
}
